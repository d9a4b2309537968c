import Clinical
import Questionnaires

/// The form as patients see it: every sex, with every concern chosen alone and with none.
struct FormViews {
  /// One patient, and the items that are shown.
  struct View {
    let sex: String?
    let concern: String?
    let asked: Set<String>
    /// The answers that make this patient, in words.
    let who: String
  }

  /// Every sex with every concern, and no to every safety question.
  let denying: [View]
  /// Every sex without a concern, and one with every concern; yes to every question that others follow.
  let affirming: [View]
  private let alone: [String: View]

  /// Prepares the form.
  ///
  /// - Parameters:
  ///   - questionnaire: The form.
  ///   - form: Its lines.
  ///   - followed: The questions that others follow.
  ///   - details: Facts with questions of their own about them, such as when and where.
  init(
    _ questionnaire: Questionnaire,
    _ form: FormLines,
    followed: Set<String>,
    details: Set<String>
  ) {
    let looks = Looks(questionnaire)
    let sexes = form.options(of: "sex_at_birth").map { $0["code"]?.text } + [nil]
    let concerns = [nil] + form.options(of: "concern").map { $0["code"]?.text }
    denying = sexes.flatMap { sex in
      (sex == nil ? [nil] : concerns).compactMap { looks.view(sex, $0, yes: []) }
    }
    let yes = followed.union(details)
    affirming =
      sexes.compactMap { looks.view($0, nil, yes: yes) }
      + concerns.dropFirst().compactMap { looks.view(sexes.first ?? nil, $0, yes: yes) }
    alone = Dictionary(
      uniqueKeysWithValues: followed.sorted().compactMap { parent in
        looks.view(sexes.first ?? nil, nil, yes: [parent]).map { (parent, $0) }
      }
    )
  }

  /// One patient with yes to this question and no to every other one.
  func view(affirmingOnly parent: String) -> View? { alone[parent] }
}

/// Evaluates a form for one patient after the other.
private struct Looks {
  private let index: QuestionnaireIndex
  private let safety: [Item]
  /// Any day: nothing that is looked at here depends on it.
  private let today = CalendarDay(year: 2000, month: 1, day: 1)

  init(_ questionnaire: Questionnaire) {
    let index = QuestionnaireIndex(questionnaire)
    self.index = index
    safety = index.items.filter {
      $0.isSafetyQuestion && index.repeatingAncestors(of: $0.id).isEmpty
    }
  }

  func view(_ sex: String?, _ concern: String?, yes: Set<String>) -> FormViews.View? {
    guard let today else { return nil }
    var response = QuestionnaireResponse()
    for item in safety {
      let answer: SafetyAnswer = yes.contains(item.id.text) ? .yes : .no
      choose(answer.code, Place(item.id), &response)
    }
    if let sex { choose(sex, Place("sex_at_birth"), &response) }
    if let concern {
      response.addOccurrence(0, to: Place("concerns"))
      choose(concern, Place("concern", [0]), &response)
    }
    let evaluation = Evaluation(index, response, today: today)
    return FormViews.View(
      sex: sex,
      concern: concern,
      asked: Set(evaluation.shown.map(\.item.id.text)),
      who: Words.patient(sex: sex, concern: concern, yes: yes.count == 1 ? yes.first : nil)
    )
  }

  private func choose(_ code: String, _ place: Place, _ response: inout QuestionnaireResponse) {
    guard let option = index.item(place.item)?.options.first(where: { $0.coding.code == code })
    else { return }
    response.answer(place, with: [.coding(option.coding)])
  }
}
