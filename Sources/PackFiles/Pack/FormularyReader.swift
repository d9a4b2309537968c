import Clinical
import Safety

/// Reads `formulary.yaml`: limits, monographs, blocked agents, allergies.
struct FormularyReader {
  let index: PackIndex
  let wording: Wording
  private let facts: KnownIDs

  init(index: PackIndex, wording: Wording) {
    self.index = index
    self.wording = wording
    facts = KnownIDs("fact", ["always"]).joined(index.facts)
  }

  /// All that the file holds.
  struct Formulary {
    var limits: Limits
    var monographs: [Monograph]
    var blocked: [BlockedAgent]
    var allergies: [AllergyRule]
  }

  func read(_ root: Node, log: FaultLog) -> Formulary? {
    log.fields(root, name: "formulary") { fields in
      fields.checkFormat()
      let limits = LimitsReader(index: index).read(&fields)
      let monographs = fields.entries("substances", monograph)
      let blocked = fields.entries("blocked_agents", blockedAgent)
      let allergies = fields.entries("allergies", allergy)
      _ = fields.ids("added_allergy_ids", index.allergies) as [FactID]
      return Formulary(
        limits: limits,
        monographs: monographs,
        blocked: blocked,
        allergies: allergies
      )
    }
  }

  private func blockedAgent(_ fields: inout Fields) -> BlockedAgent {
    _ = fields.flag("formulary")
    return BlockedAgent(
      id: Identifier(fields.text("id")),
      reason: fields.text("reason"),
      basis: fields.basis(),
      sources: fields.sources(index)
    )
  }

  private func allergy(_ fields: inout Fields) -> AllergyRule {
    _ = (fields.optionalFlag("added"), fields.optionalTexts("also_check"))
    return AllergyRule(
      id: Identifier(fields.text("id")),
      excludes: fields.ids("excludes", index.substances),
      liftedByLabel: fields.ids("of_these_lifted_by_label", index.substances),
      action: fields.optionalText("action"),
      condition: fields.idOrNone("condition", index.conditions),
      cautions: fields.optionalIDs("cautions", index.substances)
    )
  }

  private func monograph(_ fields: inout Fields) -> Monograph {
    var notes = Notes()
    let id: SubstanceID = Identifier(fields.text("id"))
    let useClass = fields.required("use_class").flatMap { fields.log.useClass($0) } ?? .blocked
    checkFlags(&fields, useClass: useClass)
    let volumes = fields.fields("volume") { volume(&$0, &notes) }
    let place = fields.fields("depth") { depth(&$0, &notes) }
    let windows = fields.optionalList("exclude_window").compactMap {
      fields.log.fields($0, name: "exclude_window") { window(&$0, facts) }
    }
    return Monograph(
      id: id,
      name: wording.name("substances", id.text),
      useClass: useClass,
      role: fields.oneOf("role", standIn: SubstanceRole.active),
      isActive: fields.flag("actives"),
      evidence: fields.fields("evidence", evidence) ?? Evidence(grade: .c, direction: .none),
      concentration: fields.fields("concentration") { concentration(&$0, &notes) } ?? .unknown,
      typicalVolume: volumes?.typical ?? .unknown,
      typicalVolumeIsPerZone: volumes?.isPerZone ?? false,
      volumeCeiling: volumes?.ceiling ?? .unknown,
      massCeiling: massCeiling(&fields, &notes),
      depth: place?.range ?? .unknown,
      layer: place?.layer ?? "",
      minimumInterval: fields.fields("min_interval", interval) ?? .unknown,
      courseSessions: fields.fields("course") { course(&$0, &notes) } ?? .unknown,
      acidity: fields.fields("ph", acidity) ?? .unknown,
      excludedIf: fields.ids("exclude_if", facts),
      exclusionWindows: Dictionary(windows) { first, _ in first },
      excludedUnlessCleared: fields.ids("exclude_unless_cleared", facts),
      cautionIf: fields.ids("caution_if", facts),
      allergens: fields.ids("allergens", index.allergies),
      allergensLiftedByLabel: fields.ids("allergens_lifted_by_label", index.allergies),
      isComparedWithEveryAllergy: fields.optionalFlag("check_every_listed_ingredient") ?? false,
      hasSafeVehicle: fields.flag("vehicle_ok"),
      mustShowVehicle: fields.flag("vehicle_label_check"),
      onlyZones: fields.ids("zones_only", index.zones),
      neverZones: fields.ids("zones_never", index.zones),
      aloneInSession: fields.optionalFlag("alone_in_session") ?? false,
      isViscous: fields.flag("viscous"),
      notes: notes.all,
      sources: fields.sources(index)
    )
  }

  /// Reads the keys that say once more what other keys say, and refuses a contradiction.
  private func checkFlags(_ fields: inout Fields, useClass: UseClass) {
    for (key, means) in [
      ("prescriber_only", UseClass.prescriberOnly), ("product_only", .productOnly),
    ]
    where fields.flag(key) != (useClass == means) {
      fields.log.add(.contradicts(key: key, other: "use_class"), at: fields.position)
    }
    _ = fields.ids("concerns", index.concernWords) as [ConcernID]
    _ = fields.ids("allergens_caution", index.allergies) as [FactID]
  }
}

/// The remarks of one monograph, in the order of its keys.
struct Notes {
  private(set) var all: [String] = []

  mutating func take(_ fields: inout Fields) {
    if let note = fields.optionalText("note") { all.append(note) }
  }
}
