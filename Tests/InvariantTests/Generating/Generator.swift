import Benches
import Clinical
import Questionnaires
import Safety

/// Makes consultations: the same seed and number give the same one.
struct Generator: Sendable {
  let content: Walk.Content
  let seed: UInt64

  init(_ content: Walk.Content, seed: UInt64) {
    self.content = content
    self.seed = seed
  }

  /// A random case.
  func random(_ number: Int) -> Case {
    var dice = Dice(seed: seed, number: number)
    let temper = Temper.random(content.questions, &dice)
    return made(number, temper, dice)
  }

  /// A case in which these questions have these answers and every other safety question is answered no.
  func pairwise(_ number: Int, _ row: [ItemID: SafetyAnswer?]) -> Case {
    let dice = Dice(seed: seed, number: number)
    let none = Temper.Rates(yes: 0, notSure: 0, declined: 0, missing: 0)
    var temper = Temper(kind: .pairwise, rates: none, blank: 0, future: 0, leftover: 0)
    temper.fixed = row
    temper.asksEverything = true
    return made(number, temper, dice)
  }

  private func made(_ number: Int, _ temper: Temper, _ dice: Dice) -> Case {
    var dice = dice
    let days = DayFrame(&dice, isWild: temper.kind == .wild)
    let practitioner = practitioner(&dice)
    let overrides = overrides(&dice)
    var walk = Walk(content, temper, days, dice)
    walk.fill()
    return Case(
      seed: seed,
      number: number,
      kind: temper.kind,
      said: Said(
        today: days.today,
        practitioner: practitioner,
        response: walk.response,
        overrides: overrides
      ),
      counted: walk.counted,
      leftovers: walk.leftovers
    )
  }

  private func practitioner(_ dice: inout Dice) -> Practitioner? {
    let role = dice.one(
      weighed: [(Practitioner.Role?.some(.prescriber), 58), (.practitioner, 39), (nil, 3)]
    )
    return role.map { Practitioner(name: "Dr. A. Vogt", role: $0) }
  }

  private func overrides(_ dice: inout Dice) -> [RuleOverride] {
    guard dice.hits(1_500) else { return [] }
    let rules = content.reference.washouts.map(\.id) + content.reference.conditions.map(\.id)
    return dice.some(dice.within(1...4), of: rules + ["W16", "W19", "W21"]).compactMap {
      RuleOverride(rule: RuleID($0), reason: "seen", by: "Dr. A. Vogt", at: "09:00")
    }
  }
}
