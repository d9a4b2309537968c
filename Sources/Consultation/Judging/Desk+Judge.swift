import Clinical
import Documents
import Drafting
import Questionnaires
import Safety

extension Desk {
  /// A desk before the pack has been read: nothing can be judged and no sheet made.
  public static func empty(fold: @escaping @Sendable (String) -> String) -> Desk {
    let nothing = QuestionnaireIndex(
      Questionnaire(
        id: "",
        url: "",
        version: "",
        status: .draft,
        title: "",
        language: "",
        pages: []
      )
    )
    return Desk(
      pack: nil,
      judge: { record, today, _ in
        Judgement(evaluation: Evaluation(nothing, record.response, today: today))
      },
      sheet: { _, _, _, _ in "" },
      approved: { _, _, _, _, _ in "" },
      fold: fold
    )
  }

  /// A desk on which a pack lies.
  public init(_ judge: Judge, fold: @escaping @Sendable (String) -> String) {
    self.init(
      pack: judge.pack,
      planningOff: judge.planningOff,
      judge: { record, today, practitioner in
        judge.judge(record, today: today, practitioner: practitioner)
      },
      sheet: { _, record, judgement, clinic in
        PlanPages(pack: judge.pack, clinic: clinic).pages(of: record, judgement)?.text ?? ""
      },
      approved: { record, judgement, clinic, name, day in
        let pages = PlanPages(pack: judge.pack, clinic: clinic)
        return pages.approved(record, judgement, by: name, on: day)?.text ?? ""
      },
      fold: fold
    )
  }
}
