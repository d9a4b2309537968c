public import ArgumentParser
public import Clinical
import Consultation
import Documents
import Drafting
import PackFiles
import Questionnaires

/// Drafts a plan from an answers file, without a screen.
struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draft a plan from a file of answers, without a screen.",
    discussion: """
      The file is YAML or JSON, keyed by item id, with today, planned_date and operator beside the answers. \
      meso draft --template prints one with every id, type and choice. The same input gives the same bytes.
      """
  )

  @Option(help: "The answers, as YAML or JSON.")
  var answers: String?

  @Flag(help: "Print the plan as JSON.")
  var json = false

  @Option(help: "The day of the consultation, instead of the file's: 2026-12-24.")
  var today: CalendarDay?

  @Flag(help: "If the plan must wait for a day, plan for that day.")
  var onEligibleDate = false

  @Flag(help: "Print an answers file with every id, type and choice.")
  var template = false

  @OptionGroup var pack: PackOption

  func validate() throws {
    guard template != (answers != nil) else {
      throw ValidationError("Name a file with --answers, or ask for one with --template.")
    }
  }

  func run() throws {
    try complaining {
      let judge = try readProof(pack.request, .ofProcess()).testedJudge()
      guard let answers else {
        try StandardOutput.write(AnswersTemplate.text(for: judge.pack.questionnaire))
        return
      }
      let file = try read(answers, for: QuestionnaireIndex(judge.pack.questionnaire))
      let draft = try DraftedPlan(file, by: judge, onEligibleDate: onEligibleDate)
      try StandardOutput.write(json ? draft.json : draft.sheet)
    }
  }

  private func read(
    _ path: String,
    for form: QuestionnaireIndex
  ) throws(Complaint) -> AnswersFile {
    do throws(PackFileErrors) {
      let clock = WallClock.system.now().day
      return try AnswersFile.read(path, for: form, today: today, clock: clock)
    } catch {
      let isMissing = error.faults.contains { $0.fault == .file(.missing) }
      throw Complaint(isMissing ? .noInput : .badData, "\(error)")
    }
  }
}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2026-12-24`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

/// The plan that answers from a file lead to.
struct DraftedPlan {
  private let judge: Judge
  private let judgement: Judgement
  private let plan: Plan
  private let record: ConsultationRecord
  private let practitioner: Practitioner

  init(_ file: AnswersFile, by judge: Judge, onEligibleDate: Bool) throws(Complaint) {
    guard let practitioner = file.practitioner else {
      throw Complaint(.badData, Words.noOperator)
    }
    var record = ConsultationRecord(unstored: file, by: judge.pack, practitioner: practitioner)
    var judgement = judge.judge(record, today: file.today, practitioner: practitioner)
    if onEligibleDate, let day = judgement.plan?.eligibleOn {
      record.answer(Place(KnownItem.plannedDate), with: [.date(PartialDate(day))])
      judgement = judge.judge(record, today: file.today, practitioner: practitioner)
    }
    if let reason = judge.planningOff { throw Complaint(.softwareFault, reason) }
    guard let plan = judgement.plan else {
      throw Complaint(.badData, Words.noPlan(judgement.inputErrors.map(\.message)))
    }
    self.judge = judge
    self.judgement = judgement
    self.plan = plan
    self.record = record
    self.practitioner = practitioner
  }

  /// The plan as JSON.
  var json: String {
    PlanJSON(plan, pack: judge.pack.stamp).text
  }

  /// The sheet as pages of text; no clinic stands on it, so that the same answers give the same bytes everywhere.
  var sheet: String {
    let clinic = Clinic(
      name: Words.blank,
      emergencyTelephone: Words.blank,
      practitioner: practitioner,
      paper: .a4,
      dateOrder: .dayFirst
    )
    return PlanPages(pack: judge.pack, clinic: clinic).pages(of: record, judgement)?.text ?? ""
  }
}

extension ConsultationRecord {
  /// A record of answers that no store keeps; its seal says so.
  init(unstored file: AnswersFile, by pack: Pack, practitioner: Practitioner) {
    self.init(
      id: "draft",
      opening: ConsultationEvent.Opening(
        day: file.today,
        pack: pack.identity,
        questionnaire: pack.questionnaire.canonical,
        role: practitioner.role
      ),
      unstored: file.response,
      seal: Words.notStored
    )
  }
}
