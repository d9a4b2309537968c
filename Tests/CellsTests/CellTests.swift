import Testing

@testable import Cells

@Suite struct CellTests {
  @Test func `no scalar at all makes a cell that holds a control or an invisible`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let cell = Cell(Character(scalar))
      let unsafe = cell.glyph.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
          .privateUse:
          true
        default: false
        }
      }
      if unsafe || !(1...2).contains(cell.columns) {
        Issue.record("U+\(String(value, radix: 16)) gives \(cell)")
      }
    }
  }

  @Test(
    arguments: [
      ("e\u{301}", "e\u{301}"), ("❤️", "❤"), ("👍🏽", "👍"), ("1️⃣", "1"), ("👨‍👩‍👧", "▯"), ("🇫🇷", "▯"),
      ("क्ष", "▯"), ("कि", "▯"), ("\u{301}", "▯"), ("\u{1B}", " "), ("\u{202E}", " "),
      ("a\u{200D}", "a"), ("a\u{301}\u{302}\u{303}\u{304}", "a\u{301}\u{302}\u{303}\u{304}"),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a"),
    ])
  func `a disputed cluster is shown by its stand-in`(cluster: String, glyph: String) throws {
    let character = try #require(cluster.first)
    #expect(cluster.count == 1)
    #expect(String(Cell(character).glyph) == glyph)
    #expect(Cell(character).glyph.unicodeScalars.count <= 5)
  }
}

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("", ""), ("Anna", "Anna"), ("a\tb\nc\r\nd\re", "a b c d e"),
    ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{9B}2Jx", "x"), ("\u{1B}]0;title\u{7}x", "x"),
    ("\u{1B}]8;;http://x\u{1B}\\link", "link"), ("\u{1B}]unfinished", "unfinished"),
    ("\u{1B}Pq\u{9C}x", "x"), ("\u{1B}", ""), ("a\u{1B}", "a"), ("\u{1B}[", ""), ("\u{1B}[31", ""),
    ("\u{1B}\u{1B}[31mx", "x"), ("a\u{0}b\u{7F}c\u{85}d", "abc d"), ("\u{202E}abc\u{202C}", "abc"),
    ("\u{FEFF}x\u{200B}y", "xy"), ("a\u{A0}b\u{3000}c", "a b c"), ("\u{200D}x", "x"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("می‌خواهم", "می‌خواهم"), ("a\u{2028}b", "a b"), ("\u{E0041}x", "x"),
  ])
  func `raw text becomes clean text`(raw: String, clean: String) {
    #expect(Array(CleanText(raw).string.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func `line breaks of every kind are kept as line feeds when asked for`() {
    #expect(CleanText("a\r\nb\rc\nd\u{2029}e\tf", keepingLines: true).string == "a\nb\nc\nd\ne f")
  }

  @Test func `cleaning clean text changes nothing`() {
    let alphabet = ["a", "\u{1B}", "[", "]", "m", "\u{7}", "\u{200D}", "\u{301}", "👨", "\n", "日"]
    for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          for fourth in alphabet {
            let once = CleanText(first + second + third + fourth).string
            #expect(CleanText(once).string == once)
            #expect(!once.unicodeScalars.contains { $0.value < 0x20 })
          }
        }
      }
    }
  }
}
