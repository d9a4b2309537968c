import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

extension Words {
  static let approveTitle = "Approve"
  static let inTheWay = "This stands in the way of an approval:"
  static let approvalExplained =
    "The plan is kept word for word under this name and this day. It is never edited after that, only amended with a reason."
  static let approvalName = "Name"
  static let approvalDay = "Day"
  static let enterApproves = "Enter approves the plan. Esc goes back."

  static let stillSo = "y: still so."
  static let measureAnew = "Enter: type what is measured today."

  static func gate(
    _ gate: ApprovalGate,
    _ item: Item?,
    isMeasured: Bool = false,
    dot: Character,
    name: (String) -> String
  ) -> String {
    switch gate.kind {
    case .closed(.approved): "Approved already: m on the plan opens it for amendment."
    case .closed(.voided): "Entered in error: nothing is approved."
    case .closed(.open): ""
    case .unreadable(let message): message
    case .verdict(let verdict):
      "The verdict is \(Words.verdict(verdict, eligibleOn: nil)): only proceed, or proceed with caution, can be approved."
    case .nothingDrafted: "Nothing is drafted, so there is nothing to approve."
    case .missing: "Missing: \(gate.question)"
    case .wrong(let problem):
      "Not right: \(gate.question)\(item.map { ": \(Words.problem(problem.kind, with: $0))" } ?? "")"
    case .unread(let text): "\(unread(text, gate.question)). Correct it or take it back there: ^Z."
    case .unsaid(let unsaid): "\(Words.unsaid(unsaid)). \(unsaidRemedy(unsaid))"
    case .taken(let number): "\(taken(number)). \(takenRemedy(number))"
    case .consent: "Consent is not recorded."
    case .check(let finding): "Open: \(finding.message)"
    case .anotherDay(let planned):
      "Treatment is planned for \(DateWords.long(planned)): the checks of the day are made, and the plan is approved, on that day."
    case .earlierCheck: "Answered on an earlier day, so answer it again today: \(gate.question)"
    case .askedEarlier(let check, let day):
      "Answered on \(DateWords.short(day)), so ask again today. \(check.message) Said then: \(gate.question). \(isMeasured ? measureAnew : stillSo)"
    case .edit(let refusal):
      "\(edit(refusal.edit, name: name)): this change by hand no longer holds. \(refusal.message) Take it back: e on the plan."
    }
  }
}
