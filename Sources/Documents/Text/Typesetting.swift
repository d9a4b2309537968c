/// Turns blocks into chunks of lines.
struct Typesetting: Sendable {
  let columns: Int
  let ruler: TextRuler
  let punctuation: Punctuation

  func chunks(of blocks: [Block]) -> [Chunk] {
    var chunks: [Chunk] = []
    for block in blocks {
      let next = self.chunks(of: block)
      if let last = chunks.last, let first = next.first, !last.keepsWithNext, !first.isBreakHint,
        !block.isClose
      {
        chunks.append(.space)
      }
      chunks += next
    }
    return chunks
  }

  private func chunks(of block: Block) -> [Chunk] {
    switch block {
    case .heading(let level, let text): heading(level: level, clean(text))
    case .paragraph(let text): paragraph(wrapped(text))
    case .callout(let text): [Chunk(lines: hanging(text, first: ">> ", next: "   "))]
    case .list(let entries): entries.map(listEntry)
    case .pairs(let pairs): self.pairs(pairs)
    case .table(let table): TableSetting(typesetting: self, table: table).chunks
    case .checkboxes(let entries): checkboxes(entries)
    case .signatures(let names): [Chunk(lines: signatures(names))]
    case .blankLines(let count): blankLines(count)
    case .breakHint: [.breakHint]
    }
  }

  /// The text as it may be set: harmless, and in this punctuation.
  func clean(_ text: String) -> String { punctuation.applied(to: CleanText.line(text)) }

  func wrapped(_ text: String, to columns: Int? = nil) -> [String] {
    ruler.wrapped(clean(text), to: columns ?? self.columns)
  }

  private func heading(level: Int, _ text: String) -> [Chunk] {
    var lines = ruler.wrapped(text, to: columns)
    let widest = lines.map { ruler.columns($0) }.max() ?? 0
    switch level {
    case 1: lines.append(String(repeating: punctuation.doubleRule, count: widest))
    case 2: lines = ruled(lines)
    default: break
    }
    return [Chunk(lines: lines, keepsWithNext: true, startsPage: level == 1)]
  }

  /// The lines with a rule from the end of the last one to the edge.
  private func ruled(_ lines: [String]) -> [String] {
    guard let last = lines.last else { return [] }
    let room = max(0, columns - ruler.columns(last) - 1)
    let rule = String(repeating: punctuation.rule, count: room)
    return lines.dropLast() + [ruler.trimmed("\(last) \(rule)")]
  }

  /// A paragraph never leaves one line alone on a page.
  private func paragraph(_ lines: [String]) -> [Chunk] {
    guard lines.count > 3 else { return lines.isEmpty ? [] : [Chunk(lines: lines)] }
    return [Chunk(lines: Array(lines.prefix(2)))]
      + lines.dropFirst(2).dropLast(2).map { Chunk(lines: [$0]) }
      + [Chunk(lines: Array(lines.suffix(2)))]
  }

  private func listEntry(_ text: String) -> Chunk {
    Chunk(lines: hanging(text, first: punctuation.bullet, next: "  "))
  }

  private func hanging(_ text: String, first: String, next: String) -> [String] {
    let lines = wrapped(text, to: columns - first.count)
    return lines.enumerated().map { ($0.offset == 0 ? first : next) + $0.element }
  }

  private func pairs(_ pairs: [Block.Pair]) -> [Chunk] {
    let names = pairs.map { clean($0.name) }
    let room = min(names.map { ruler.columns($0) }.max() ?? 0, columns / 3)
    return zip(names, pairs).map { name, pair in
      let left = ruler.wrapped(name, to: max(1, room))
      let right = wrapped(pair.value, to: columns - room - 2)
      let count = max(left.count, right.count)
      return Chunk(
        lines: (0..<count).map { row in
          let name = row < left.count ? left[row] : ""
          let value = row < right.count ? right[row] : ""
          return ruler.trimmed(ruler.padded(name, to: room) + "  " + value)
        }
      )
    }
  }

  private func blankLines(_ count: Int) -> [Chunk] {
    (0..<max(0, count)).map { _ in
      Chunk(lines: ["", String(repeating: "_", count: columns)])
    }
  }
}

extension Block {
  /// Whether it follows the block above without an empty line.
  fileprivate var isClose: Bool {
    if case .heading(level: 3, _) = self { true } else { false }
  }
}
