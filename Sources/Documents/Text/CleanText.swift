/// Makes text harmless for paper and files: what would move a cursor, hide or turn text is removed.
public enum CleanText {
  /// What stands where something harmful was removed.
  public static let removalMark: Unicode.Scalar = "\u{25AF}"

  /// The most combining marks left on one character; more would climb over the lines around it.
  static let mostCombiningMarks = 6

  /// The text as one harmless line.
  ///
  /// Line ends and tabs become spaces. Control, bidirectional, invisible, private and unassigned characters
  /// become one mark for each run of them.
  public static func line(_ text: String) -> String {
    var cleaning = Cleaning()
    for scalar in text.unicodeScalars { cleaning.take(scalar) }
    return cleaning.result
  }

  private struct Cleaning {
    private var scalars = String.UnicodeScalarView()
    private var combiningMarks = 0
    private var pendingJoiner: Unicode.Scalar?
    private var hasBase = false
    private var lastWasRemoved = false

    var result: String { String(scalars) }

    mutating func take(_ scalar: Unicode.Scalar) {
      switch Kind(scalar) {
      case .space:
        append(" ")
        hasBase = false
      case .glue:
        append("\u{A0}")
        hasBase = false
      case .joiner:
        if hasBase { pendingJoiner = scalar }
      case .combining:
        takeCombining(scalar)
      case .removed:
        guard !lastWasRemoved else { return }
        append(CleanText.removalMark)
        hasBase = false
        lastWasRemoved = true
      case .visible:
        if let pendingJoiner { scalars.append(pendingJoiner) }
        append(scalar)
        hasBase = true
      }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      scalars.append(scalar)
      combiningMarks = 0
      pendingJoiner = nil
      lastWasRemoved = false
    }

    private mutating func takeCombining(_ scalar: Unicode.Scalar) {
      guard hasBase, combiningMarks < CleanText.mostCombiningMarks else { return }
      scalars.append(scalar)
      combiningMarks += 1
    }
  }

  private enum Kind {
    case visible
    case combining
    case joiner
    case space
    case glue
    case removed

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x09...0x0D, 0x85: self = .space
      case 0xA0, 0x202F: self = .glue
      case 0x200C, 0x200D: self = .joiner
      case 0xFE0E, 0xFE0F: self = .combining
      default: self = Kind(properties: scalar.properties)
      }
    }

    private init(properties: Unicode.Scalar.Properties) {
      if properties.isDefaultIgnorableCodePoint {
        self = .removed
        return
      }
      switch properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
      case .control, .format, .surrogate, .privateUse, .unassigned: self = .removed
      case .nonspacingMark, .enclosingMark: self = .combining
      default: self = .visible
      }
    }
  }
}
