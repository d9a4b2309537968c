import Consultation

/// The fields of an event as one JSON object of strings, in one way only: no spaces, fields in
/// their order, control characters, quotes and backslashes escaped, everything else as it is.
enum PayloadText {
  static func write(_ fields: [EventField]) -> String {
    String(decoding: bytes(of: fields), as: UTF8.self)
  }

  /// Reads what `write` wrote, byte for byte, and nothing else: there is no second way to write the same fields.
  static func read(_ text: String) -> [EventField]? {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    return scanner.object()
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
      while let end = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 }) {
        let plain = rest[..<end]
        let mark = rest[end]
        rest = rest[(end + 1)...]
        switch mark {
        case 0x22 where bytes.isEmpty: return String(validating: plain, as: UTF8.self)
        case 0x22: return String(validating: bytes + plain, as: UTF8.self)
        case 0x5C:
          guard let escaped = escape() else { return nil }
          bytes += plain
          bytes.append(escaped)
        default: return nil
        }
      }
      return nil
    }

    /// What stands behind a backslash: a quote, another one, or a control character as `write` spells it.
    private mutating func escape() -> UInt8? {
      switch rest.popFirst() {
      case 0x22: return 0x22
      case 0x5C: return 0x5C
      case UInt8(ascii: "u"):
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        rest = rest.dropFirst(4)
        guard let value = UInt8(digits, radix: 16), value < 0x20,
          digits == (value < 0x10 ? "000" : "00") + String(value, radix: 16)
        else { return nil }
        return value
      default: return nil
      }
    }
  }
}
