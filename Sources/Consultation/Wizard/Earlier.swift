import Clinical
public import Questionnaires

/// What an earlier consultation says and this one does not, so far or at all.
public enum Unsaid: Hashable, Sendable {
  /// Allergies, by name.
  case allergies([String], EarlierRecord.Source)
  /// Sessions.
  case sessions([EarlierRecord.Session])
}

extension OpenConsultation {
  /// What the earlier consultations say that stands nowhere in this one, at the question that would say it.
  public func unsaid(at place: Place) -> Unsaid? {
    guard let earlier, judgement.evaluation.index.item(place.item) != nil else { return nil }
    switch place {
    case Place(KnownItem.allergiesKnown):
      let item = judgement.evaluation.index.item(KnownItem.allergies)
      let names = unsaidAllergies.map { item?.words(for: $0) ?? $0.text }
      guard let source = earlier.allergySource, !names.isEmpty else { return nil }
      return .allergies(names, source)
    case Place(KnownItem.mesotherapyBefore):
      return unsaidSessions.isEmpty ? nil : .sessions(unsaidSessions)
    default: return nil
    }
  }

  /// Where this consultation was answered and yet leaves out what an earlier one says.
  public var contradictions: [(place: Place, unsaid: Unsaid)] {
    guard !isReadOnly else { return [] }
    return KnownItem.carried.map { Place($0) }.compactMap { place in
      guard !record.response[place].isEmpty else { return nil }
      return unsaid(at: place).map { (place, $0) }
    }
  }

  /// The allergies that were named and are not named here.
  private var unsaidAllergies: [AnswerValue] {
    guard let earlier else { return [] }
    let counts = record.response.saysYes(to: KnownItem.allergiesKnown)
    let named = counts ? record.response[Place(KnownItem.allergies)] : []
    let said = Set(named.map(\.compared))
    return earlier.allergies.filter { !said.contains($0.compared) }
  }

  private var unsaidSessions: [EarlierRecord.Session] {
    guard let earlier else { return [] }
    guard record.response.saysYes(to: KnownItem.mesotherapyBefore) else { return earlier.sessions }
    let dates = record.response.occurrences(of: Place(KnownItem.sessions)).compactMap { number in
      if case .date(let date) = record.response[Place(KnownItem.sessionDate, [number])].first {
        date
      } else {
        nil
      }
    }
    return earlier.sessions.filter { session in !dates.contains { $0.meets(session.date) } }
  }

  /// What says here what an earlier consultation says, too.
  func takingOver(at place: Place) -> [ConsultationEvent] {
    let item = judgement.evaluation.index.item(place.item)
    guard unsaid(at: place) != nil,
      let yes = item?.options.first(where: { $0.coding.code == SafetyAnswer.yes.code })
    else { return [] }
    let answered = ConsultationEvent.answered(place, [.coding(yes.coding)])
    guard place == Place(KnownItem.mesotherapyBefore) else {
      let counts = record.response.saysYes(to: KnownItem.allergiesKnown)
      let named = counts ? record.response[Place(KnownItem.allergies)] : []
      return [answered, .answered(Place(KnownItem.allergies), named + unsaidAllergies)]
    }
    let group = Place(KnownItem.sessions)
    let first = record.response.nextOccurrence(of: group)
    let sessions = unsaidSessions.enumerated().flatMap { offset, session in
      [.occurrenceAdded(group: group, number: first + offset)]
        + session.answers.sorted { $0.key < $1.key }.map {
          ConsultationEvent.answered(Place($0.key, [first + offset]), $0.value)
        }
    }
    return [answered] + sessions
  }
}

extension AnswerValue {
  /// An answer as two of them are compared: own words in any case.
  fileprivate var compared: AnswerValue {
    if case .string(let text) = self { .string(text.trimmed.lowercased()) } else { self }
  }
}

extension WizardState {
  /// Reads the patient's other consultations when it turns out which they are.
  mutating func readEarlier() -> [Effect] {
    guard let open, !open.isReadOnly else { return [] }
    let ids = home.lines(bearing: open.banner.recordNumber)
      .filter {
        $0.id != open.record.id && $0.status != .voided && $0.isSamePatient(as: open.banner)
      }
      .map(\.id).sorted()
    guard ids != open.earlierConsultations else { return [] }
    self.open?.earlierConsultations = ids
    self.open?.earlier = nil
    self.open?.renewBanner()
    return ids.isEmpty ? [] : [.readEarlier(of: open.record.id, ids.suffix(20))]
  }

  /// Hears what the earlier consultations hold; nothing where they cannot be read.
  mutating func takeEarlier(_ consultations: [[StoredEvent]]?, of id: ConsultationID, desk: Desk) {
    guard let open, open.record.id == id else { return }
    guard let consultations else {
      message = Message(Words.earlierUnreadable, tone: .caution)
      return
    }
    let earlier = EarlierRecord(
      consultations,
      in: open.judgement.evaluation.index,
      desk: desk,
      clinic?.practitioner.name ?? ""
    )
    self.open?.earlier = earlier
    self.open?.renewBanner()
    guard KnownItem.carried.contains(where: { self.open?.unsaid(at: Place($0)) != nil }) else {
      return
    }
    message = Message(Words.earlierToConfirm, tone: .caution)
  }

  /// Takes over what an earlier consultation says at the question in focus.
  mutating func takeOver(desk: Desk) {
    guard let open, let row = questionInFocus, row.kind == .question else { return }
    let events = open.takingOver(at: row.shown.place)
    guard !events.isEmpty else {
      message = Message(Words.nothingToTakeOver)
      return
    }
    change(events, Words.subject(of: row.shown.item), at: row.shown.place, desk: desk)
    settleQuestions()
    guard self.open?.isReadOnly == false else { return }
    focusFirstUnanswered()
    if message == nil { message = Message(Words.takenOver) }
  }
}
