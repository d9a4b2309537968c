/// Sets one table: columns as wide as they need where that fits, else the widest give way.
struct TableSetting: Sendable {
  private static let gap = 2
  private static let longestWordKept = 16

  let typesetting: Typesetting
  let table: Block.Table

  private var ruler: TextRuler { typesetting.ruler }

  /// The heads with the first row, then each row by itself; a row without a first cell stays with the one above.
  var chunks: [Chunk] {
    let heads = table.heads.map(typesetting.clean)
    let rows = table.rows.map { row in
      heads.indices.map { $0 < row.count ? typesetting.clean(row[$0]) : "" }
    }
    guard !heads.isEmpty, !rows.isEmpty else { return [] }
    let widths = self.widths(heads: heads, rows: rows)
    let head =
      lines(of: heads, widths: widths) + [
        String(
          repeating: typesetting.punctuation.rule,
          count: widths.reduce(0, +) + Self.gap * (widths.count - 1)
        )
      ]
    return groups(of: rows).enumerated().map { index, group in
      let lines = lines(ofGroup: group, widths: widths)
      return index == 0 ? Chunk(lines: head + lines) : Chunk(lines: lines, head: head)
    }
  }

  private func groups(of rows: [[String]]) -> [[[String]]] {
    var groups: [[[String]]] = []
    for row in rows {
      if row[0].isEmpty, !groups.isEmpty {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }

  /// The rows of a group below each other; the first cell runs down beside all of them.
  private func lines(ofGroup rows: [[String]], widths: [Int]) -> [String] {
    let label = ruler.wrapped(rows[0][0], to: widths[0])
    let rest = rows.flatMap { row in
      lines(of: [""] + row.dropFirst(), widths: widths).map { String($0.dropFirst(widths[0])) }
    }
    return (0..<max(label.count, rest.count)).map { number in
      let left = ruler.padded(number < label.count ? label[number] : "", to: widths[0])
      return ruler.trimmed(left + (number < rest.count ? rest[number] : ""))
    }
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
