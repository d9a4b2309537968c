extension Words {
  static let notCompared =
    "was not compared to the end: the session's limits leave too many ways to fill it"

  /// What a choice with something forced in gives and costs against the choice that was made.
  static func compared(_ other: Choice, with choice: Choice) -> String {
    let scores = "\(other.score) instead of \(choice.score)"
    let support = other.support - choice.support
    let cost = other.cost - choice.cost
    if other.score > choice.score { return "scores \(scores); the choice was changed by hand" }
    if other.score == choice.score {
      return "scores the same \(choice.score); fewer substances, better grades and then ids decide"
    }
    if cost > 0 {
      let gain = support > 0 ? "only \(support) of support" : support == 0 ? "no support" : ""
      if support >= 0 { return "adds \(cost) of cost and \(gain): \(scores)" }
      return "adds \(cost) of cost and loses \(-support) of support: \(scores)"
    }
    if cost < 0 { return "saves \(-cost) of cost but loses \(-support) of support: \(scores)" }
    return "gives \(-support) less support for the same cost: \(scores)"
  }
}
