// Flags and medicines, and the facts that follow from them.
extension Contradictions {
  func checkFacts() {
    for row in tables.flags.rows + tables.medicines.rows { checkConditions(of: row) }
    for row in tables.conditions.rows { checkFacts(of: row) }
    checkLoops()
    checkPressureFlag()
  }

  /// A fact names the conditions that it raises, and they name it.
  private func checkConditions(of row: Node) {
    guard let id = row["id"]?.text else { return }
    for name in row.words("conditions") {
      guard let condition = tables.conditions[name] else { continue }
      let tiers = condition["tiers"]?.items ?? []
      let isNamed =
        condition.words("raised_by").contains(id) || condition.words("sets_flags").contains(id)
        || tiers.contains { $0["when"]?.text == id }
      if !isNamed { lacks(condition, "raised_by", id, because: row, "conditions") }
    }
  }

  private func checkFacts(of condition: Node) {
    guard let id = condition["id"]?.text else { return }
    for key in ["raised_by", "sets_flags"] {
      for name in condition.words(key) {
        guard let row = tables.fact(name), !row.words("conditions").contains(id) else { continue }
        lacks(row, "conditions", id, because: condition, key)
      }
    }
    checkSet(condition)
    checkJoined(condition)
  }

  /// What a flag takes out, the condition that sets it takes out; what reaches beyond its zones by the flag alone stays there.
  private func checkSet(_ condition: Node) {
    guard condition["scope"]?.text == "systemic", !condition.says("excludes_all") else { return }
    let taken = Set(condition.words("excludes"))
    for name in condition.words("sets_flags") {
      guard let flag = tables.flags[name] else { continue }
      for substance in flag.words("excludes") where substance != "all" && !taken.contains(substance)
      {
        lacks(condition, "excludes", substance, because: flag, "excludes")
      }
    }
  }

  /// A fact that joins others joins all that raise its condition beside it, and every condition that sets it.
  private func checkJoined(_ condition: Node) {
    let name = condition["condition"]?.text ?? ""
    for flag in tables.derived.rows {
      guard let id = flag["id"]?.text, let joined = flag["any_of"] else { continue }
      let known = Set(joined.items.compactMap(\.text))
      if name == id {
        for cause in condition.words("raised_by") where cause != id && !known.contains(cause) {
          lacks(flag, "any_of", cause, because: condition, "raised_by")
        }
      } else if condition.words("sets_flags").contains(id), !known.contains(name) {
        lacks(flag, "any_of", name, because: condition, "sets_flags")
      }
    }
  }

  /// No fact follows from itself, through however many others.
  private func checkLoops() {
    var causes: [String: [String]] = [:]
    for flag in tables.derived.rows {
      if let id = flag["id"]?.text { causes[id] = flag.words("any_of") }
    }
    for flag in tables.derived.rows {
      guard let id = flag["id"]?.text else { continue }
      var open = causes[id] ?? []
      var seen: Set<String> = []
      while let next = open.popLast() {
        guard next != id else {
          log.add(.loop(id), at: flag.place("any_of"))
          break
        }
        if seen.insert(next).inserted { open += causes[next] ?? [] }
      }
    }
  }
}
