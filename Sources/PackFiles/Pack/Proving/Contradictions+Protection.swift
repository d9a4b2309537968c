import Clinical
import Safety

// Rows that protect somebody, beside what else is said of the same thing: no edit of one undoes the protection alone.
extension Contradictions {
  func checkProtection() {
    for row in tables.conditions.rows {
      checkCleared(row)
      checkSaidZones(row)
      checkInterval(of: row)
    }
    for row in tables.washouts.rows {
      checkPrescribed(row)
      checkHealed(row)
    }
    checkGuards()
  }

  // MARK: Conditions

  /// What the source texts never let proceed stays a caution after a clearance, at least.
  private func checkCleared(_ row: Node) {
    guard row.says("seed_floor") else { return }
    for place in [row] + (row["tiers"]?.items ?? []) where place.verdict("clearance_to") == .proceed
    {
      log.add(
        .must(key: "clearance_to", word: "proceed_with_caution, refer or none", .floor),
        at: place.place("clearance_to")
      )
    }
  }

  /// Words for zones in the sentences of conditions, by how they begin.
  private static let spoken = [
    "jaw": "jawline_chin", "chest": "decolletage", "shoulder": "upper_arm", "scalp": "scalp",
    "hair": "scalp", "forehead": "forehead", "temple": "temple", "cheek": "cheek", "neck": "neck",
  ]

  /// The zones of a condition, and those that it keeps out of, are those that its words name.
  private func checkSaidZones(_ row: Node) {
    guard let message = files.roots["wording.yaml"]?["conditions"]?[row.name]?["message"] else {
      return
    }
    let words = Prose(message.text ?? "").words.map(\.text)
    let named = Set(
      Self.spoken.filter { stem, _ in words.contains { $0.hasPrefix(stem) } }.values
    )
    for key in ["zones", "avoid_zones"] where row[key] != nil && named != Set(row.words(key)) {
      clash(row, key, with: message, of: "the words of \(row.name)")
    }
    let groups = row.words("zones_group")
    if !groups.isEmpty, !groups.contains(where: words.contains) {
      clash(row, "zones_group", with: message, of: "the words of \(row.name)")
    }
  }

  private func clash(_ row: Node, _ key: String, with text: Node, of name: String) {
    let list = row.words(key).joined(separator: ", ")
    log.add(.clash("\(key) [\(list)]", with: name, at: text.position), at: row.place(key))
  }

  /// A caution that spreads sessions spreads them no less than the skin needs anyway.
  private func checkInterval(of row: Node) {
    guard let rule = files.roots["concerns.yaml"]?["interval_rule"],
      let days = quantity(row["interval"], .days), let least = quantity(rule["skin_min"], .days),
      days < least, rule["skin_min"]?.isOfClinic == false
    else { return }
    clash(row, "interval", with: rule, "skin_min")
  }

  // MARK: Washouts

  /// What a doctor may have prescribed is never waited for as what is bought: somebody is asked, and it is kept on.
  private func checkPrescribed(_ row: Node) {
    guard let exposure = row["exposure"]?.text, let node = row["prescribed_behaviour"],
      let word = node.text
    else { return }
    if form.items["\(exposure).prescribed"] != nil {
      guard word != "refer_never_stop" else { return }
      log.add(
        .must(key: "prescribed_behaviour", word: "refer_never_stop", .prescribed),
        at: row.place("prescribed_behaviour")
      )
      return
    }
    let id = row["id"]?.text ?? ""
    let isMedicine =
      ([exposure] + row.words("drugs")).contains { tables.medicines[$0] != nil }
      || tables.medicines.rows.contains { $0.words("washouts").contains(id) }
    let kind = row["kind"]?.text.flatMap(Washout.Kind.init(rawValue:)) ?? .wash
    let isWarned = word == "warn_never_stop" && (kind == .neverStop || kind == .advice)
    guard isMedicine, !isWarned, word != "refer_never_stop", word != "defer_never_stop" else {
      return
    }
    log.add(
      .must(key: "prescribed_behaviour", word: "refer_never_stop or defer_never_stop", .prescribed),
      at: row.place("prescribed_behaviour")
    )
  }

  /// What nobody goes past without healed skin, nobody comes to without it.
  private func checkHealed(_ row: Node) {
    let healed = "skin_fully_healed"
    guard row.words("override_requires").contains(healed), row["always_requires"]?.text != healed
    else { return }
    lacks(row, "always_requires", healed, because: row, "override_requires")
  }
}
