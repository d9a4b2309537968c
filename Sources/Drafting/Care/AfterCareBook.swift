import Clinical
import Safety

/// What a pack says of the time after a session, as far as it is the same for every session.
struct AfterCareBook: Sendable {
  /// A sign that needs help, with what it is limited to.
  struct Sign: Sendable {
    let scopes: [RedFlag.Scope]
    let line: CareLine
  }

  /// A procedure that keeps a distance after a session.
  struct Distance: Sendable {
    let rule: RuleID
    let text: String
    let days: Int
    let status: Basis
    let sources: [SourceID]
  }

  /// A rule of the pack with its words; a class for the reason `DraftingBook` is one.
  final class Care: Sendable {
    let rule: AftercareRule
    let act: String
    /// What is advised beyond the act, and what holds for a prescribed product.
    let remarks: String

    init(_ rule: AftercareRule) {
      self.rule = rule
      act = rule.act.capitalised
      remarks =
        (rule.advisedUntilHour.map(Words.advisedUntil) ?? "")
        + (rule.ifPrescribed.map(Words.ifPrescribed) ?? "")
    }
  }

  /// Care, in the pack's order.
  let care: [Care]
  /// A reaction that is expected, with the areas it is limited to.
  struct Reaction: Sendable {
    let areas: [AreaID]
    let line: CareLine
  }

  /// Reactions that are expected.
  let normalReactions: [Reaction]
  /// Signs that need help.
  let signs: [Sign]
  /// Procedures that keep a distance, by the washouts that speak of what follows.
  let distances: [Distance]

  init(rules: SafetyRules, knowledge: Knowledge) {
    care = knowledge.aftercare.map(Care.init)
    normalReactions = knowledge.normalReactions.map { reaction in
      Reaction(
        areas: reaction.areas,
        line: CareLine(
          rule: reaction.id,
          text: Words.normal(reaction),
          fromHour: 0,
          untilHour: reaction.maximumHours,
          status: reaction.basis,
          sources: reaction.sources
        )
      )
    }
    signs = knowledge.redFlags.map { flag in
      Sign(
        scopes: flag.scopes,
        line: CareLine(
          rule: flag.id,
          text: Words.redFlag(flag),
          fromHour: flag.typicalFromHour,
          untilHour: flag.typicalUntilHour,
          status: flag.basis,
          sources: flag.sources
        )
      )
    }
    distances = rules.washouts.compactMap { rule in
      guard rule.direction == "after_session", rule.kind == .space, let days = rule.days.value
      else { return nil }
      let name = rules.wording[rule.id]?.name ?? knowledge.name(rule.exposure.text)
      return Distance(
        rule: rule.id,
        text: Words.blackout(name),
        days: days,
        status: rule.days.basis,
        sources: rule.sources
      )
    }
  }
}
