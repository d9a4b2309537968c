import Questionnaires

extension WizardState {
  /// The occurrences that hold a concern.
  var chosenOccurrences: [Int] {
    concernRows.filter { $0.question == nil }.compactMap(\.occurrence)
  }

  private var listing: ConcernListing? { open.map(ConcernListing.init) }

  /// Ticks a concern, mild to begin with, or takes it away with all that was said about it.
  mutating func toggle(_ row: ConcernRow, desk: Desk) {
    switch row.id {
    case .none: sayNone(desk: desk)
    case .detail: break
    case .concern, .nameless:
      if row.isTicked { remove([row], desk: desk) } else { tick(row, degree: 1, desk: desk) }
    }
  }

  /// Sets how much a concern bothers; 0 takes it away, and a degree ticks it.
  mutating func set(_ degree: Int, _ row: ConcernRow, desk: Desk) {
    guard case .concern = row.id else { return }
    guard degree > 0 else {
      if row.isTicked { remove([row], desk: desk) }
      return
    }
    guard let occurrence = row.occurrence else { return tick(row, degree: degree, desk: desk) }
    guard row.degree != degree else { return }
    let place = Place(KnownItem.concernDegree, [occurrence])
    change(
      [.answered(place, [.integer(Int32(degree))])],
      Words.degreeOf(row.text),
      at: place,
      desk: desk
    )
  }

  /// One degree more or less, from 1 to 3; in a question under a concern, the next option.
  mutating func nudge(_ row: ConcernRow, by step: Int, desk: Desk) {
    if row.question != nil { return nudgeDetail(row, by: step, desk: desk) }
    guard case .concern = row.id else { return }
    guard row.isTicked else {
      if step > 0 { tick(row, degree: 1, desk: desk) }
      return
    }
    let degree = min(3, max(1, (row.degree ?? 0) + step))
    if degree == row.degree, step < 0 { message = Message(Words.zeroRemoves) }
    set(degree, row, desk: desk)
  }

  private mutating func tick(_ row: ConcernRow, degree: Int, desk: Desk) {
    guard let group = listing?.group, let open else { return }
    let number = open.record.response.nextOccurrence(of: group)
    let options = open.judgement.evaluation.index.item(KnownItem.concern)?.options ?? []
    guard let option = options.first(where: { $0.coding.code == row.code }) else { return }
    concerns.saidNone = false
    concerns.focus = row.id
    change(
      [
        .occurrenceAdded(group: group, number: number),
        .answered(Place(KnownItem.concern, [number]), [.coding(option.coding)]),
        .answered(Place(KnownItem.concernDegree, [number]), [.integer(Int32(degree))]),
      ],
      row.text,
      at: Place(KnownItem.concern, [number]),
      desk: desk
    )
  }

  private mutating func remove(_ rows: [ConcernRow], desk: Desk) {
    guard let group = listing?.group, let open, let first = rows.first,
      let occurrence = first.occurrence
    else { return }
    let index = open.judgement.evaluation.index
    // The last one goes first, so that taking it back brings them back in their order.
    let events = rows.compactMap(\.occurrence).reversed().map { number in
      ConsultationEvent.occurrenceRemoved(
        group: group,
        number: number,
        cleared: index.places(inside: group, occurrence: number, of: open.record.response)
      )
    }
    let words = rows.map(\.text).joined(separator: ", ")
    change(events, words, at: Place(KnownItem.concern, [occurrence]), desk: desk)
    if message == nil { message = Message(Words.concernRemoved(words)) }
  }

  /// None of these: takes every concern away in one step; nothing is recorded for it.
  mutating func sayNone(desk: Desk) {
    let chosen = concernRows.filter { $0.question == nil && $0.isTicked }
    if saysReadOnly() { return }
    concerns.saidNone = true
    if chosen.isEmpty {
      message = Message(Words.noConcern)
    } else {
      remove(chosen, desk: desk)
    }
  }

  mutating func openZones(_ row: ConcernRow, desk: Desk) {
    guard case .concern = row.id else { return }
    if !row.isTicked { tick(row, degree: 1, desk: desk) }
    guard let row = concernInFocus, row.isTicked, let open else { return }
    concerns.zone =
      open.judgement.evaluation.index.item(KnownItem.concernZones)?
      .options.first?.coding
    let lines = zoneLines(desk.pack)
    concerns.zone = (lines.first(where: \.isChosen) ?? lines.first)?.option.coding
  }

  mutating func typeSince(_ row: ConcernRow, desk: Desk) {
    guard case .concern = row.id else { return }
    if saysReadOnly() { return }
    guard row.isTicked else {
      message = Message(Words.tickFirst)
      return
    }
    concerns.isTyping = true
  }
}

// MARK: Questions under a concern

extension WizardState {
  /// Digits choose an option by its place; 0 takes the answer away.
  mutating func chooseDetail(by character: Character, in row: ConcernRow, desk: Desk) {
    guard let options = row.question?.item.options else { return }
    if character == " " { return nudgeDetail(row, by: 1, desk: desk) }
    guard let number = character.wholeNumberValue else { return }
    if number == 0 {
      choose(nil, in: row, desk: desk)
    } else if options.indices.contains(number - 1) {
      choose(options[number - 1], in: row, desk: desk)
    }
  }

  private mutating func nudgeDetail(_ row: ConcernRow, by step: Int, desk: Desk) {
    guard let question = row.question else { return }
    let options = question.item.options
    let answer = answers(at: question.place).first
    let now = options.firstIndex { .coding($0.coding) == answer }
    let next =
      now.map { ($0 + step + options.count) % options.count }
      ?? (step > 0 ? 0 : options.count - 1)
    choose(options[next], in: row, desk: desk)
  }

  mutating func choose(_ option: AnswerOption?, in row: ConcernRow, desk: Desk) {
    guard let place = row.question?.place else { return }
    let values = option.map { [AnswerValue.coding($0.coding)] } ?? []
    guard values != answers(at: place) else { return }
    change(
      [values.isEmpty ? .cleared(place) : .answered(place, values)],
      row.text,
      at: place,
      desk: desk
    )
  }
}
