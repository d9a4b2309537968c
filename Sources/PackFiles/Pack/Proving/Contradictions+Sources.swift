import Clinical

// What figures rest on: a source of their own, and a basis exactly where there is a figure.
extension Contradictions {
  /// Figures whose basis is called by another key than theirs.
  private static let figures = ["ceiling_basis": ["ceiling_per_session", "ceiling"]]
  /// Figures that share their mapping with a plain `basis`.
  private static let plain = [
    "chosen", "wait", "per_session", "volume", "value", "values", "allowed", "points", "cap_factor",
    "minimum", "weeks", "years",
  ]

  /// What is called sourced has a source of its own, or the part of the row that it stands in has one.
  ///
  /// A row in a list of another row, and a step that follows an act, are parts of their own: the sources of
  /// the whole were read for something else. A ceiling there only repeats that of its substance.
  func checkSources(_ node: Node, inherited: [Node]?, ofRow: [Node]? = nil) {
    node.items.forEach { checkSources($0, inherited: nil, ofRow: ofRow ?? inherited) }
    guard case .mapping(let entries) = node.content else { return }
    let own = node["src"]?.items
    let sources = own ?? inherited
    for entry in entries {
      let isBasis = entry.key == "basis" || entry.key.hasSuffix("_basis")
      if isBasis, entry.value.text == Basis.sourced.rawValue {
        let found = entry.key == "ceiling_basis" ? sources ?? ofRow : sources
        if found?.isEmpty ?? true {
          log.add(.sourcedWithoutSource(entry.key), at: entry.position)
        }
      }
      if isBasis { checkBasis(entry, in: node) }
      let isApart = entry.key == "then"
      checkSources(entry.value, inherited: isApart ? nil : sources, ofRow: own ?? ofRow)
    }
  }

  /// A figure rests on something, and what is unknown rests on nothing.
  private func checkBasis(_ entry: Node.Entry, in row: Node) {
    let stem = String(entry.key.dropLast("_basis".count))
    let keys = entry.key == "basis" ? Self.plain : Self.figures[entry.key] ?? [stem]
    let ends = entry.key == "basis" ? ["min", "max"].filter { row.isKnown($0) } : []
    guard let key = keys.first(where: { row[$0]?.text != nil }) ?? ends.first,
      let figure = row[key]?.text,
      let basis = entry.value.text, row["wait_basis"] == nil || entry.key != "basis"
    else { return }
    let isNone = ["unknown", "none"].contains(basis)
    if row.isKnown(key), isNone {
      log.add(.figureWithoutBasis(key: key, found: figure), at: entry.position)
    } else if !row.isKnown(key), !isNone, key != "wait" || entry.key != "basis" {
      log.add(.basisWithoutFigure(key: key, basis: basis), at: entry.position)
    }
  }
}
