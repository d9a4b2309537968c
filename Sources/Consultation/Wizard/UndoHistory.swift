import Clinical
import Drafting
import Questionnaires
import Safety

extension WizardState {
  /// Makes a change by the practitioner that can be taken back in one step; undo names it by the
  /// words and puts the focus at the place.
  mutating func change(
    _ events: [ConsultationEvent],
    _ words: String,
    at place: Place?,
    desk: Desk
  ) {
    guard let open, !events.isEmpty, !saysReadOnly() else { return }
    let fallen = open.falling(with: events)
    plan.falling += fallen.compactMap(\.place)
    self.open?.undo.append(
      UndoStep(events: open.record.inverse(of: events + fallen), words: words, place: place)
    )
    self.open?.redo = []
    let grounds = open.groundsOfOverrides
    commit(events + fallen, desk: desk)
    let lapsed = withdrawOverrides(since: grounds, desk: desk)
    let told = [Words.fallen(fallen), Words.overridesWithdrawn(lapsed)].compactMap(\.self)
    if !told.isEmpty { message = Message(told.joined(separator: " "), tone: .caution) }
  }

  /// Takes back decisions to go past a rule whose ground has changed, in the same step as the change, and says which.
  private mutating func withdrawOverrides(
    since grounds: [RuleID: OverrideGround],
    desk: Desk
  ) -> [RuleID] {
    guard let open else { return [] }
    let lapsed = open.overrides(lapsedSince: grounds)
    guard !lapsed.isEmpty else { return [] }
    let events = lapsed.map(ConsultationEvent.overrideWithdrawn)
    if let step = self.open?.undo.popLast() {
      let inverse = step.events + open.record.inverse(of: events)
      self.open?.undo.append(UndoStep(events: inverse, words: step.words, place: step.place))
    }
    commit(events, desk: desk)
    return lapsed
  }

  /// Says that nothing is changed, and what to do about it, where the consultation is read only.
  mutating func saysReadOnly() -> Bool {
    guard let open, open.isReadOnly else { return false }
    message = Message(Words.readOnly(open.record.status), tone: .caution)
    return true
  }

  /// Takes the last change back.
  mutating func undo(desk: Desk) {
    while let step = open?.undo.last, let record = open?.record, !record.isChanged(by: step),
      !holdsTyping(step)
    {
      open?.undo.removeLast()
    }
    guard let step = open?.undo.last, open?.isReadOnly == false else {
      message = Message(Words.nothingToUndo)
      return
    }
    open?.undo.removeLast()
    let reverse = makeAgain(step, desk: desk)
    guard !step.events.isEmpty else {
      message = Message(Words.typingUndone(step.words))
      return
    }
    if let reverse { open?.redo.append(reverse) }
    message = Message(Words.undone(step.words) + Words.holdsAgain(step.events))
  }

  /// Notes that a text was left in a field that is no answer: taking it back comes before what was changed earlier.
  mutating func noteTyping(at place: Place) {
    guard let open, open.undo.last.map({ !$0.events.isEmpty || $0.place != place }) ?? true else {
      return
    }
    self.open?.undo.append(UndoStep(events: [], words: open.words(of: place), place: place))
  }

  /// Whether a step stands for a text that is in its field still.
  private func holdsTyping(_ step: UndoStep) -> Bool {
    step.events.isEmpty && questions.drafts.contains { $0.key.place == step.place }
  }

  /// Makes the last change that was taken back again.
  mutating func redo(desk: Desk) {
    guard let step = open?.redo.last, open?.isReadOnly == false else {
      message = Message(Words.nothingToRedo)
      return
    }
    open?.redo.removeLast()
    if let reverse = makeAgain(step, desk: desk) { open?.undo.append(reverse) }
    message = Message(Words.redone(step.words))
  }

  /// Makes one step of the changes after so many, and says so: nobody has read what was answered that fast.
  mutating func joinChanges(after count: Int, answers: Int) {
    guard let steps = open?.undo.dropFirst(count), steps.count > 1 else { return }
    let joined = UndoStep(
      events: steps.reversed().flatMap(\.events),
      words: Words.answersInHaste(answers),
      place: steps.first?.place
    )
    open?.undo.removeLast(steps.count)
    open?.undo.append(joined)
    message = Message(Words.inHaste(answers), tone: .caution)
  }

