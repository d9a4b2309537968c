package import Clinical
package import Consultation
import Documents
package import Drafting
package import PackFiles
package import Questionnaires
import Safety

/// The real pack, read once, and everything that answers are judged with.
package struct Bench: Sendable {
  package let pack: Pack
  package let form: QuestionnaireIndex
  private let judge: Judge

  package static let shared = Result { () throws(PackFileErrors) in
    Bench(pack: try PackReader.read(Repository.pack))
  }

  package init(pack: Pack) {
    self.pack = pack
    form = QuestionnaireIndex(pack.questionnaire)
    judge = Judge(pack: pack)
  }

  /// What the pack makes of answers, decisions to go past rules, and changes by hand.
  package func judgement(of said: Said, edits: [PlanEdit] = []) -> Judgement {
    judge.judge(
      said.response,
      today: said.today,
      practitioner: said.practitioner,
      overrides: said.overrides,
      edits: edits
    )
  }

  /// The outcome of answers and changes by hand, or the reasons why there is none.
  package func outcome(of said: Said, edits: [PlanEdit] = []) -> Result<Outcome, Refusal> {
    let judgement = judgement(of: said, edits: edits)
    guard let plan = judgement.plan, let assessment = judgement.assessment else {
      return .failure(Refusal(messages: judgement.inputErrors.map(\.message)))
    }
    return .success(
      Outcome(
        plan: plan,
        assessment: assessment,
        refusals: judgement.editRefusals,
        bench: self,
        said: said,
        judgement: judgement
      )
    )
  }

  package struct Refusal: Error {
    package let messages: [String]
  }

  /// A plan as `meso draft --json` prints it.
  package func json(of plan: Plan) -> String {
    let identity = pack.identity
    let stamp = PlanJSON.PackStamp(
      id: identity.id,
      version: identity.version,
      digest: identity.digest
    )
    return PlanJSON(plan, pack: stamp).text
  }

  /// The sheet that is printed; empty where nobody sits at the workstation.
  package func sheet(of said: Said, _ judgement: Judgement) -> String {
    guard let practitioner = said.practitioner else { return "" }
    let clinic = Self.clinic(of: practitioner)
    let record = record(of: said.response, on: said.today, by: practitioner)
    return PlanPages(pack: pack, clinic: clinic).pages(of: record, judgement)?.text ?? ""
  }

  /// A clinic in which one practitioner works.
  package static func clinic(of practitioner: Practitioner) -> Clinic {
    Clinic(
      name: "Clinic",
      emergencyTelephone: "0",
      practitioner: practitioner,
      paper: .a4,
      dateOrder: .dayFirst
    )
  }

  package func record(
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
