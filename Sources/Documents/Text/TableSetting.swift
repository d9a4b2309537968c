/// Sets one table: columns as wide as they need where that fits, else the widest give way.
struct TableSetting: Sendable {
  private static let gap = 2
  private static let longestWordKept = 16

  let typesetting: Typesetting
  let table: Block.Table

  private var ruler: TextRuler { typesetting.ruler }

  /// The heads with the first row, then each row by itself; no row is split.
  var chunks: [Chunk] {
    let heads = table.heads.map(typesetting.clean)
    let rows = table.rows.map { row in
      heads.indices.map { $0 < row.count ? typesetting.clean(row[$0]) : "" }
    }
    guard !heads.isEmpty, let first = rows.first else { return [] }
    let widths = self.widths(heads: heads, rows: rows)
    let head =
      lines(of: heads, widths: widths) + [
        String(
          repeating: typesetting.punctuation.rule,
          count: widths.reduce(0, +) + Self.gap * (widths.count - 1)
        )
      ]
    return [Chunk(lines: head + lines(of: first, widths: widths))]
      + rows.dropFirst().map { Chunk(lines: lines(of: $0, widths: widths), head: head) }
  }

  private func lines(of cells: [String], widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { ruler.wrapped($0, to: $1) }
    return (0..<max(1, wrapped.map(\.count).max() ?? 1)).map { row in
      ruler.trimmed(
        zip(wrapped, widths).map { lines, width in
          ruler.padded(row < lines.count ? lines[row] : "", to: width)
        }.joined(separator: String(repeating: " ", count: Self.gap))
      )
    }
  }

  private func widths(heads: [String], rows: [[String]]) -> [Int] {
    var widths = heads.indices.map { column in
      let widest = ([heads] + rows).map { ruler.columns($0[column]) }.max() ?? 1
      let limit = column < table.limits.count ? table.limits[column] : nil
      return max(1, min(widest, limit ?? widest))
    }
    let floors = heads.indices.map { column in
      let word = ([heads] + rows).map { ruler.widestWord($0[column]) }.max() ?? 1
      return max(1, min(word, Self.longestWordKept))
    }
    let room = typesetting.columns - Self.gap * (heads.count - 1)
    while widths.reduce(0, +) > room {
      let open = widths.indices.filter { widths[$0] > floors[$0] }
      let candidates = open.isEmpty ? Array(widths.indices) : open
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
      else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
