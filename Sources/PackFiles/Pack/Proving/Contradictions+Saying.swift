// How proofs say that two places do not go together: at the place that a clinic can mend, with the other one named.
extension Contradictions {
  /// Two statements that cannot both hold.
  func clash(_ row: Node, _ key: String, with other: Node, _ otherKey: String) {
    let (here, there) = (row.place(key), other.place(otherKey))
    let isOneRow = row["id"]?.text == other["id"]?.text
    let mine = said(row, key)
    let its = said(other, otherKey, naming: !isOneRow)
    if there.isOfClinic, !here.isOfClinic {
      log.add(.clash(its, with: mine, at: here), at: there)
    } else {
      log.add(.clash(mine, with: its, at: there), at: here)
    }
  }

  /// A list that lacks what another row says of it.
  func lacks(
    _ row: Node,
    _ key: String,
    _ id: String,
    because other: Node,
    _ otherKey: String
  ) {
    log.add(
      .lacks(
        list: "\(key) of \(row.name)",
        id: id,
        because: "\(otherKey) of \(other.name)",
        at: other.place(otherKey)
      ),
      at: row.place(key)
    )
  }

  /// A verdict that would be softened by another one; the milder one is named first.
  func milderThan(_ worse: Node, _ worseKey: String, _ row: Node, _ key: String) {
    log.add(
      .milder(
        said(row, key),
        than: said(worse, worseKey, naming: row["id"] != worse["id"]),
        at: worse.place(worseKey)
      ),
      at: row.place(key)
    )
  }

  /// A figure that is no smaller than another one of its row, where both are given.
  func atLeast(_ row: Node, _ key: String, _ other: String, _ unit: AmountUnit) {
    guard let most = quantity(row[key], unit), let least = quantity(row[other], unit),
      most < least
    else { return }
    clash(row, key, with: row, other)
  }

  /// A key with its value where that is one word or figure, and with its row where that is another one.
  private func said(_ row: Node, _ key: String, naming: Bool = false) -> String {
    let words = row[key]?.text.map { "\(key) \($0)" } ?? key
    let name = naming ? row["id"]?.text ?? row["when"]?.text : nil
    return name.map { "\(words) of \($0)" } ?? words
  }
}
