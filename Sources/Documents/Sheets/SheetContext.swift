public import Clinical
public import Safety

/// What a sheet needs beside the plan.
public struct SheetContext: Sendable {
  /// Whose sheet it is.
  public let heading: PatientHeading
  /// What is known of substances, zones and care.
  public let knowledge: Knowledge
  /// The rules with their wording and the conflicts they settle.
  public let rules: SafetyRules
  /// What still stands between the plan and its approval or session.
  public let openChecks: [Finding]
  /// Decisions to go past rules.
  public let overrides: [RuleOverride]
  /// The pack that the plan was drawn up with, where the sheet names it.
  public let pack: PlanJSON.PackStamp?

  /// Gathers what a sheet needs.
  public init(
    heading: PatientHeading,
    knowledge: Knowledge,
    rules: SafetyRules,
    openChecks: [Finding] = [],
    overrides: [RuleOverride] = [],
    pack: PlanJSON.PackStamp? = nil
  ) {
    self.heading = heading
    self.knowledge = knowledge
    self.rules = rules
    self.openChecks = openChecks
    self.overrides = overrides
    self.pack = pack
  }

  var names: Names { Names(knowledge: knowledge) }
}
