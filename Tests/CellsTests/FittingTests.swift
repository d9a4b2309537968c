import Testing

@testable import Cells

@Suite struct FittingTests {
  static let texts = [
    "", "a", "plain text", "日本語", "e\u{301}e\u{301}e\u{301}", "👍🏽👍🏽", "x👨‍👩‍👧y", "\u{1B}[1mbold", "a日b本c",
  ]

  @Test(arguments: texts, 0...12)
  func `clipped text fits, and is a beginning of the text`(text: String, limit: Int) {
    let clean = CleanText(text).string
    for ellipsis in ["", "…", "..."] {
      let clipped = text.clipped(toColumns: limit, ellipsis: ellipsis)
      #expect(TextWidth.columns(of: clipped) <= limit)
      if TextWidth.columns(of: clean) <= limit {
        #expect(clipped == clean)
      } else {
        let kept = clipped.hasSuffix(ellipsis) ? String(clipped.dropLast(ellipsis.count)) : clipped
        #expect(clean.hasPrefix(kept))
      }
    }
  }

  @Test(arguments: texts, 0...12)
  func `padded text takes exactly its columns`(text: String, columns: Int) {
    for alignment in [Alignment.leading, .trailing, .centred] {
      let padded = text.padded(toColumns: columns, alignment: alignment)
      #expect(TextWidth.columns(of: padded) == columns)
    }
  }

  @Test(arguments: [
    ("PATIENT, Example", 16, "PATIENT, Example"), ("PATIENT, Example", 15, "PATIENT, Examp…"),
    ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func `an ellipsis marks what was cut`(text: String, limit: Int, clipped: String) {
    #expect(text.clipped(toColumns: limit) == clipped)
  }

  @Test func `blanks go where the alignment says`() {
    #expect("ab".padded(toColumns: 5) == "ab   ")
    #expect("ab".padded(toColumns: 5, alignment: .trailing) == "   ab")
    #expect("ab".padded(toColumns: 5, alignment: .centred) == " ab  ")
  }
}
