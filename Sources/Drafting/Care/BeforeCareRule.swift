import Clinical
import Safety

/// A washout as care before a session reads it; a class for the reason `DraftingBook` is one.
final class BeforeCareRule: Sendable {
  let rule: Washout
  /// Its name without the remark who bought it.
  let name: String
  /// The pack's sentence for the patient, where it has one.
  let sentence: String?
  /// Whether it speaks of something taken without asking for days: it concerns only who said so.
  let isForWhoSaidSo: Bool
  /// The days over which it washes out, where it is a remedy that people buy for themselves.
  let remedyDays: Int?

  /// Reads a washout; nothing where it says nothing of the days before a session.
  init?(_ rule: Washout, rules: SafetyRules, knowledge: Knowledge) {
    guard [.wash, .advice, .space].contains(rule.kind), rule.direction != "after_session",
      rule.prescribedBehaviour != .defer
    else { return nil }
    self.rule = rule
    let wording = rules.wording[rule.id]
    name = Words.withoutSource(wording?.name ?? knowledge.name(rule.exposure.text))
    sentence = wording?.patient ?? rule.text
    isForWhoSaidSo =
      rule.kind == .advice && rule.days.value == nil && rule.prescribedBehaviour != .same
    let isRemedy =
      rule.kind == .wash && rule.prescribedBehaviour == .refer && !rule.isZoneLocal
      && rule.direction == nil
    remedyDays = isRemedy ? rule.days.value : nil
  }

  /// What it says: the pack's sentence, or only what it is about.
  var said: String { sentence ?? name }

  /// The days it asks for; the scalp may have its own.
  func days(onScalp: Bool) -> Int? {
    onScalp ? rule.scalpDays ?? rule.days.value : rule.days.value
  }

  /// Whether it and another are remedies that wash out over the same days.
  func isAlike(_ other: BeforeCareRule) -> Bool {
    remedyDays != nil && remedyDays == other.remedyDays
  }
}
