extension String {
  /// The text broken into lines of at most so many columns, at spaces where there are any.
  ///
  /// Line breaks in the text are kept, and an empty line stays one. Blanks at the start of a
  /// paragraph stay as its indentation; other runs of blanks count as one. A word longer than a line
  /// is broken by whole clusters. No word is ever lost: a wide glyph in a single column still gets
  /// its line, and the frame cuts it.
  ///
  /// - Parameters:
  ///   - width: Columns of a line, at least 1.
  ///   - hangingIndent: Blanks before every line of a paragraph but its first; shortened so that
  ///     at least two columns are left for text.
  /// - Returns: At least one line.
  public func wrapped(toColumns width: Int, hangingIndent: Int = 0) -> [String] {
    CleanText(self, keepingLines: true).string
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph in
        var wrapping = Wrapping(width: max(1, width), indent: hangingIndent)
        return wrapping.lines(of: paragraph)
      }
  }
}

/// Lays the words of one paragraph into lines.
private struct Wrapping {
  let width: Int
  let hanging: String
  private var done: [String] = []
  private var line = ""
  private var used = 0
  private var holdsWord = false

  init(width: Int, indent: Int) {
    self.width = width
    hanging = String(repeating: " ", count: min(max(0, indent), max(0, width - 2)))
  }

  mutating func lines(of paragraph: Substring) -> [String] {
    let blanks = paragraph.prefix { $0 == " " }.count
    line = String(repeating: " ", count: min(blanks, max(0, width - 2)))
    used = line.utf8.count
    for word in paragraph.split(separator: " ") { add(String(word)) }
    done.append(holdsWord ? line : "")
    return done
  }

  private mutating func add(_ word: String) {
    let columns = TextWidth.columns(of: word)
    let gap = holdsWord ? 1 : 0
    if used + gap + columns <= width {
      append(holdsWord ? " " + word : word, columns: gap + columns)
    } else {
      if holdsWord { breakLine() }
      if used + columns <= width { append(word, columns: columns) } else { addBroken(word) }
    }
  }

  /// A word that no line can hold: as much as fits on each.
  private mutating func addBroken(_ word: String) {
    for character in word {
      let columns = TextWidth.columns(of: character)
      if holdsWord, used + columns > width { breakLine() }
      append(String(character), columns: columns)
    }
  }

  private mutating func append(_ text: String, columns: Int) {
    line += text
    used += columns
    holdsWord = true
  }

  private mutating func breakLine() {
    done.append(line)
    line = hanging
    used = hanging.utf8.count
    holdsWord = false
  }
}
