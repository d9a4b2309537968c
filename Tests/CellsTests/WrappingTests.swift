import Testing

@testable import Cells

@Suite struct WrappingTests {
  static let texts = [
    "", " ", "one", "one two three", "ibuprofen is not prescribed, so pausing it is a choice",
    "Donaudampfschifffahrtsgesellschaft ahoi", "日本語の文章 and more", "a  b   c",
    "  indented text here",
    "first\nsecond line\n\nfourth", "e\u{301}te\u{301} 👍🏽👍🏽👍🏽 fin", "\u{1B}[1mbold\u{1B}[0m text",
  ]

  @Test(arguments: texts, 1...20)
  func `no word is lost and no line is too long`(text: String, width: Int) {
    for indent in [0, 2, 30] {
      let lines = text.wrapped(toColumns: width, hangingIndent: indent)
      let clean = CleanText(text, keepingLines: true).string
      #expect(lines.joined().filter { !$0.isWhitespace } == clean.filter { !$0.isWhitespace })
      for line in lines where width > 1 { #expect(TextWidth.columns(of: line) <= width) }
      #expect(lines.allSatisfy { $0.last != " " })
    }
  }

  @Test(arguments: texts, 12...40)
  func `words that fit on a line stay whole`(text: String, width: Int) {
    let words = CleanText(text).string.split(separator: " ").map(String.init)
    let shown = text.wrapped(toColumns: width).flatMap { $0.split(separator: " ").map(String.init) }
    if words.allSatisfy({ TextWidth.columns(of: $0) <= width }) { #expect(shown == words) }
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 6, ["one", "two", "three"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("日本語", 3, ["日", "本", "語"]),
    ("a\n\nb", 9, ["a", "", "b"]), ("", 9, [""]), ("x abcdefgh", 4, ["x", "abcd", "efgh"]),
    ("abcdef gh", 4, ["abcd", "ef", "gh"]), ("abcdef g", 4, ["abcd", "ef g"]),
    ("日", 1, ["日"]), ("ab", 0, ["a", "b"]),
  ])
  func `lines break at spaces, and inside a word only when they must`(
    text: String,
    width: Int,
    lines: [String]
  ) {
    #expect(text.wrapped(toColumns: width) == lines)
  }

  @Test func `later lines hang, and the first keeps its own indentation`() {
    #expect(
      "  - one two three".wrapped(toColumns: 9, hangingIndent: 4) == [
        "  - one", "    two", "    three",
      ]
    )
  }
}
