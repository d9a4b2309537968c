import Questionnaires

extension OpenConsultation {
  /// The concerns of the patient's last consultation that named any, while this one names none.
  public var concernsLastTime: [EarlierRecord.Concern] {
    guard let earlier, !isReadOnly, ConcernListing(self).isEmpty else { return [] }
    return earlier.concerns
  }

  /// A concern of an earlier consultation in words: the concern, and where it was.
  public func words(of concern: EarlierRecord.Concern) -> (concern: String, zones: [String]) {
    let index = judgement.evaluation.index
    func words(_ id: ItemID) -> [String] {
      (concern.answers[id] ?? []).map { index.item(id)?.words(for: $0) ?? $0.text }
    }
    return (words(KnownItem.concern).joined(), words(KnownItem.concernZones))
  }
}

extension WizardState {
  /// Names the concerns that the last consultation named, with all that was said of each, in one step.
  mutating func takeConcernsOver(desk: Desk) {
    guard let open, let group = ConcernListing(open).group else { return }
    let last = open.concernsLastTime
    guard !last.isEmpty else {
      if !saysReadOnly() { message = Message(Words.noConcernsToTakeOver) }
      return
    }
    let first = open.record.response.nextOccurrence(of: group)
    let events = last.enumerated().flatMap { offset, concern in
      [ConsultationEvent.occurrenceAdded(group: group, number: first + offset)]
        + concern.answers.sorted { $0.key < $1.key }.map {
          .answered(Place($0.key, [first + offset]), $0.value)
        }
    }
    concerns.saidNone = false
    change(events, Words.concernsOfLastTime, at: Place(KnownItem.concern, [first]), desk: desk)
    if self.open?.isReadOnly == false, message == nil { message = Message(Words.takenOver) }
  }
}
