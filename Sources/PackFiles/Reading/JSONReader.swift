/// Reads JSON into the same nodes as YAML, for answers written by programs.
///
/// YAML would almost do, but it refuses the surrogate pairs by which JSON escapes an emoji. Numbers,
/// `true` and `false` stay text; `null` is a key without a value.
struct JSONReader {
  private let text: SourceText
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1

  static func read(_ bytes: [UInt8], file: String) throws(PackFileErrors) -> Node {
    var reader = JSONReader(try SourceText(bytes, file: file))
    do {
      return try reader.document()
    } catch {
      throw PackFileErrors([error])
    }
  }

  private init(_ text: SourceText) {
    self.text = text
    scalars = Array(text.text.unicodeScalars)
  }

  private var place: SourcePosition { text.place(line) }

  private func problem(_ words: String) -> PackFileError {
    PackFileError(.badSyntax(words), at: place)
  }

  private mutating func document() throws(PackFileError) -> Node {
    let root = try value(depth: 1)
    skipSpace()
    guard index == scalars.count else { throw problem("something follows the end of the data") }
    return root
  }

  private mutating func skipSpace() {
    while let next = scalars[safe: index], [" ", "\t", "\n"].contains(next) {
      if next == "\n" { line += 1 }
      index += 1
    }
  }

  /// Takes the next character if it is this one.
  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard scalars[safe: index] == scalar else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(PackFileError) -> Node {
    skipSpace()
    guard depth <= YAMLReader.depthLimit else {
      throw PackFileError(.tooDeep(YAMLReader.depthLimit), at: place)
    }
    let start = place
    switch scalars[safe: index] {
    case "{": return Node(content: .mapping(try entries(depth: depth)), position: start)
    case "[": return Node(content: .sequence(try items(depth: depth)), position: start)
    case "\"":
      return Node(content: .scalar(text: try string(), quoted: true), position: start)
    default:
      return Node(content: .scalar(text: try word(), quoted: false), position: start)
    }
  }

  private mutating func entries(depth: Int) throws(PackFileError) -> [Node.Entry] {
    index += 1
    var entries: [Node.Entry] = []
    var keys: Set<String> = []
    if take("}") { return entries }
    repeat {
      skipSpace()
      let start = place
      guard scalars[safe: index] == "\"" else {
        throw problem("a key in quotation marks is missing")
      }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw PackFileError(.duplicateKey(key), at: start)
      }
      guard take(":") else { throw problem("a colon is missing after \"\(key)\"") }
      entries.append(Node.Entry(key: key, position: start, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw problem("a comma or a closing brace is missing") }
    return entries
  }

  private mutating func items(depth: Int) throws(PackFileError) -> [Node] {
    index += 1
    var items: [Node] = []
    if take("]") { return items }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw problem("a comma or a closing bracket is missing") }
    return items
  }

  /// A number, `true`, `false`, or `null` as an empty text.
  private mutating func word() throws(PackFileError) -> String {
    let start = index
    while let next = scalars[safe: index],
      next.properties.isAlphabetic || ("0"..."9").contains(next)
        || "+-.".unicodeScalars.contains(next)
    { index += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<index]))
    switch word {
    case "null": return ""
    case "true", "false": return word
    default:
      guard isJSONNumber(word) else {
        throw problem("a value is missing or not in quotation marks")
      }
      return word
    }
  }
}

/// Whether a text is a number as JSON writes one: no leading zero, no lone point.
private func isJSONNumber(_ text: String) -> Bool {
  text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
}

extension JSONReader {
  /// A text in quotation marks, with its escapes undone.
  private mutating func string() throws(PackFileError) -> String {
    index += 1
    var result = String.UnicodeScalarView()
    while let next = scalars[safe: index] {
      index += 1
      switch next {
      case "\"": return String(result)
      case "\\": result.append(try escape())
      case "\n": throw problem("a text does not end on its line")
      default: result.append(next)
      }
    }
    throw problem("a text does not end")
  }

  private mutating func escape() throws(PackFileError) -> Unicode.Scalar {
    guard let mark = scalars[safe: index] else { throw problem("a text does not end") }
    index += 1
    let scalar: Unicode.Scalar
    switch mark {
    case "\"", "\\", "/": scalar = mark
    case "n": scalar = "\n"
    case "t": scalar = "\t"
    case "b": scalar = "\u{8}"
    case "f": scalar = "\u{C}"
    case "r": scalar = "\r"
    case "u": scalar = try unicode()
    default: throw problem("\\\(mark) is no escape")
    }
    guard !scalar.isUnsafe || scalar == "\n" || scalar == "\t" else {
      throw PackFileError(.controlCharacter(scalar.value), at: place)
    }
    return scalar
  }

  /// The character behind `\u`, which two escapes give together beyond U+FFFF.
  private mutating func unicode() throws(PackFileError) -> Unicode.Scalar {
    let high = try fourDigits()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, scalars[safe: index] == "\\", scalars[safe: index + 1] == "u" else {
      throw problem("half of a surrogate pair stands alone")
    }
    index += 2
    let low = try fourDigits()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("half of a surrogate pair stands alone") }
    return scalar
  }

  private mutating func fourDigits() throws(PackFileError) -> UInt32 {
    let digits = scalars[min(index, scalars.count)..<min(index + 4, scalars.count)]
    guard digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
      let code = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    else { throw problem("\\u needs four hexadecimal digits") }
    index += 4
    return code
  }
}
