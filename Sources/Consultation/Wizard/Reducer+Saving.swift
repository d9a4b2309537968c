import Clinical
import Questionnaires

extension WizardState {
  /// Takes events into the open consultation and has it judged once; the store hears of them when
  /// the action has been dealt with.
  mutating func commit(_ events: [ConsultationEvent], desk: Desk) {
    guard !events.isEmpty, open != nil else { return }
    var next = events
    while !next.isEmpty {
      for event in next { open?.take(event) }
      judge(desk: desk)
      next = open?.initialAnswers ?? []
    }
    open?.hasUnsent = true
  }

  /// Hands the store what it has not confirmed, if anything was said since it was last asked.
  ///
  /// Everything unconfirmed goes along, so a change is never overtaken by a later one.
  mutating func unsentEvents() -> [Effect] {
    guard let open, open.hasUnsent, !open.pending.isEmpty else { return [] }
    self.open?.hasUnsent = false
    saving = .saving
    let line = ConsultationSummary(open, isInterrupted: true)
    return [.append(open.record.id, open.pending, line: line)]
  }

  /// Has the open consultation judged, and everything that follows from that renewed.
  mutating func judge(desk: Desk) {
    guard let open, let practitioner = clinic?.practitioner else { return }
    let judgement = desk.judge(open.record, today, practitioner).awaiting(open.unread, in: open)
    self.open?.judgement = judgement
    (why.search, why.isWithoutSearch) = (nil, false)
    self.open?.renewBanner()
    self.open?.sections = Section.all(in: judgement)
  }

  /// Hears that events are stored.
  mutating func acknowledge(_ events: [StoredEvent]) -> [Effect] {
    guard let last = events.last else { return [] }
    guard open?.record.id == last.consultation else { return [.loadList] }
    open?.acknowledge(events)
    saving = .saved(last.at)
    if let departure { return depart(departure) }
    return []
  }

  /// Hears that the store could not do what was asked: nothing is lost, and nothing claims to be
  /// saved.
  mutating func refuse(_ error: RecordError) {
    departure = nil
    identity = []
    (home.repeats, home.prints) = (false, false)
    home.stopReading()
    // Where nothing else waits, it was the half-typed text that was refused.
    keptScratch = nil
    if let open { saving = .notSaved(changes: max(1, open.pending.count)) }
    message = Message(Words.sentence(error, isHeld: open != nil), tone: .failure)
  }

  /// Hears that half-typed text is kept, which may have been the last that was not.
  mutating func acknowledgeScratch() {
    guard case .notSaved = saving, let open, open.pending.isEmpty else { return }
    saving = .saved(open.record.lastChange)
  }

  /// Tries again to store what is not stored, and says so where everything is.
  mutating func save() -> [Effect] {
    guard let open else { return [] }
    if !open.pending.isEmpty {
      self.open?.hasUnsent = true
    } else if case .notSaved = saving {
      // Only half-typed text is not kept; the line at the right says what becomes of it.
    } else {
      message = Message(Words.everythingSaved)
    }
    return keepScratch(evenIfRecent: true)
  }
}

extension WizardState {
  /// Keeps where the practitioner stands and what is half typed, where that changed; no more often
  /// than every two seconds unless asked for.
  mutating func keepScratch(evenIfRecent: Bool) -> [Effect] {
    guard let open, let scratch = currentScratch, scratch != keptScratch else { return [] }
    if !evenIfRecent, let scratchKeptAt, scratchKeptAt.seconds(until: now) < 2 { return [] }
    keptScratch = scratch
    scratchKeptAt = now
    return [.keepScratch(open.record.id, scratch)]
  }

  /// Where the practitioner stands, and everything that is typed and not an answer yet, wherever.
  public var currentScratch: Scratch? {
    guard let open else { return nil }
    var scratch = Scratch(screen: screenToResume.rawValue)
    scratch.page = open.section.page
    if screenToResume == .concerns { noteConcerns(in: &scratch) }
    if screenToResume == .questions, let focus = questions.focus {
      scratch.place = focus.place
      if let field = questions.drafts[RowID(focus.place)], focus.answer == 0 {
        scratch.text = field.text
        scratch.caret = field.caret
      }
    }
    scratch.drafts = drafts.filter {
      scratch.text == nil || $0.id != scratch.place.map { RowID($0) }
    }
    .map { Scratch.Draft(place: $0.id.place, answer: $0.id.answer, text: $0.text) }
    .sorted { ($0.place.description, $0.answer) < ($1.place.description, $1.answer) }
    scratch.lines = halfTypedLines
    scratch.position = scratch.lines.isEmpty ? 0 : plan.focus
    return scratch
  }
}

extension WizardState {
  /// Whether the screen in front is the one that is come back to.
  public var resumesHere: Bool { screenToResume == screen }

  /// Keeps at once that another section is in front: a crash must not lead back to the one before.
  mutating func keepSection() -> [Effect] {
    guard let open, let kept = keptScratch else { return [] }
    let isSame = kept.screen == screenToResume.rawValue && kept.page == open.section.page
    return isSame ? [] : keepScratch(evenIfRecent: true)
  }

  /// Every text that is typed and not an answer yet.
  private var drafts: [(id: RowID, text: String)] {
    questions.drafts.map { ($0.key, $0.value.text) }
      + concerns.drafts.map { (RowID(Place(KnownItem.concernSince, [$0.key])), $0.value.text) }
  }

  /// The screen that is come back to: the section that was last worked in, from the list of sections
  /// as from the reasons, the changes and the approval, which are asked for anew.
  private var screenToResume: WizardScreen {
    switch screen {
    case .outline, .why, .edit, .approve:
      open?.sections.first { $0.id == open?.section }?.screen ?? screen
    default: screen
    }
  }
}

extension Timestamp {
  /// Seconds from this moment to another.
  func seconds(until other: Timestamp) -> Int { other.moment.instant - moment.instant }
}
