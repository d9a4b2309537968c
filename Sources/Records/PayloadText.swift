import Consultation

/// The fields of an event as one JSON object of strings, in one way only: no spaces, fields in
/// their order, control characters, quotes and backslashes escaped, everything else as it is.
enum PayloadText {
  static func write(_ fields: [EventField]) -> String {
    String(decoding: bytes(of: fields), as: UTF8.self)
  }

  /// Reads what `write` wrote, byte for byte, and nothing else.
  static func read(_ text: String) -> [EventField]? {
    let written = Array(text.utf8)
    var scanner = Scanner(rest: written[...])
    guard let fields = scanner.object(), bytes(of: fields) == written else { return nil }
    return fields
  }

  private static func bytes(of fields: [EventField]) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(field.name, onto: &bytes)
      bytes.append(UInt8(ascii: ":"))
      quote(field.text, onto: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func quote(_ text: String, onto bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
      case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
