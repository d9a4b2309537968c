import Drafting

/// What was not chosen, and the runner-up.
struct ChoicesPart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    parts.section(Words.notChosen, list: plan.notChosen.map(reason) + scores)
  }

  private func reason(_ candidate: NotChosen) -> String {
    var parts = [
      "\(names(candidate.substance)) (\(names(candidate.area))): \(Sentence.ended(candidate.reason))"
    ]
    if let score = candidate.scoreWith { parts.append("Score with it: \(score).") }
    if !candidate.answers.isEmpty {
      let answers = candidate.answers.map(names.words).joined(separator: ", ")
      parts.append("[answers: \(answers)]")
    }
    if !candidate.sources.isEmpty { parts.append(self.parts.ids(candidate.sources)) }
    return parts.joined(separator: " ")
  }

  private var scores: [String] {
    guard let score = plan.score else { return [] }
    guard let runnerUp = plan.runnerUp else { return ["Score of this choice: \(score)."] }
    return [
      "Score of this choice: \(score). Next best: \(names.list(runnerUp.substances)), "
        + "score \(runnerUp.score)."
    ]
  }
}
