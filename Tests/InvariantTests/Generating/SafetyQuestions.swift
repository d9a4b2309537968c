import Benches
import Clinical
import Questionnaires

/// The safety questions of a form that stand on their own, and what may be cleared for them.
struct SafetyQuestions: Sendable {
  /// In the order of the form; a question asked under another is left out.
  let asked: [ItemID]
  /// Conditions that the form takes a written clearance for.
  let clearable: [String]
  private let conditionsOf: [ItemID: [String]]

  init(_ questionnaire: Questionnaire, _ reference: Reference) {
    var asked: [ItemID] = []
    var clearable: [String] = []
    func collect(_ item: Item, underQuestion: Bool) {
      if item.isSafetyQuestion, !underQuestion { asked.append(item.id) }
      if item.id == "clearance_condition" { clearable = item.options.map(\.coding.code) }
      guard item.repeats == nil || item.id == "clearances" else { return }
      let isQuestion = item.questionType != nil
      for child in item.items { collect(child, underQuestion: underQuestion || isQuestion) }
    }
    for page in questionnaire.pages { collect(page, underQuestion: false) }
    self.asked = asked
    self.clearable = clearable
    conditionsOf = Dictionary(
      asked.map { item in
        let names = reference.conditions.filter {
          $0.name == item.text || $0.raisedBy.contains(item.text)
        }
        .map(\.name)
        return (item, names.filter(clearable.contains))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Conditions that a yes to a question raises and a clearance may lower.
  func clearances(for item: ItemID) -> [String] { conditionsOf[item] ?? [] }
}
