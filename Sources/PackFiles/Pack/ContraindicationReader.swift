import Clinical
import Safety

/// Reads the contraindications of `contraindications.yaml`.
struct ContraindicationReader {
  let index: PackIndex
  let wording: Wording

  func condition(_ fields: inout Fields) -> Contraindication {
    let id: RuleID = Identifier(fields.text("id"))
    let basis = fields.basis()
    let sources = fields.sources(index)
    let tiers = fields.optionalList("tiers").compactMap { node in
      fields.log.fields(node, name: "tiers") { tier(&$0, of: id) }
    }
    checkFixedReadings(&fields)
    return Contraindication(
      id: id,
      name: Identifier(fields.text("condition")),
      effect: fields.oneOf("effect", standIn: Effect.absolute),
      verdict: fields.verdict("verdict"),
      isZoneLocal: fields.isZoneLocal("scope"),
      clearanceTo: fields.verdictOrNone("clearance_to"),
      hardNoOverride: fields.flag("hard_no_override"),
      unsureCountsAs: fields.oneOf("unsure_counts_as", standIn: UnsureReading.sameAsYes),
      days: fields.wait(sources),
      unknownDateDays: fields.optionalAmount("unknown_date_wait", .days),
      excludesAll: fields.flag("excludes_all"),
      excludes: fields.ids("excludes", index.substances),
      excludesLiftedByClearance: fields.ids("excludes_lifted_by_clearance", index.substances),
      liftedByLabel: fields.optionalIDs("lifted_by_label", index.substances),
      raisedBy: fields.ids("raised_by", index.facts),
      setsFlags: fields.ids("sets_flags", index.flags),
      allergies: fields.ids("allergies", index.allergies),
      gate: fields.oneOf("gate", standIn: Gate.drafting),
      escalatesIf: fields.optionalIDs("escalates_to_systemic_if", index.facts),
      zones: fields.optionalIDs("zones", index.zones),
      areas: fields.optionalIDs("zones_group", index.areas),
      avoidZones: fields.optionalIDs("avoid_zones", index.zones),
      intervalDays: fields.optionalAmount("interval", .days),
      figures: fields.figures([
        ("years", .years, "years"), ("observe", .minutes, "observe_minutes"),
        ("test_point", .days, "test_point_days"),
      ]),
      tiers: tiers,
      until: fields.optionalText("until"),
      rule: fields.optionalText("rule"),
      inSourceTexts: fields.flag("in_source_texts"),
      seedFloor: fields.flag("seed_floor"),
      basis: basis,
      sources: sources
    )
  }

  /// Reads the keys whose only meaning is built in, and refuses any other.
  private func checkFixedReadings(_ fields: inout Fields) {
    fields.expect("not_asked_counts_as", ["defer_undated"])
    if fields.optional("excludes_by") != nil {
      fields.expect("excludes_by", ["allergies", "tiers"])
    }
  }

  private func tier(_ fields: inout Fields, of rule: RuleID) -> Contraindication.Tier {
    fields.remarks("text", "also")
    let when = fields.text("when")
    if wording.tiers[rule]?[when] == nil { fields.log.add(.notWorded(when), at: fields.position) }
    return Contraindication.Tier(
      when: when,
      figures: fields.figures([
        ("systolic", .millimetresOfMercury, "systolic_mmhg"),
        ("diastolic", .millimetresOfMercury, "diastolic_mmhg"),
        ("hba1c", .millimolesPerMole, "hba1c_mmol_per_mol"),
        ("hba1c_percent", .percentTenths, "hba1c_percent_tenths"), ("wait", .days, "days"),
      ]),
      verdict: fields.verdict("verdict"),
      clearanceTo: fields.verdictOrNone("clearance_to"),
      isZoneLocal: fields.optional("scope") == nil ? nil : fields.isZoneLocal("scope"),
      excludes: fields.optionalIDs("excludes", index.substances),
      text: wording.tiers[rule]?[when],
      basis: fields.optional("basis").flatMap { fields.log.basis($0) }
    )
  }
}

extension Fields {
  mutating func isZoneLocal(_ key: String) -> Bool {
    required(key).flatMap { log.word($0, among: ["systemic": false, "zone_local": true]) } ?? false
  }

  /// Figures that only some rows have, by the name under which rules look them up.
  mutating func figures(_ keys: [(String, AmountUnit, String)]) -> [String: Int] {
    var figures: [String: Int] = [:]
    for (key, unit, name) in keys { figures[name] = optionalAmount(key, unit) }
    return figures
  }

  /// A key whose words are fixed, because their meaning is built in.
  mutating func expect(_ key: String, _ words: [String]) {
    _ = required(key).map {
      log.word($0, among: Dictionary(uniqueKeysWithValues: words.map { ($0, $0) }))
    }
  }

  /// An id, or nothing where the key is absent or says `none`.
  mutating func idOrNone<Kind>(_ key: String, _ known: KnownIDs) -> Identifier<Kind>? {
    guard let node = optional(key), node.text != "none" else { return nil }
    return log.id(node, known)
  }

  /// The number of the format in which the file is written; there is only one so far.
  mutating func checkFormat() { expect("format", ["1"]) }
}
