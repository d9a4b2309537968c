/// The text of a file, proven harmless: UTF-8, no control characters, line ends made alike.
struct SourceText {
  let file: String
  let lines: [String]

  /// Decodes the bytes of a file, or names every line that cannot be used.
  init(_ bytes: [UInt8], file: String) throws(PackFileErrors) {
    var faults: [PackFileError] = []
    var lines: [String] = []
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (index, raw) in content.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let place = SourcePosition(file: file, line: index + 1)
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      guard let text = String(validating: line, as: UTF8.self) else {
        faults.append(PackFileError(.notText, at: place))
        continue
      }
      if let unsafe = text.unicodeScalars.first(where: { $0.isUnsafe && $0 != "\t" }) {
        faults.append(PackFileError(.controlCharacter(unsafe.value), at: place))
      }
      lines.append(text)
    }
    guard faults.isEmpty else { throw PackFileErrors(faults) }
    guard lines.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw PackFileErrors([PackFileError(.empty, in: file)])
    }
    self.file = file
    self.lines = lines
  }

  /// The whole text, with line feeds.
  var text: String { lines.joined(separator: "\n") }

  func place(_ line: Int) -> SourcePosition { SourcePosition(file: file, line: line) }
}

extension Unicode.Scalar {
  /// Whether the character acts on a screen or a page, or turns the direction of what follows.
  ///
  /// Control characters of both sets, line and paragraph separators, embeddings, overrides and
  /// isolates of direction, and the byte order mark inside a text.
  var isUnsafe: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
