import Clinical

// Figures that are nothing, or more than any session can hold, wherever they stand.
extension Contradictions {
  /// A figure that may be neither none nor beyond a count, by its file and the keys to it.
  private struct Size {
    let file: String
    let keys: [String]
    /// Its unit; a count where there is none.
    var unit: AmountUnit?
    /// The greatest count; quantities are bound by their unit.
    var most: Int?

    init(_ file: String, _ keys: String, _ unit: AmountUnit? = nil, most: Int? = nil) {
      self.file = "\(file).yaml"
      self.keys = keys.split(separator: ".").map(String.init)
      self.unit = unit
      self.most = most
    }
  }

  /// Where nothing can be meant by nothing: a dose, a depth, a wait, a count of 0.
  ///
  /// The counts: 52 sessions are one a week for a year, 20 ranks and 20 items are more than any form offers.
  private static let sizes = [
    Size("formulary", "substances.concentration.chosen", .milligramsPerMillilitre),
    Size("formulary", "substances.volume.typical", .millilitres),
    Size("formulary", "substances.volume.per_point.max", .millilitres),
    Size("formulary", "substances.mass_ceiling.per_session", .milligrams),
    Size("formulary", "substances.mass_ceiling.per_kg", .milligramsPerKilogram),
    Size("formulary", "substances.mass_ceiling.label", .milligrams),
    Size("formulary", "substances.depth.max", .millimetres),
    Size("formulary", "substances.min_interval.wait", .days),
    Size("formulary", "substances.exclude_window.wait", .days),
    Size("formulary", "substances.course.interval", .days),
    Size("formulary", "substances.course.sessions.min", most: 52),
    Size("formulary", "substances.course.sessions.max", most: 52),
    Size("formulary", "limits.max_depth_intradermal.value", .millimetres),
    Size("formulary", "limits.opened_vial_max.value", .minutes),
    Size("formulary", "limits.actives_per_cocktail_max.value", most: 20),
    Size("formulary", "limits.anaesthetics_per_cocktail_max.value", most: 20),
    Size("formulary", "limits.new_substances_first_session_max.value", most: 20),
    Size("formulary", "limits.drafting_modes.prescriber_mixture.actives_per_syringe_max", most: 20),
    Size("concerns", "concerns.ranked.rank", most: 20),
    Size("concerns", "concerns.zones.volume", .millilitres),
    Size("concerns", "concerns.zones.depth.max", .millimetres),
    Size("concerns", "concerns.interval.min", .days),
    Size("concerns", "concerns.sessions.min", most: 52),
    Size("concerns", "concerns.sessions.max", most: 52),
    Size("concerns", "concerns.maintenance.every.min", .months),
    Size("concerns", "concerns.maintenance.per_year.min", most: 52),
    Size("concerns", "zones.cap", .millilitres),
    Size("concerns", "zones.max_depth", .millimetres),
    Size("concerns", "zones.exception.cap", .millilitres),
    Size("concerns", "caps.max", .millilitres),
    Size("concerns", "techniques.depth.max", .millimetres),
    Size("concerns", "techniques.per_point.max", .millilitres),
    Size("concerns", "needles.gauge.min", most: 40),
    Size("concerns", "needles.gauge.max", most: 40),
    Size("concerns", "needles.length.min", .millimetres),
    Size("concerns", "first_session.cap_factor", .percent),
    Size("concerns", "first_session.zone_groups_max", most: 20),
    Size("concerns", "interval_rule.skin_min", .days),
    Size("concerns", "interval_rule.scalp_min", .days),
    Size("concerns", "interval_rule.fitzpatrick_v_vi_or_pih", .days),
    Size("concerns", "age.minimum", .years),
    Size("contraindications", "conditions.wait", .days),
    Size("contraindications", "conditions.interval", .days),
    Size("contraindications", "conditions.tiers.systolic", .millimetresOfMercury),
    Size("contraindications", "conditions.tiers.diastolic", .millimetresOfMercury),
    Size("contraindications", "conditions.tiers.hba1c", .millimolesPerMole),
    Size("contraindications", "conditions.tiers.wait", .days),
    Size("contraindications", "derived_flags.bmi_above", .bodyMassIndex),
    Size("washouts", "washouts.wait", .days),
    Size("aftercare", "aftercare.time_on", .minutes),
    Size("aftercare", "aftercare.substance_rule.wait", .days),
    Size("aftercare", "normal_reactions.lasts.max", .hours),
    Size("drafting", "support.points", most: 1000),
    Size("drafting", "rank_percents.values", .percent),
    Size("drafting", "course_dated_for.weeks", .weeks),
    Size("drafting", "pressure_above_age.years", .years),
  ]

  func checkSizes() {
    for size in Self.sizes {
      if let root = files.roots[size.file] { check(size, in: root, size.keys[...]) }
    }
    checkCeilings()
  }

  /// A ceiling of nothing says that a substance is never drafted on its own; then no concern ranks it.
  private func checkCeilings() {
    let ranked = tables.concerns.rows.flatMap { $0["ranked"]?.items ?? [] }
    var seen: Set<String> = []
    for entry in ranked {
      guard let id = entry["substance"]?.text, seen.insert(id).inserted,
        let volume = tables.substances[id]?["volume"],
        amount(volume["ceiling_per_session"]) == 0
      else { continue }
      clash(volume, "ceiling_per_session", with: entry, "substance")
    }
  }

  private func check(_ size: Size, in node: Node, _ keys: ArraySlice<String>) {
    guard let key = keys.first else {
      return node.items.isEmpty ? check(size, node) : node.items.forEach { check(size, $0) }
    }
    guard node["use_class"]?.text != UseClass.blocked.rawValue,
      node["draftable"]?.text != "false", let below = node[key]
    else { return }
    let rows = keys.count == 1 || below.items.isEmpty ? [below] : below.items
    rows.forEach { check(size, in: $0, keys.dropFirst()) }
  }

  private func check(_ size: Size, _ node: Node) {
    guard let text = node.text, let key = size.keys.last else { return }
    let figure = size.unit.map { quantity(node, $0) } ?? Int(text)
    guard let figure else { return }
    if figure == 0 {
      log.add(.nothing(found: text, key: key, .nothing), at: node.position)
    } else if let most = size.most, figure > most {
      log.add(.beyond(found: text, limit: "\(most)", .count), at: node.position)
    }
  }
}
