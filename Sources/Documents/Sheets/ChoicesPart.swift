import Clinical
import Drafting

/// What was not chosen, and the runner-up.
struct ChoicesPart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    parts.runIn(Words.notChosen, plan.notChosen.map(reason) + scores)
  }

  private func reason(_ candidate: NotChosen) -> String {
    var text =
      "\(names(candidate.substance).capitalised), \(names(candidate.area)): \(candidate.reason)"
    if let score = candidate.scoreWith, !candidate.reason.contains(String(score)) {
      text += " (score with it: \(score))"
    }
    text = Sentence.ended(text)
    var tags: [String] = []
    if !candidate.answers.isEmpty {
      tags.append(Tag.said(candidate.answers, names))
    }
    if let ids = Tag.ids(candidate.sources, most: 1) { tags.append(ids) }
    return tags.isEmpty ? text : "\(text) [\(tags.joined(separator: "; "))]"
  }

  private var scores: [String] {
    guard let score = plan.score else { return [] }
    guard let runnerUp = plan.runnerUp else { return ["Score of this choice: \(score)."] }
    guard !runnerUp.substances.isEmpty else {
      return ["Score of this choice: \(score). \(Words.noRunnerUp)"]
    }
    return [
      "Score of this choice: \(score). Next best: \(names.list(runnerUp.substances)), "
        + "score \(runnerUp.score)."
    ]
  }
}
