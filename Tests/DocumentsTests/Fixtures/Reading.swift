import Documents

/// Reads laid-out text as a person would.
enum Reading {
  /// The text of the pages without their frames, as one line with single spaces.
  static func body(_ document: PagedText) -> String {
    let lines = document.pages.flatMap { $0.dropFirst(6).dropLast(2) }
    return spaced(lines.joined(separator: " "))
  }

  /// Every text in the blocks, cell by cell, with single spaces.
  static func words(of blocks: [Block]) -> String {
    spaced(blocks.flatMap(texts).joined(separator: " "))
  }

  private static func texts(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let text), .paragraph(let text), .callout(let text): [text]
    case .list(let texts), .checkboxes(let texts), .signatures(let texts): texts
    case .pairs(let pairs): pairs.flatMap { [$0.name, $0.value] }
    case .table(let table): table.heads + table.rows.flatMap(\.self)
    case .blankLines, .breakHint: []
    }
  }

  /// The text with single spaces.
  static func spaced(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.joined(separator: " ")
  }

  /// What in a text could move a cursor, hide or turn text.
  static func harmful(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x200C, 0x200D, 0xFE0E, 0xFE0F: return false
      default: break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        return true
      default:
        return scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// The longest run of marks that sit on one character.
  static func longestRunOfMarks(in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      run = isMark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
