/// One line of the table.
struct Row {
  /// The cells, in the order of the heading.
  let cells: [String]
  /// Why it could not be taken.
  let reason: String?

  /// A measure that was taken.
  init(
    _ measure: String,
    _ samples: Samples,
    _ unit: Unit = .milliseconds,
    budget: Budget = .none,
    reference: String = "-"
  ) {
    reason = nil
    cells = [
      measure, "\(samples.count)", unit.text(samples.least), unit.text(samples.median),
      unit.text(samples.percentile(99)), budget.text(unit), reference,
      Words.standing(budget.isKept(by: samples)),
    ]
  }

  /// A measure that could not be taken.
  init(missing measure: String, because reason: String) {
    self.reason = reason
    cells = [measure, "0", "-", "-", "-", "-", "-", Words.notMeasured]
  }
}

/// All lines, under their heading.
struct Table {
  var rows: [Row] = []

  /// The table in columns as wide as they need to be; under it why lines are missing.
  var text: String {
    let lines = [Words.heading] + rows.map(\.cells)
    let widths = Words.heading.indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([Words.heading, rule] + rows.map(\.cells))
      .map { line(of: $0, widths) + "\n" }
      .joined() + rows.compactMap(\.reason).map { "\n\($0)\n" }.joined()
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    let last = cells.count - 1
    return cells.indices.map { column in
      let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
      let isNumber = (1...4).contains(column)
      return isNumber
        ? blanks + cells[column] : column == last ? cells[column] : cells[column] + blanks
    }
    .joined(separator: "  ")
  }
}
