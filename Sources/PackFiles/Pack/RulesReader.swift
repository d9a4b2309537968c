import Clinical
import Safety

/// Reads `contraindications.yaml` as a whole: conditions, flags, medicines, checklist, conflicts.
struct RulesReader {
  let index: PackIndex
  let wording: Wording

  /// All that the file holds.
  struct Table {
    var contraindications: [Contraindication] = []
    var flags: [FlagRule] = []
    var medicines: [DrugRule] = []
    var derived: [DerivedFlag] = []
    var checklist: [ChecklistRule] = []
    var conflicts: [SourceConflict] = []
  }

  func read(_ root: Node, log: FaultLog) -> Table {
    let conditions = ContraindicationReader(index: index, wording: wording)
    return log.fields(root, name: "contraindications") { fields in
      fields.checkFormat()
      fields.remarks("flag_rule", "seed_floor")
      checkOrder(&fields)
      _ = fields.ids("added_flags", index.flags) as [FactID]
      return Table(
        contraindications: fields.entries("conditions", conditions.condition),
        flags: fields.entries("flags", flag),
        medicines: fields.entries("drugs", medicine),
        derived: fields.entries("derived_flags") { derived(&$0) }.compactMap(\.self),
        checklist: fields.entries("checklist", check),
        conflicts: fields.entries("conflicts", conflict)
      )
    } ?? Table()
  }

  /// The order of verdicts is built in; a pack that says another is refused.
  private func checkOrder(_ fields: inout Fields) {
    let words = fields.texts("verdict_order")
    if words != Verdict.allCases.reversed().map(\.id) {
      fields.log.add(
        .contradicts(key: "verdict_order", other: "the program"),
        at: fields.place(of: "verdict_order")
      )
    }
  }

  private func flag(_ fields: inout Fields) -> FlagRule {
    _ = fields.optionalFlag("added")
    let known = KnownIDs("substance", ["all"]).joined(index.substances)
    let excludes: [SubstanceID] = fields.ids("excludes", known)
    return FlagRule(
      id: Identifier(fields.text("id")),
      conditions: fields.ids("conditions", index.conditions),
      excludesAll: excludes.contains("all"),
      excludes: excludes.filter { $0 != "all" },
      cautions: fields.ids("cautions", index.substances)
    )
  }

  private func medicine(_ fields: inout Fields) -> DrugRule {
    DrugRule(
      id: Identifier(fields.text("id")),
      conditions: fields.ids("conditions", index.conditions),
      washouts: fields.ids("washouts", index.washouts),
      excludes: fields.ids("excludes", index.substances),
      cautions: fields.ids("cautions", index.substances)
    )
  }

  private func check(_ fields: inout Fields) -> ChecklistRule {
    let isAskedAgain = fields.flag("asked_again_at_session")
    let isBlocking = fields.flag("blocking")
    fields.expect("not_asked_counts_as", [isBlocking ? "defer_undated" : "none"])
    return ChecklistRule(
      id: Identifier(fields.text("id")),
      ask: fields.text("ask"),
      isBlocking: isBlocking,
      gate: fields.oneOf("gate", standIn: Gate.drafting),
      isAskedAgain: isAskedAgain,
      sources: fields.sources(index)
    )
  }

  private func conflict(_ fields: inout Fields) -> SourceConflict {
    SourceConflict(
      id: Identifier(fields.text("id")),
      topic: fields.text("topic"),
      settled: fields.text("default")
    )
  }

  /// A derived flag; which keys stand decides from what it follows.
  private func derived(_ fields: inout Fields) -> DerivedFlag? {
    if fields.optional("basis") != nil { _ = fields.basis() }
    _ = fields.optionalTexts("needs")
    let id: FactID = fields.id("id", index.flags)
    let keys = fields.keys
    let derivation: DerivedFlag.Derivation? =
      if keys.contains("any_of") {
        .anyOf(fields.ids("any_of", index.facts))
      } else if keys.contains("sex_at_birth") {
        childbearing(&fields)
      } else if keys.contains("bmi_above") {
        .bodyMassIndexAbove(fields.amount("bmi_above", .bodyMassIndex))
      } else if keys.contains("zone_other_than") {
        .zoneOtherThan(fields.id("zone_other_than", index.zones))
      } else if keys.contains("systolic_at_least") {
        .pressureAtLeast(
          systolic: fields.amount("systolic_at_least", .millimetresOfMercury),
          diastolic: fields.amount("or_diastolic_at_least", .millimetresOfMercury)
        )
      } else {
        .ageBelow(years: fields.amount("age_on_planned_date_below", .years))
      }
    return derivation.map { DerivedFlag(id: id, derivation: $0) }
  }

  private func childbearing(_ fields: inout Fields) -> DerivedFlag.Derivation? {
    let sex = fields.text("sex_at_birth")
    let ages = fields.fields("age") { $0.span(.years) } ?? nil
    let unless: [FactID] = fields.ids("unless", index.facts)
    return ages.map { .childbearing(sex: sex, ages: $0, unless: unless) }
  }
}
