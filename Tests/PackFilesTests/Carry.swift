import Foundation

@testable import PackFiles

/// What the carry script may change on the way from the reference to the pack, said a second time
/// and independently: which file a section goes to, which key loses its unit, and which unit that was.
enum Carry {
  /// The sections of each pack file, in order: the key there, the reference file, the key in it.
  static let files: [(pack: String, sections: [(key: String, reference: String, theirs: String)])] =
    [
      (
        "contraindications.yaml",
        same(
          "conditions",
          "flag_rule",
          "verdict_order",
          "seed_floor",
          "conditions",
          "flags",
          "added_flags",
          "drugs",
          "derived_flags",
          "checklist",
          "conflicts"
        )
      ),
      ("washouts.yaml", same("washouts", "date_rules", "washouts")),
      (
        "concerns.yaml",
        same(
          "concerns",
          "concerns",
          "techniques",
          "schedules",
          "interval_rule",
          "needles",
          "age",
          "aliases",
          "not_patient_concerns"
        )
          + same("zones", "zones", "groups", "caps", "first_session")
          + [("zone_rules", "zones", "rules")] + same("zones", "subcutaneous")
      ),
      (
        "formulary.yaml",
        same(
          "substances",
          "limits",
          "substances",
          "blocked_agents",
          "allergies",
          "added_allergy_ids"
        )
      ),
      (
        "mixing.yaml",
        same(
          "pairs",
          "default_state",
          "rule",
          "external_ids",
          "documented",
          "incompatible",
          "mixing_order"
        )
      ),
      ("aftercare.yaml", same("aftercare", "aftercare", "normal_reactions", "red_flags")),
    ]

  private static func same(
    _ reference: String,
    _ keys: String...
  ) -> [(key: String, reference: String, theirs: String)] {
    keys.map { ($0, reference, $0) }
  }

  /// The endings by which the reference names units, longest first.
  static let endings: [(ending: String, unit: AmountUnit)] = [
    ("ug_per_ml", .milligramsPerMillilitre), ("ug_per_cm2", .milligramsPerSquareCentimetre),
    ("ug_per_kg", .milligramsPerKilogram), ("mmol_per_mol", .millimolesPerMole),
    ("percent_tenths", .percentTenths), ("minutes", .minutes), ("percent", .percent),
    ("tenths", .acidity), ("months", .months), ("years", .years), ("weeks", .weeks),
    ("mmhg", .millimetresOfMercury), ("days", .days), ("day", .days), ("deg", .degrees),
    ("ul", .millilitres), ("um", .millimetres), ("ug", .milligrams), ("h", .hours),
  ]

  /// Keys whose new name is not simply the old one without its unit.
  static let renamed: [String: (key: String, unit: AmountUnit?)] = [
    "days": ("wait", .days), "days_basis": ("wait_basis", nil), "hours": ("hours", .hours),
    "years": ("years", .years), "ug_per_session": ("per_session", .milligrams),
    "ug_per_kg": ("per_kg", .milligramsPerKilogram),
    "ug_per_cm2": ("per_cm2", .milligramsPerSquareCentimetre),
    "hba1c_percent_tenths": ("hba1c_percent", .percentTenths),
    "advised_days": ("advised_wait", .days), "unknown_date_days": ("unknown_date_wait", .days),
    "scalp_days": ("scalp_wait", .days),
    "sunburn_days_after_cleared": ("sunburn_wait_after_cleared", .days),
    "pigment_plan_advised_days": ("pigment_plan_advised_wait", .days),
    "last_exposure_days_before_planned": ("last_exposure_before_planned", .days),
    "eligible_days_after_exposure": ("eligible_after_exposure", .days),
    "minutes_on": ("time_on", .minutes), "minutes_basis": ("time_on_basis", nil),
    "bmi_above": ("bmi_above", .bodyMassIndex),
    "age_on_planned_date_below_years": ("age_on_planned_date_below", .years),
    "systolic_mmhg_at_least": ("systolic_at_least", .millimetresOfMercury),
    "or_diastolic_mmhg_at_least": ("or_diastolic_at_least", .millimetresOfMercury),
  ]

  /// A key of the reference as the pack names it, with the unit of every number below it.
  static func key(_ theirs: String) -> (key: String, unit: AmountUnit?) {
    if let found = renamed[theirs] { return found }
    for (ending, unit) in endings where theirs.hasSuffix("_\(ending)") {
      return (String(theirs.dropLast(ending.count + 1)), unit)
    }
    return (theirs, nil)
  }
}

/// Compares a node of the reference with its place in the pack, value by value.
struct Comparison {
  private(set) var differences: [String] = []
  /// How many values were compared, so that a test can tell a full comparison from an empty one.
  private(set) var values = 0

  mutating func compare(_ reference: Node, _ pack: Node, unit: AmountUnit?, row: String = "") {
    switch (reference.content, pack.content) {
    case (.scalar(let theirs, let quoted), .scalar(let ours, _)):
      values += 1
      let isNumber = !quoted && theirs.allSatisfy(\.isNumber)
      if isNumber, let unit {
        if case .success(let amount) = unit.parse(ours), String(amount) == theirs { return }
      } else if theirs == ours {
        return
      }
      note("\(theirs) became \(ours)", at: pack)
    case (.sequence(let theirs), .sequence(let ours)):
      guard theirs.count == ours.count else {
        return note("\(theirs.count) entries became \(ours.count)", at: pack)
      }
      for (their, our) in zip(theirs, ours) { compare(their, our, unit: unit, row: row) }
    case (.mapping(let theirs), .mapping(let ours)):
      let carried = theirs.map { Carry.key($0.key) }
      guard carried.map(\.key) == ours.map(\.key) else {
        return note("keys \(carried.map(\.key)) became \(ours.map(\.key))", at: pack)
      }
      let id = reference["id"]?.text ?? row
      for (index, entry) in theirs.enumerated() {
        let own = entry.key == "value" ? Self.valueUnits[id] : nil
        compare(
          entry.value,
          ours[index].value,
          unit: own ?? carried[index].unit ?? unit,
          row: id
        )
      }
    default:
      note("\(reference.shape) became \(pack.shape)", at: pack)
    }
  }

  /// Rows whose `value` is counted in the unit that their id names.
  private static let valueUnits: [String: AmountUnit] = [
    "result_quoted_months": .months, "session_minutes": .minutes,
  ]

  private mutating func note(_ words: String, at node: Node) {
    differences.append("\(node.position): \(words)")
  }
}
