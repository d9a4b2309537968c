import Clinical
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
  /// A search behind a line: every question its reasons name, and the planned day.
  init?(_ subject: WhySubject, in open: OpenConsultation, pack: Pack) {
    guard !open.isReadOnly, let key = LineKey(subject, in: open.judgement, pack.knowledge),
      let reading = key.reading(in: open.judgement),
      let reasons = Reasoning(of: subject, in: open, pack: pack)
    else { return nil }
    var places: [Place] = [Place(KnownItem.plannedDate)]
    for place in reasons.answers.flatMap(\.places) where !places.contains(place) {
      places.append(place)
    }
    self.init(key: key, reading: reading, waiting: places)
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
    let place = waiting.removeFirst()
    if let other = trial.nearest(at: place) { found.append(other) }
    let question = open.words(of: place)
    if !trial.triesAll(at: place), !untried.contains(question) { untried.append(question) }
  }
}
