import Clinical
import Documents
import Drafting
import Questionnaires
import Safety

extension Desk {
  /// A desk before the pack has been read: nothing can be judged and no sheet made.
  public static var empty: Desk {
    Desk(
      pack: nil,
      judge: { _, _, _ in Judgement(shown: []) },
      sheet: { _, _, _, _ in "" },
      approved: { _, _, _, _, _ in "" }
    )
  }

  /// A desk on which a pack lies.
  public init(_ judge: Judge) {
    self.init(
      pack: judge.pack,
      judge: { record, today, practitioner in
        judge.judge(record, today: today, practitioner: practitioner)
      },
      sheet: { _, record, judgement, clinic in
        PlanPages(pack: judge.pack, clinic: clinic).pages(of: record, judgement)?.file ?? ""
      },
      approved: { record, judgement, clinic, name, day in
        let pages = PlanPages(pack: judge.pack, clinic: clinic)
        return pages.approved(record, judgement, by: name, on: day)?.file ?? ""
      }
    )
  }
}
