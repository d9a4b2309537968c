import Clinical
import Questionnaires

extension WizardState {
  /// Takes events into the open consultation, has it judged once, and hands them to the store.
  ///
  /// What the store has not confirmed goes along, so a change is never overtaken by a later one.
  mutating func commit(_ events: [ConsultationEvent], desk: Desk) -> [Effect] {
    guard !events.isEmpty, open != nil else { return [] }
    var next = events
    while !next.isEmpty {
      for event in next { open?.take(event) }
      judge(desk: desk)
      next = open?.initialAnswers ?? []
    }
    guard let open else { return [] }
    saving = .saving
    return [.append(open.record.id, open.pending)]
  }

  /// Has the open consultation judged, and everything that follows from that renewed.
  mutating func judge(desk: Desk) {
    guard let open, let practitioner = clinic?.practitioner else { return }
    let judgement = desk.judge(open.record, today, practitioner)
    self.open?.judgement = judgement
    self.open?.banner = PatientBanner(open.record, judgement)
    self.open?.sections = Section.all(in: judgement)
  }

  /// Hears that events are stored.
  mutating func acknowledge(_ events: [StoredEvent]) -> [Effect] {
    guard let last = events.last else { return [] }
    guard var open, open.record.id == last.consultation else { return [.loadList] }
    open.pending.removeFirst(min(events.count, open.pending.count))
    open.record.acknowledge(last)
    self.open = open
    saving = .saved(last.at)
    return [.summarise(ConsultationSummary(open, isInterrupted: true))]
  }

  /// Hears that the store could not do what was asked: nothing is lost, and nothing claims to be saved.
  mutating func refuse(_ error: RecordError) {
    if let open, !open.pending.isEmpty { saving = .notSaved(changes: open.pending.count) }
    message = Message(Words.sentence(error), tone: .failure)
  }

  /// Keeps where the practitioner stands and what is half typed, where that changed; no more often
  /// than every two seconds unless asked for.
  mutating func keepScratch(evenIfRecent: Bool) -> [Effect] {
    guard let open, let scratch = currentScratch, scratch != keptScratch else { return [] }
    if !evenIfRecent, let scratchKeptAt, scratchKeptAt.seconds(until: now) < 2 { return [] }
    keptScratch = scratch
    scratchKeptAt = now
    return [.keepScratch(open.record.id, scratch)]
  }

  /// Where the practitioner stands.
  var currentScratch: Scratch? {
    guard let open else { return nil }
    var scratch = Scratch(screen: screen.rawValue)
    if case .page(let page) = open.section { scratch.page = page }
    if screen == .questions {
      scratch.place = questions.place
      if let field = questions.openField {
        scratch.text = field.text
        scratch.caret = field.caret
      }
    }
    return scratch
  }
}

extension Timestamp {
  /// Seconds from this moment to another.
  func seconds(until other: Timestamp) -> Int { other.moment.instant - moment.instant }
}