  private mutating func makeAgain(_ step: UndoStep, desk: Desk) -> UndoStep? {
    guard let record = open?.record else { return nil }
    let reverse = UndoStep(
      events: record.inverse(of: step.events),
      words: step.words,
      place: step.place
    )
    commit(step.events, desk: desk)
    if let place = step.place {
      questions.drafts = questions.drafts.filter { $0.key.place != place }
      show(place, desk: desk)
    }
    return reverse
  }
}

extension UndoStep {
  /// What can be taken back in a consultation as it was read: each change by itself.
  ///
  /// What fell with a change is none: brought back by itself, it would hold for answers that it was not given for.
  static func steps(of events: [StoredEvent], words: (Place) -> String) -> [UndoStep] {
    guard let first = events.first, var record = ConsultationRecord(opening: first) else {
      return []
    }
    var steps: [UndoStep] = []
    for stored in events.dropFirst() {
      let inverse = record.inverse(of: [stored.event])
      record.apply(stored)
      switch stored.event {
      case .approved, .amended, .voided: steps = []
      default: break
      }
      guard !inverse.isEmpty, !stored.event.fellWithAnother else { continue }
      let place = stored.event.place
      steps.append(
        UndoStep(events: inverse, words: place.map(words) ?? Words.changeOfPlan, place: place)
      )
    }
    return steps
  }
}

extension ConsultationRecord {
  /// Whether a step would change anything: what is read again holds the steps of earlier undoing, too.
  fileprivate func isChanged(by step: UndoStep) -> Bool {
    var other = self
    for event in step.events { other.take(event) }
    return other.response != response || other.edits != edits || other.overrides != overrides
  }

  /// The events that take these back, in order; none for what cannot be taken back.
  func inverse(of events: [ConsultationEvent]) -> [ConsultationEvent] {
    var record = self
    var inverse: [[ConsultationEvent]] = []
    for event in events {
      inverse.append(record.inverse(of: event))
      record.take(event)
    }
    return inverse.reversed().flatMap(\.self)
  }

  private func inverse(of event: ConsultationEvent) -> [ConsultationEvent] {
    switch event {
    case .answered(let place, _), .cleared(let place):
      let before = response[place]
      return before.isEmpty ? [.cleared(place)] : [.answered(place, before)]
    case .occurrenceAdded(let group, let number):
      return [.occurrenceRemoved(group: group, number: number, cleared: [])]
    case .occurrenceRemoved(let group, let number, let places):
      return [.occurrenceAdded(group: group, number: number)] + restoring(places)
    case .edited, .editsCleared:
      return [.editsCleared] + edits.map { .edited($0) }
    case .overridden(let override):
      return withdrawal(of: override.rule)
    case .overrideWithdrawn(let rule):
      return overrides.filter { $0.rule == rule }.map { .overridden($0) }
    case .opened, .noted, .approved, .amended, .printed, .exported, .parked,
      .resumed, .voided:
      return []
    }
  }

  /// The events that leave a rule as it stands now: not gone past, or gone past as it was.
  private func withdrawal(of rule: RuleID) -> [ConsultationEvent] {
    let before = overrides.filter { $0.rule == rule }
    return before.isEmpty ? [.overrideWithdrawn(rule)] : before.map { .overridden($0) }
  }

  /// The events that give the places what they hold now: inner repeats first, then the answers.
  private func restoring(_ places: [Place]) -> [ConsultationEvent] {
    places.flatMap { place -> [ConsultationEvent] in
      let added = response.occurrences(of: place).map {
        ConsultationEvent.occurrenceAdded(group: place, number: $0)
      }
      return added + (response[place].isEmpty ? [] : [.answered(place, response[place])])
    }
  }
}

extension ConsultationEvent {
  /// Whether it gives an answer.
  var isAnswer: Bool { if case .answered = self { true } else { false } }

  /// The place that an event is about.
  var place: Place? {
    switch self {
    case .answered(let place, _), .cleared(let place): place
    case .occurrenceAdded(let group, let number), .occurrenceRemoved(let group, let number, _):
      Place(group.item, group.occurrences + [number])
    default: nil
    }
  }

  /// Whether it followed from a change: a decision or a tick that no longer holds.
  fileprivate var fellWithAnother: Bool {
    switch self {
    case .overrideWithdrawn: true
    case .cleared(let place): KnownItem.ticked.contains(place.item)
    default: false
    }
  }
}
