import Clinical

// What a substance is, beside how it may be given.
extension Contradictions {
  func checkSubstances() {
    for row in tables.substances.rows {
      guard let useClass = row["use_class"]?.text.flatMap(UseClass.init(rawValue:)),
        [.draftable, .productOnly, .prescriberOnly].contains(useClass)
      else { continue }
      checkIntervals(row)
      checkAnaesthetic(row)
      if !row.isOfClinic {
        checkViscous(row)
        checkIngredients(row)
      }
    }
    checkDermis()
    checkFace()
    checkNewSubstances()
    for row in tables.concerns.rows { checkOnce(row) }
    checkAdult()
  }

  /// A course keeps the substance's own interval, and that keeps the least interval of any zone.
  private func checkIntervals(_ row: Node) {
    guard let interval = row["min_interval"], let least = quantity(interval["wait"], .days) else {
      return
    }
    if let course = row["course"], let days = quantity(course["interval"], .days), days < least,
      interval["wait"]?.isOfClinic == false
    {
      clash(course, "interval", with: interval, "wait")
    }
    if let rule = files.roots["concerns.yaml"]?["interval_rule"],
      let scalp = quantity(rule["scalp_min"], .days), least < scalp,
      rule["scalp_min"]?.isOfClinic == false
    {
      clash(interval, "wait", with: rule, "scalp_min")
    }
  }

  /// The most that any label of a local anaesthetic allows, with adrenaline even, in mg and in mg/kg.
  private static let anaesthetic = (session: 500, kilogram: 7)

  /// A local anaesthetic has a ceiling, and none beyond what any label allows.
  private func checkAnaesthetic(_ row: Node) {
    guard row["role"]?.text == SubstanceRole.anaesthetic.rawValue else { return }
    guard let ceiling = row["mass_ceiling"], ceiling.isKnown("per_session") else {
      return log.add(.empty("mass_ceiling", .anaesthetic), at: row.place("mass_ceiling"))
    }
    for (key, most, unit) in [
      ("per_session", Self.anaesthetic.session, AmountUnit.milligrams),
      ("per_kg", Self.anaesthetic.kilogram, .milligramsPerKilogram),
    ] {
      guard let node = ceiling[key], let amount = quantity(node, unit),
        case .success(let limit) = unit.parse("\(most) \(unit.text)"), amount > limit
      else { continue }
      log.add(
        .beyond(found: node.text ?? "", limit: "\(most) \(unit.text)", .anaesthetic),
        at: node.position
      )
    }
  }

  /// A device made of hyaluronic acid, and whatever is described as viscous, counts as viscous.
  private func checkViscous(_ row: Node) {
    guard let id = row["id"]?.text, row["viscous"] != nil, !row.says("viscous") else { return }
    let entry = rows("monographs.yaml", "substances").first { $0["id"]?.text == id }
    let handling = entry?["handling"]
    let words = Prose(handling?["text"]?.text ?? "").words
    if let handling, words.contains(where: { $0.text == "viscous" }) {
      clash(row, "viscous", with: handling, "text")
    } else if row["role"]?.text == SubstanceRole.deviceProduct.rawValue,
      row.words("allergens").contains("hyaluronic_acid")
    {
      clash(row, "viscous", with: row, "allergens")
    }
  }

  /// A product of more ingredients than one has each compared with what the patient does not tolerate.
  private func checkIngredients(_ row: Node) {
    guard row["check_every_listed_ingredient"] != nil, !row.says("check_every_listed_ingredient"),
      row.words("allergens").count > 1
    else { return }
    clash(row, "check_every_listed_ingredient", with: row, "allergens")
  }

  /// What counts as intradermal lies in a dermis.
  private func checkDermis() {
    guard let limit = files.roots["formulary.yaml"]?["limits"]?["max_depth_intradermal"]?["value"],
      let most = depth(limit), case .success(let dermis) = AmountUnit.millimetres.parse("5 mm"),
      most > dermis
    else { return }
    log.add(.beyond(found: limit.text ?? "", limit: "5 mm", .dermis), at: limit.position)
  }

  /// Facial skin is treated no deeper than this, whatever the zone; that of the lid half as deep (INV-41).
  private static let facial = (face: "2 mm", lid: "1 mm")

  private func checkFace() {
    for zone in tables.zones.rows where zone["group"]?.text == "face" {
      let limit = zone["id"]?.text == "periorbital_lower" ? Self.facial.lid : Self.facial.face
      guard let node = zone["max_depth"], let deepest = depth(node),
        case .success(let most) = AmountUnit.millimetres.parse(limit), deepest > most
      else { continue }
      log.add(.beyond(found: node.text ?? "", limit: limit, .facial), at: node.position)
    }
  }

  /// A first session has no more new substances than any session has actives.
  private func checkNewSubstances() {
    guard let limits = files.roots["formulary.yaml"]?["limits"],
      let new = limits["new_substances_first_session_max"],
      let all = limits["actives_per_cocktail_max"],
      let some = new["value"]?.text.flatMap({ Int($0) }),
      let most = all["value"]?.text.flatMap({ Int($0) }), some > most,
      all["value"]?.isOfClinic == false
    else { return }
    log.add(
      .clash(
        "new_substances_first_session_max \(some)",
        with: "actives_per_cocktail_max \(most)",
        at: all.place("value")
      ),
      at: new.place("value")
    )
  }

  /// A concern names a zone once.
  private func checkOnce(_ row: Node) {
    var seen: [String: SourcePosition] = [:]
    for place in row["zones"]?.items ?? [] {
      guard let id = place["id"]?.text else { continue }
      if let first = seen[id] { log.add(.repeated(id, at: first), at: place.place("id")) }
      seen[id] = seen[id] ?? place.place("id")
    }
  }

  /// The words of the rule about age say the years that it holds.
  private func checkAdult() {
    guard let row = tables.conditions.rows.first(where: { $0.isKnown("years") }),
      let years = row["years"]?.text, let text = row["rule"]?.text, !text.contains(years)
    else { return }
    clash(row, "rule", with: row, "years")
  }
}
