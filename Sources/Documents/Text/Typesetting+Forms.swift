/// Sets what is filled in by hand: boxes to tick and lines to sign on.
extension Typesetting {
  private static let gap = 2
  private static let box = "[ ] "

  private var half: Int { (columns - Self.gap) / 2 }

  /// Boxes in two columns, read down the left one first; a box that is too wide for that makes them one column.
  func checkboxes(_ entries: [String]) -> [Chunk] {
    let entries = entries.map(clean)
    let isNarrow = entries.allSatisfy { ruler.columns(Self.box + $0) <= half }
    guard isNarrow, entries.count > 1 else {
      return entries.map { Chunk(lines: boxed($0, to: columns)) }
    }
    let rows = (entries.count + 1) / 2
    return (0..<rows).map { row in
      let left = ruler.padded(Self.box + entries[row], to: half + Self.gap)
      let right = row + rows < entries.count ? Self.box + entries[row + rows] : ""
      return Chunk(lines: [ruler.trimmed(left + right)])
    }
  }

  private func boxed(_ entry: String, to columns: Int) -> [String] {
    let lines = ruler.wrapped(entry, to: columns - Self.box.count)
    return lines.enumerated().map { ($0.offset == 0 ? Self.box : "    ") + $0.element }
  }

  /// Lines to sign on, two beside each other; a name that is too wide for that takes a line of its own.
  func signatures(_ names: [String]) -> [String] {
    let names = names.map(clean)
    guard names.count > 1, names.allSatisfy({ ruler.columns($0) <= half }) else {
      return names.flatMap { signature([$0], columns: columns) }
    }
    return stride(from: 0, to: names.count, by: 2).flatMap { index in
      signature(Array(names[index..<min(index + 2, names.count)]), columns: half)
    }
  }

  private func signature(_ names: [String], columns: Int) -> [String] {
    let date = " \(Words.signatureDate) __________"
    let line = String(repeating: "_", count: columns - date.count) + date
    let gap = String(repeating: " ", count: Self.gap)
    let below = names.map { ruler.padded(ruler.shortened($0, to: columns), to: columns) }
    return [
      "", names.map { _ in line }.joined(separator: gap),
      ruler.trimmed(below.joined(separator: gap)),
    ]
  }
}
