/// A JSON value whose objects keep the order of their keys.
public indirect enum JSON: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// True or false.
  case boolean(Bool)
  /// Values in order.
  case array([JSON])
  /// Keys with their values, in the order they are written.
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON

    /// Names a value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of these keys in this order, without those that have no value.
  public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(
      members.compactMap { key, value in
        value.map { Member(key, $0) }
      }
    )
  }

  /// The array of these texts.
  public static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// The value as text: two spaces a level, one line end after it, no control character within strings.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .string(let string): text += Self.quoted(string)
    case .integer(let number): text += String(number)
    case .boolean(let truth): text += truth ? "true" : "false"
    case .array(let values):
      Self.write(values.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
    case .object(let members):
      Self.write(
        members.map { ($0.key, $0.value) },
        between: ("{", "}"),
        to: &text,
        indent: indent
      )
    }
  }

  private static func write(
    _ parts: [(key: String?, value: JSON)],
    between brackets: (String, String),
    to text: inout String,
    indent: String
  ) {
    text += brackets.0
    let inner = indent + "  "
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      if let key = part.key { text += quoted(key) + ": " }
      part.value.write(to: &text, indent: inner)
    }
    text += (parts.isEmpty ? "" : "\n" + indent) + brackets.1
  }

  /// The string between quotes; what could steer a terminal or turn text is written as an escape.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if needsEscape(scalar) {
          text += escape(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    Character(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
