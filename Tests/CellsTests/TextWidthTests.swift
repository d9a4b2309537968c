import Testing

@testable import Cells

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("Ａ", 2), ("한", 2), ("ß", 1), ("Š", 1),
      ("·", 1), ("─", 1), ("▯", 1), ("▸", 1), ("✓", 1), ("\u{A0}", 1), ("\u{3000}", 1),
      ("❤️", 1), ("❤", 1), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 1), ("🇫🇷", 1), ("क्ष", 1), ("1️⃣", 1),
      ("\u{301}", 1), ("\u{E000}", 1), ("\u{1F1E6}", 1),
      ("\u{1B}", 0), ("\n", 0), ("\r\n", 0), ("\t", 0), ("\u{7F}", 0), ("\u{9B}", 0),
      ("\u{200B}", 0), ("\u{200E}", 0), ("\u{202E}", 0), ("\u{2066}", 0), ("\u{61C}", 0),
      ("\u{FEFF}", 0), ("\u{AD}", 0), ("\u{3164}", 0), ("\u{E0041}", 0),
    ])
  func `a character takes the columns of what is shown for it`(cluster: String, columns: Int) throws
  {
    let character = try #require(cluster.first)
    #expect(cluster.count == 1)
    #expect(TextWidth.columns(of: character) == columns)
  }

  @Test(arguments: [
    ("", 0), ("plain text", 10), ("日本", 4), ("Šárka Łucja 山田", 16), ("a\u{200D}b", 2),
    ("\u{1B}[31mred\u{1B}[0m", 3), ("one\ntwo", 7), ("\u{202E}evil", 4),
  ])
  func `a text takes the columns of its clean characters`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [WidthTable.hidden, WidthTable.zero, WidthTable.wide])
  func `every table is sorted and closes each range it opens`(bounds: [UInt32]) {
    #expect(bounds.count.isMultiple(of: 2))
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `no scalar is in two tables`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let tables = [
        TextWidth.isHidden(scalar), TextWidth.isMark(scalar), TextWidth.isWide(scalar),
      ]
      if tables.filter({ $0 }).count > 1 { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `a scalar the table does not know is shown by the stand-in`() {
    // U+1FAE8 came with Unicode 15.
    #expect(Shown("\u{1FAE8}").glyph == Shown.standIn)
    #expect(Shown("\u{378}").glyph == Shown.standIn)
  }
}
