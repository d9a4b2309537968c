import Clinical
import Drafting
import Questionnaires
import Safety

extension WizardState {
  /// Whether there is something to think about while nobody presses a key.
  var hasToPonder: Bool {
    guard screen == .why, why.subject != nil, why.override == nil, open != nil, overlay == nil,
      !isParked
    else { return false }
    return why.search?.isDone != true && !why.isWithoutSearch
  }

  /// Tries the next question behind the line that is explained with other answers.
  mutating func ponder(desk: Desk) {
    guard hasToPonder, let open, let subject = why.subject else { return }
    guard let pack = desk.pack, let practitioner = clinic?.practitioner,
      let search = why.search ?? OtherAnswerSearch(subject, in: open, pack: pack)
    else {
      why.isWithoutSearch = true
      return
    }
    var next = search
    next.tryNext(in: open, pack: pack) { [today] record in
      desk.judge(record, today, practitioner)
    }
    why.search = next
  }
}

extension OtherAnswerSearch {
  /// A search for a line: the planned day, every question its reasons name, and what else may make an end of it.
  init?(_ subject: WhySubject, in open: OpenConsultation, pack: Pack) {
    guard !open.isReadOnly, let key = LineKey(subject, in: open.judgement, pack.knowledge),
      let reading = key.reading(in: open.judgement), let plan = open.judgement.plan,
      let reasons = Reasoning(of: subject, in: open, pack: pack)
    else { return nil }
    let trials = TrialSet(open: open, pack: pack, key: key, plan: plan)
    self.init(
      key: key,
      reading: reading,
      mayProceed: plan.verdict.mayProceed,
      waiting: trials.questions(behind: reasons.answers)
    )
    untried = reasons.answers.filter(\.places.isEmpty).map(\.question)
  }

  /// Tries the next question, where one is left.
  mutating func tryNext(
    in open: OpenConsultation,
    pack: Pack,
    judge: @escaping (ConsultationRecord) -> Judgement
  ) {
    guard !waiting.isEmpty else { return }
    let trial = AnswerTrial(open: open, pack: pack, search: self, judge: judge)
    let question = waiting.removeFirst()
    tried.insert(question.place)
    switch question.answers {
    case .others:
      if let other = trial.nearest(at: question.place) { found.append(other) }
      let words = open.words(of: question.place)
      if !trial.triesAll(at: question.place), !untried.contains(words) { untried.append(words) }
    case .yes:
      denied.insert(question.place)
      if let other = trial.affirmed(at: question.place) { found.append(other) }
    case .allergy(let allergy):
      if let other = trial.declared(allergy, at: question.place) { found.append(other) }
    }
  }
}
