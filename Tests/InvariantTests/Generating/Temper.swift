import Clinical
import Questionnaires

/// How the answers of one case lean.
struct Temper {
  /// What a safety question is answered, and how often in ten thousand; the rest is no.
  struct Rates {
    var yes: Int
    var notSure: Int
    var declined: Int
    var missing: Int
  }

  let kind: Case.Kind
  var rates: Rates
  /// Questions with an answer of their own; nothing for a question left open.
  var fixed: [ItemID: SafetyAnswer?] = [:]
  /// How often in ten thousand anything but a safety question is left open.
  var blank: Int
  /// How often in ten thousand a past date lies after today.
  var future: Int
  /// How often in ten thousand an answer stays behind where nothing is asked.
  var leftover: Int
  /// The birth date and sex that let every question be asked, rather than any.
  var asksEverything = false
  /// Conditions that a written clearance is recorded for.
  var cleared: [String] = []

  /// The answer to a safety question; nothing to leave it open.
  func answer(to item: ItemID, isFollowUp: Bool, _ dice: inout Dice) -> SafetyAnswer? {
    if let fixed = fixed[item] { return fixed }
    if isFollowUp { return followUp(&dice) }
    let thrown = dice.below(10_000)
    var bound = kind == .pairwise ? 0 : max(rates.yes, Self.common[item] ?? 0)
    if thrown < bound { return .yes }
    bound += rates.notSure
    if thrown < bound { return .notSure }
    bound += rates.declined
    if thrown < bound { return .declined }
    bound += rates.missing
    return thrown < bound ? nil : .no
  }

  /// What many patients say yes to, and what opens rows of its own, in ten thousand.
  private static let common: [ItemID: Int] = [
    "mesotherapy_before": 4_500, "procedures_had": 1_800, "allergies_known": 1_600,
  ]

  /// A question under a yes is open between yes and no.
  private func followUp(_ dice: inout Dice) -> SafetyAnswer? {
    dice.one(weighed: [(.yes, 36), (.no, 52), (.notSure, 4), (.declined, 2), (nil, 6)])
  }
}

extension Temper {
  /// The temper of a random case: half of them nearly healthy.
  static func random(_ questions: SafetyQuestions, _ dice: inout Dice) -> Temper {
    let kind = dice.one(weighed: [(Case.Kind.healthy, 50), (.focused, 32), (.wild, 18)])
    let calm = Rates(yes: 12, notSure: 3, declined: 1, missing: 4)
    var temper = Temper(kind: kind, rates: calm, blank: 60, future: 15, leftover: 0)
    if dice.hits(2_500) { temper.leftover = 400 }
    switch kind {
    case .healthy, .pairwise: break
    case .focused: temper.focus(on: questions, &dice)
    case .wild:
      let yes = dice.one(of: [60, 200, 600, 2_000, 5_000])
      temper.rates = Rates(
        yes: yes,
        notSure: yes / 6,
        declined: yes / 12,
        missing: dice.one(of: [5, 50, 300, 3_000])
      )
      temper.blank = dice.one(of: [50, 300, 2_000])
      temper.future = 120
      temper.leftover = 700
      temper.cleared = dice.some(dice.below(4), of: questions.clearable)
    }
    return temper
  }

  private mutating func focus(on questions: SafetyQuestions, _ dice: inout Dice) {
    let count = dice.one(weighed: [(1, 60), (2, 28), (3, 12)])
    for item in dice.some(count, of: questions.asked) {
      fixed[item] = dice.one(
        weighed: [(SafetyAnswer?.some(.yes), 76), (.notSure, 9), (.declined, 4), (nil, 11)]
      )
      if dice.hits(4_500) { cleared += questions.clearances(for: item) }
    }
    future = 60
  }
}
