import Clinical
import Safety

/// Reads `washouts.yaml`.
struct WashoutReader {
  let index: PackIndex

  func read(_ root: Node, log: FaultLog) -> [Washout] {
    log.fields(root, name: "washouts") { fields in
      fields.checkFormat()
      fields.fields("date_rules") { fields in
        for key in Self.dateRules { _ = fields.text(key) }
      }
      return fields.entries("washouts", washout)
    } ?? []
  }

  /// The day arithmetic that is built in, and said in words for whoever reads the file.
  private static let dateRules = [
    "standard", "still_exposed", "unknown_date", "combine", "planned_before_consultation",
    "exposure_date_in_future", "soft_rule_alone", "prescribed", "kinds",
  ]

  private func washout(_ fields: inout Fields) -> Washout {
    fields.remarks("event", "includes", "override_by")
    let sources = fields.sources(index)
    let wait = fields.wait(sources)
    fields.expect("counted_from", ["last_exposure", "event"])
    if fields.optional("override_requires") != nil { _ = fields.texts("override_requires") }
    return Washout(
      id: Identifier(fields.text("id")),
      exposure: Identifier(fields.text("exposure")),
      kind: fields.oneOf("kind", standIn: Washout.Kind.wash),
      days: wait,
      isHard: fields.flag("hard"),
      hardNoOverride: fields.flag("hard_no_override"),
      prescribedBehaviour: fields.oneOf(
        "prescribed_behaviour",
        standIn: Washout.PrescribedBehaviour.refer
      ),
      overrideFromDay: fields.fields("override", overrideDay) ?? nil,
      isZoneLocal: fields.flag("zone_local"),
      drugs: fields.optionalIDs("drugs", index.medicines),
      verdict: fields.verdictOrNone("verdict"),
      condition: fields.optionalID("condition", index.conditions),
      bands: bands(&fields),
      unknownDateDays: fields.optionalAmount("unknown_date_wait", .days),
      presentNowDefersUndated: states("present_now", "defer without a date", &fields),
      scalpDays: fields.optionalAmount("scalp_wait", .days),
      areas: fields.optionalIDs("applies_to_groups", index.areas),
      requiresHealedSkin: states("always_requires", "skin_fully_healed", &fields),
      gates: fields.optionalFlag("gates") ?? true,
      direction: fields.optionalOneOf("direction", Direction.self)?.rawValue,
      figures: fields.figures([
        ("hours", .hours, "hours"), ("advised_wait", .days, "advised_days"),
        ("floor", .days, "floor_days"),
        ("sunburn_wait_after_cleared", .days, "sunburn_days_after_cleared"),
        ("pigment_plan_advised_wait", .days, "pigment_plan_advised_days"),
      ]),
      text: fields.optionalText("text"),
      conflicts: fields.ids("conflicts", index.conflicts),
      sources: sources
    )
  }

  private enum Direction: String, CaseIterable {
    case afterSession = "after_session"
    case bothSides = "before_and_after_session"
    case sessionBeforeEvent = "session_before_event"
  }

  /// Whether a key stands, with the only words it may have.
  private func states(_ key: String, _ words: String, _ fields: inout Fields) -> Bool {
    guard let node = fields.optional(key) else { return false }
    return fields.log.word(node, among: [words: true]) ?? false
  }

  private func overrideDay(_ fields: inout Fields) -> Int? {
    let isAllowed = fields.flag("allowed")
    let day = fields.amountIfKnown("from", .days)
    if isAllowed != (day != nil) {
      fields.log.add(.contradicts(key: "allowed", other: "from"), at: fields.position)
    }
    return day
  }

  /// The bands of a row with its own day rule; none where the standard rule holds or no date is computed.
  private func bands(_ fields: inout Fields) -> [Washout.Band] {
    guard let node = fields.optional("date_rule") else { return [] }
    if case .scalar = node.content {
      _ = fields.log.word(node, among: ["standard": true])
      return []
    }
    return fields.log.list(node, name: "date_rule").compactMap { band in
      fields.log.fields(band, name: "date_rule", self.band)
    }
  }

  private func band(_ fields: inout Fields) -> Washout.Band {
    let single = fields.optionalAmount("last_exposure_before_planned", .days)
    let from = single ?? fields.amount("from", .days)
    let isOpen = fields.optionalFlag("or_more") ?? false
    let until = single ?? (isOpen ? nil : fields.amount("until", .days))
    return Washout.Band(
      fromDay: from,
      untilDay: isOpen ? nil : until,
      verdict: fields.verdictOrNone("verdict"),
      eligibleAfterDays: fields.optionalAmount("eligible_after_exposure", .days),
      allowsOverride: fields.optionalFlag("override"),
      text: fields.optionalText("text")
    )
  }
}

extension Fields {
  /// The days to wait with what they rest on; unknown where the row says that no date is computed.
  mutating func wait(_ sources: [SourceID]) -> Figure<Int> {
    let days = amountIfKnown("wait", .days)
    guard optional("wait")?.text != "none" else {
      if optional("wait_basis") != nil { expect("wait_basis", ["none"]) }
      return .unknown
    }
    return figure(days, basis("wait_basis"), sources)
  }
}
