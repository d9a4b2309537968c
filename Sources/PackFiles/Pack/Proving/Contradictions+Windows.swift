// How far back questions look: no rule waits longer than its question asks.
extension Contradictions {
  /// A span of days that a question looks back, with the line that says so.
  private struct Window {
    let item: String
    let words: String
    let days: Int
    let place: SourcePosition
  }

  func checkWindows() {
    for row in tables.washouts.rows
    where row["kind"]?.text != "advice" && row["direction"]?.text != "after_session" {
      let facts = [row["exposure"]?.text].compactMap(\.self) + row.words("drugs")
      check(row, facts)
    }
    for row in tables.conditions.rows {
      let name = row["condition"]?.text ?? ""
      let facts = [name] + row.words("raised_by") + (Reachability.readings[name] ?? []).sorted()
      check(row, facts)
      for tier in row["tiers"]?.items ?? [] { check(tier, facts, of: row.name) }
    }
    for row in tables.substances.rows {
      for window in row["exclude_window"]?.items ?? [] {
        check(window, [window["flag"]?.text].compactMap(\.self), of: row.name)
      }
    }
  }

  /// Whoever was exposed on the last day that still counts can say so.
  private func check(_ row: Node, _ facts: [String], of name: String? = nil) {
    guard let node = row["wait"], let wait = quantity(node, .days) else { return }
    let narrow = facts.flatMap(windows).filter { $0.days < wait }.min { $0.days < $1.days }
    guard let narrow else { return }
    log.add(
      .outOfSight(
        "wait \(node.text ?? "") of \(name ?? row.name)",
        item: narrow.item,
        window: narrow.words,
        days: narrow.days,
        at: narrow.place,
        isOfClinic: node.isOfClinic
      ),
      at: node.isOfClinic ? node.position : row.place("wait")
    )
  }

  private func windows(of fact: String) -> [Window] {
    let isProcedure = form.codes(of: "procedure").contains(fact)
    let asked =
      isProcedure
      ? ["procedures_had", "procedure_date"]
      : fact == "mesotherapy_same_zone"
        ? ["mesotherapy_before", "session_date"] : [fact, "\(fact).last", "\(fact).ended"]
    return asked.flatMap { id -> [Window] in
      guard let item = form.items[id] else { return [] }
      return [askedWindow(id, item), dateWindow(id, item)].compactMap(\.self)
    }
  }

  /// `min: today - 14 days`.
  private func dateWindow(_ id: String, _ item: Node) -> Window? {
    guard let node = item["min"], let text = node.text, text.hasPrefix("today") else { return nil }
    let words = Prose(text).words.map(\.text)
    guard words.count == 3, let count = Int(words[1]), let unit = Self.units[words[2]] else {
      return words == ["today"]
        ? Window(item: id, words: text, days: 0, place: node.position) : nil
    }
    return Window(item: id, words: text, days: count * unit, place: node.position)
  }

  /// "In the last two weeks".
  private func askedWindow(_ id: String, _ item: Node) -> Window? {
    guard let node = item["ask"], let text = node.text else { return nil }
    let words = Prose(text).words.map(\.text)
    for (place, word) in words.enumerated() where word == "last" || word == "past" {
      let next = Array(words[(place + 1)...].prefix(2))
      guard let first = next.first else { continue }
      let count = Int(first) ?? Self.numbers[first]
      guard let unit = Self.units[count == nil ? first : next.last ?? ""] else { continue }
      let said = [word] + (count == nil ? [first] : next)
      return Window(
        item: id,
        words: said.joined(separator: " "),
        days: (count ?? 1) * unit,
        place: node.position
      )
    }
    return nil
  }

  private static let units = [
    "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365,
    "years": 365,
  ]
  private static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}
