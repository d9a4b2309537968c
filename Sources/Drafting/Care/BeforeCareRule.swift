import Clinical
import Safety

/// A washout as care before a session reads it; a class for the reason `DraftingBook` is one.
final class BeforeCareRule: Sendable {
  let rule: Washout
  /// Its name without the remark who bought it.
  let name: String
  /// The pack's sentence for the patient, where it has one.
  let sentence: String?
  /// Whether it is a remedy that people buy for themselves and that washes out.
  let isRemedy: Bool

  /// Reads a washout; nothing where it says nothing of the days before a session.
  init?(_ rule: Washout, rules: SafetyRules, knowledge: Knowledge) {
    guard [.wash, .advice, .space].contains(rule.kind), rule.direction != "after_session",
      rule.prescribedBehaviour != .defer
    else { return nil }
    self.rule = rule
    let wording = rules.wording[rule.id]
    name = Words.withoutSource(wording?.name ?? knowledge.name(rule.exposure.text))
    sentence = wording?.patient ?? rule.text
    isRemedy =
      rule.kind == .wash && rule.prescribedBehaviour == .refer && !rule.isZoneLocal
      && rule.direction == nil
  }

  /// The days it asks for; the scalp may have its own.
  func days(onScalp: Bool) -> Int? {
    onScalp ? rule.scalpDays ?? rule.days.value : rule.days.value
  }

  /// Whether it and another are remedies that wash out over the same days.
  func isAlike(_ other: BeforeCareRule) -> Bool {
    isRemedy && other.isRemedy && rule.days.value == other.rule.days.value
  }
}
