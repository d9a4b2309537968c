import Clinical

// Monographs beside the tables of flags, medicines and allergies, which say the same the other way round.
extension Contradictions {
  func checkMonographs() {
    let facts = tables.flags.rows + tables.medicines.rows
    let bars = said(by: facts, "excludes")
    let cautions = said(by: facts, "cautions")
    let allergens = said(by: tables.allergies.rows, "excludes")
    let byLabel = said(by: tables.allergies.rows, "of_these_lifted_by_label")
    let allOf = facts.filter { $0.words("excludes").contains("all") }
    for row in tables.substances.rows {
      guard let id = row["id"]?.text, row["use_class"]?.text != UseClass.blocked.rawValue
      else { continue }
      checkBars(row, id, bars[id] ?? [], everywhere: allOf)
      hold(row, "caution_if", against: cautions[id] ?? [], "cautions", of: id)
      hold(row, "allergens", against: allergens[id] ?? [], "excludes", of: id)
      hold(
        row,
        "allergens_lifted_by_label",
        against: byLabel[id] ?? [],
        "of_these_lifted_by_label",
        of: id
      )
      checkCautionOfAllergens(row, id)
    }
    for row in tables.substances.rows { checkOwn(row) }
    for row in facts + tables.allergies.rows { checkApart(row) }
    checkReverse(facts, "excludes", ["exclude_if"])
    checkReverse(facts, "cautions", ["caution_if"])
    checkReverse(tables.allergies.rows, "excludes", ["allergens"])
    checkReverse(tables.allergies.rows, "of_these_lifted_by_label", ["allergens_lifted_by_label"])
    checkReverse(tables.allergies.rows, "cautions", ["allergens_caution"])
  }

  /// What the rows of a table say of each substance.
  private func said(by rows: [Node], _ key: String) -> [String: Set<String>] {
    var said: [String: Set<String>] = [:]
    for row in rows {
      guard let id = row["id"]?.text else { continue }
      for substance in row.words(key) { said[substance, default: []].insert(id) }
    }
    return said
  }

  /// What takes a substance out by its monograph takes it out by the table, and what bars every other bars it.
  private func checkBars(_ row: Node, _ id: String, _ bars: Set<String>, everywhere: [Node]) {
    let own = Set(row.words("exclude_if"))
    for fact in everywhere {
      guard let name = fact["id"]?.text, !own.contains(name) else { continue }
      lacks(row, "exclude_if", name, because: fact, "excludes")
    }
    let general = Set(everywhere.compactMap { $0["id"]?.text })
    hold(row, "exclude_if", against: bars.union(general), "excludes", of: id)
  }

  /// Every fact that a monograph names, and that has a row, names the monograph back.
  ///
  /// A clinic's added substance stands in no table of the pack; its monograph alone speaks.
  private func hold(
    _ row: Node,
    _ key: String,
    against said: Set<String>,
    _ other: String,
    of id: String
  ) {
    guard !row.isOfClinic else { return }
    for name in row.words(key) where !said.contains(name) {
      let table = key.hasPrefix("allergens") ? tables.allergies[name] : tables.fact(name)
      if let table { lacks(table, other, id, because: row, key) }
    }
  }

  /// An allergy that only cautions says so in its row, or says what to do.
  private func checkCautionOfAllergens(_ row: Node, _ id: String) {
    guard !row.isOfClinic else { return }
    for name in row.words("allergens_caution") {
      guard let allergy = tables.allergies[name], !allergy.words("cautions").contains(id),
        allergy["action"] == nil
      else { continue }
      lacks(allergy, "cautions", id, because: row, "allergens_caution")
    }
  }

  /// Every substance that a row names, names the row back in its monograph.
  private func checkReverse(_ rows: [Node], _ key: String, _ keys: [String]) {
    for row in rows {
      guard let id = row["id"]?.text else { continue }
      for name in row.words(key) {
        guard let monograph = tables.substances[name],
          monograph["use_class"]?.text != UseClass.blocked.rawValue,
          !keys.contains(where: { names(monograph, $0).contains(id) })
        else { continue }
        lacks(monograph, keys[0], id, because: row, key)
      }
    }
  }

  /// The facts of a list, with those that bar for some days only.
  private func names(_ monograph: Node, _ key: String) -> [String] {
    let windows = key == "exclude_if" ? monograph["exclude_window"]?.items ?? [] : []
    return monograph.words(key) + windows.compactMap { $0["flag"]?.text }
  }

  /// What a monograph says beside itself.
  private func checkOwn(_ row: Node) {
    apart(row, "caution_if", from: "exclude_if")
    apart(row, "allergens_caution", from: "allergens")
    let allergens = Set(row.words("allergens"))
    for id in row.words("allergens_lifted_by_label") where !allergens.contains(id) {
      let key = "allergens_lifted_by_label"
      log.add(.strange(list: key, id: id, in: "allergens"), at: row.place(of: id, in: key))
    }
    checkCleared(row)
    checkVehicle(row)
  }

  /// Nothing is drafted out of an oil or alcohol, which no preparation may hold.
  private func checkVehicle(_ row: Node) {
    guard row["vehicle_ok"]?.text == "false",
      let useClass = row["use_class"]?.text.flatMap(UseClass.init(rawValue:)),
      [.draftable, .productOnly, .prescriberOnly].contains(useClass),
      let limit = files.roots["formulary.yaml"]?["limits"]?["oil_or_alcohol_vehicle"]
    else { return }
    clash(row, "vehicle_ok", with: limit, "allowed")
  }

  /// What bars until a clearance is a condition that a clearance lifts for this substance.
  private func checkCleared(_ row: Node) {
    guard let id = row["id"]?.text, !row.isOfClinic else { return }
    for name in row.words("exclude_unless_cleared") {
      let condition = tables.fact(name)?.words("conditions").lazy.compactMap {
        tables.conditions[$0]
      }
      .first
      let lifts = condition?.words("excludes_lifted_by_clearance").contains(id) ?? false
      if !lifts {
        log.add(
          .strange(list: "exclude_unless_cleared", id: name, in: "excludes_lifted_by_clearance"),
          at: row.place(of: name, in: "exclude_unless_cleared")
        )
      }
    }
  }

  /// One substance is not taken out and only cautioned by the same fact, and none comes back that was never out.
  private func checkApart(_ row: Node) {
    apart(row, "cautions", from: "excludes")
    let excluded = Set(row.words("excludes"))
    let key = "of_these_lifted_by_label"
    for id in row.words(key) where !excluded.contains(id) {
      log.add(.strange(list: key, id: id, in: "excludes"), at: row.place(of: id, in: key))
    }
  }

  private func apart(_ row: Node, _ key: String, from other: String) {
    let barred = Set(row.words(other))
    for id in row.words(key) where barred.contains(id) {
      log.add(
        .clash("\(key) \(id)", with: "\(other) \(id)", at: row.place(of: id, in: other)),
        at: row.place(of: id, in: key)
      )
    }
  }
}
