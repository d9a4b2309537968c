import Clinical

// The form beside the pack: what can be chosen is what the pack knows, and what rules need is asked.
extension Contradictions {
  /// Questions that the program reads by name, with the type and the unit in which it reads them.
  private static let read: [(item: String, type: String, unit: String?)] = [
    ("birth_date", "date", nil), ("planned_date", "date", nil), ("sex_at_birth", "choice", nil),
    ("weight_kg", "decimal", "kg"), ("height_cm", "decimal", "cm"),
    ("systolic_mmhg", "integer", "mm[Hg]"), ("diastolic_mmhg", "integer", "mm[Hg]"),
    ("hba1c_mmol_per_mol", "integer", "mmol/mol"), ("hba1c_date", "date", nil),
    ("concern_degree", "integer", "1"),
  ]

  /// Something that the form must offer, with the row and the key that say so.
  private typealias Needed = (id: String, row: Node, key: String)

  func checkForm() {
    func all(_ table: PackTables.Table) -> [Needed] {
      table.rows.compactMap { row in row["id"]?.text.map { ($0, row, "id") } }
    }
    let cleared = tables.conditions.rows.filter { $0.isKnown("clearance_to") }
      .compactMap { row in row["condition"]?.text.map { ($0, row, "clearance_to") as Needed } }
    let substances = Set(all(tables.substances).map(\.id))
    let exposures = Set(tables.washouts.rows.compactMap { $0["exposure"]?.text })
    checkOptions("concern_zones", "zone", all(tables.zones))
    checkOptions("concern", "concern", all(tables.concerns))
    checkOptions("allergies", "allergy", all(tables.allergies), beside: substances)
    checkOptions("clearance_condition", "condition with a clearance", cleared)
    checkOptions("procedure", "exposure", [], beside: exposures)
    checkOptions("session_substances", "substance", [], beside: substances)
    checkTypes()
    checkRequired()
    checkLast()
  }

  /// Every option is known, and everything that must be offered is an option.
  private func checkOptions(
    _ item: String,
    _ kind: String,
    _ needed: [Needed],
    beside others: Set<String> = []
  ) {
    guard let place = form.placeOfOptions(of: item) else { return }
    let codes = form.options(of: item).compactMap { $0["code"] }
    let known = others.union(needed.map(\.id))
    for code in codes {
      guard let text = code.text, !known.contains(text) else { continue }
      let nearest = log.nearest(to: text, among: known)
      log.add(ContentFault.unresolved(kind: kind, id: text, nearest: nearest), at: code.position)
    }
    let offered = Set(codes.compactMap(\.text))
    for (id, row, key) in needed where !offered.contains(id) {
      let because = "\(key) of \(row.name)"
      log.add(
        .lacks(list: "options of \(item)", id: id, because: because, at: row.place(key)),
        at: place
      )
    }
  }

  private func checkTypes() {
    for (item, type, unit) in Self.read {
      guard let node = form.items[item] else { continue }
      if node["type"]?.text != type {
        log.add(.must(key: "type", word: type, .readSo), at: node.place("type"))
      } else if let unit, node["unit"]?.text != unit {
        log.add(.must(key: "unit", word: unit, .readSo), at: node.place("unit"))
      }
    }
    if let planned = form.items["planned_date"], planned["min"]?.text != "today" {
      log.add(.must(key: "min", word: "today", .plannedAhead), at: planned.place("min"))
    }
    let byWeight = tables.substances.rows.first { $0["mass_ceiling"]?["per_kg"] != nil }
    if let ceiling = byWeight?["mass_ceiling"], form.items["weight_kg"] == nil {
      log.add(.empty("weight_kg", .notAsked), at: ceiling.place("per_kg"))
    }
  }

  /// No safety question is passed by unseen, nor those from which every rule counts.
  private func checkRequired() {
    for id in form.items.keys.sorted() {
      guard let node = form.items[id] else { continue }
      let isSafety = node["options"]?.text == "safety"
      let isBase = ["birth_date", "planned_date", "sex_at_birth"].contains(id)
      if isSafety || isBase, !node.says("required") {
        log.add(
          .must(key: "required", word: "true", isSafety ? .safety : .countedFrom),
          at: node.place("required")
        )
      }
    }
  }

  /// A wait that counts from the last time asks when that was.
  private func checkLast() {
    for row in tables.washouts.rows where row["kind"]?.text == "wash" && row.isKnown("wait") {
      for fact in [row["exposure"]?.text].compactMap(\.self) {
        guard form.items[fact] != nil, form.items["\(fact).last"] == nil else { continue }
        log.add(.empty("\(fact).last", .notAsked), at: row.place("exposure"))
      }
    }
  }
}
