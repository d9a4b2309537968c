import Clinical
import Consultation
import Documents
import Drafting
import Questionnaires
import Safety

@testable import PackFiles

/// What the pack makes of answers: a plan with its JSON and its sheet.
struct Outcome {
  let plan: Plan
  let assessment: Assessment
  let json: String
  let sheet: String
}

/// The real pack, read once, and everything a scenario is judged with.
struct Bench {
  let pack: Pack
  let form: QuestionnaireIndex
  private let judge: Judge

  static let shared = Result { () throws(PackFileErrors) in
    let pack = try PackReader.read(Repository.pack)
    return Bench(pack: pack, form: QuestionnaireIndex(pack.questionnaire), judge: Judge(pack: pack))
  }

  /// The outcome of answers, or the reasons why there is none.
  func outcome(
    of scenario: Scenario,
    plannedOn day: CalendarDay? = nil,
    answering others: [Place: [AnswerValue]] = [:]
  ) -> Result<Outcome, Refusal> {
    var response = scenario.answers.response
    if let day { response.answer(Place("planned_date"), with: [.date(PartialDate(day))]) }
    for (place, values) in others { response.answer(place, with: values) }
    let judgement = judge.judge(
      response,
      today: scenario.answers.today,
      practitioner: scenario.answers.practitioner,
      overrides: scenario.overrides
    )
    guard let plan = judgement.plan, let assessment = judgement.assessment else {
      return .failure(Refusal(messages: judgement.inputErrors.map(\.message)))
    }
    return .success(
      Outcome(
        plan: plan,
        assessment: assessment,
        json: PlanJSON(plan, pack: stamp).text,
        sheet: sheet(of: response, judgement, scenario.answers)
      )
    )
  }

  /// What the pack makes of answers and changes by hand.
  func judgement(of scenario: Scenario, edits: [PlanEdit]) -> Judgement {
    judge.judge(
      scenario.answers.response,
      today: scenario.answers.today,
      practitioner: scenario.answers.practitioner,
      overrides: scenario.overrides,
      edits: edits
    )
  }

  struct Refusal: Error {
    let messages: [String]
  }

  private var stamp: PlanJSON.PackStamp {
    let identity = pack.identity
    return PlanJSON.PackStamp(id: identity.id, version: identity.version, digest: identity.digest)
  }

  private func sheet(
    of response: QuestionnaireResponse,
    _ judgement: Judgement,
    _ file: AnswersFile
  ) -> String {
    guard let practitioner = file.practitioner else { return "" }
    let clinic = Clinic(
      name: "Clinic",
      emergencyTelephone: "0",
      practitioner: practitioner,
      paper: .a4,
      dateOrder: .dayFirst
    )
    let record = record(of: response, on: file.today, by: practitioner)
    return PlanPages(pack: pack, clinic: clinic).pages(of: record, judgement)?.text ?? ""
  }

  func record(
    of response: QuestionnaireResponse,
    on today: CalendarDay,
    by practitioner: Practitioner
  ) -> ConsultationRecord {
    ConsultationRecord(
      id: "scenario",
      opening: ConsultationEvent.Opening(
        day: today,
        pack: pack.identity,
        questionnaire: pack.questionnaire.canonical,
        role: practitioner.role
      ),
      unstored: response,
      seal: "0000000000"
    )
  }
}
