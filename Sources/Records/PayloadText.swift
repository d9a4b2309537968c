import Consultation

/// The fields of an event as one JSON object of strings, in one way only: no spaces, fields in
/// their order, control characters, quotes and backslashes escaped, everything else as it is.
enum PayloadText {
  static func write(_ fields: [EventField]) -> String {
    "{" + fields.map { "\(quoted($0.name)):\(quoted($0.text))" }.joined(separator: ",") + "}"
  }

  /// Reads what `write` wrote, byte for byte, and nothing else.
  static func read(_ text: String) -> [EventField]? {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    guard let fields = scanner.object(), write(fields).utf8.elementsEqual(text.utf8) else {
      return nil
    }
    return fields
  }

  private static func quoted(_ text: String) -> String {
    var written = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": written += ["\\", scalar]
      case "\u{0}"..."\u{1f}":
        let digits = String(scalar.value, radix: 16)
        written += (digits.utf8.count == 1 ? "\\u000" : "\\u00").unicodeScalars
        written += digits.unicodeScalars
      default: written.append(scalar)
      }
    }
    written.append("\"")
    return String(written)
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func object() -> [EventField]? {
      guard take("{") else { return nil }
      if take("}") { return rest.isEmpty ? [] : nil }
      var fields: [EventField] = []
      repeat {
        guard let name = string(), take(":"), let text = string() else { return nil }
        fields.append(EventField(name, text))
      } while take(",")
      return take("}") && rest.isEmpty ? fields : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let first = rest.first, first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      var bytes: [UInt8] = []
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = escape() else { return nil }
          bytes.append(escaped)
        default: bytes.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> UInt8? {
      switch rest.popFirst() {
      case UInt8(ascii: "\""): return UInt8(ascii: "\"")
      case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
      case UInt8(ascii: "u"):
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      default: return nil
      }
    }
  }
}
