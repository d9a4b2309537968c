import Clinical
import Drafting
import Questionnaires
import Safety

extension OpenConsultation {
  /// What is taken back because a change takes its ground away.
  ///
  /// Consent covers what was answered and the plan as it was changed by hand, the comparison of labels covers the allergies that were named, and the checks
  /// of the day belong to the planned day.
  func falling(with events: [ConsultationEvent]) -> [ConsultationEvent] {
    let changed = events.filter { !isSame($0) }.flatMap(\.changedItems)
    var fallen: [ItemID] = []
    if changed.contains(where: \.isCoveredByConsent) || events.contains(where: \.changesThePlan) {
      fallen.append(KnownItem.consentRecorded)
    }
    if changed.contains(where: KnownItem.ofAllergies.contains) {
      fallen.append(KnownItem.labelsCompared)
    }
    if changed.contains(KnownItem.plannedDate) { fallen += KnownItem.checksOfTheDay }
    return fallen.map { Place($0) }.filter { !record.response[$0].isEmpty }
      .map(ConsultationEvent.cleared)
  }

  /// Whether an event gives a place the answer that it has: asked again, and still so.
  private func isSame(_ event: ConsultationEvent) -> Bool {
    guard case .answered(let place, let values) = event else { return false }
    return record.response[place] == values
  }

  /// The checks of the day that the form asks, and that were answered on an earlier day than today.
  var checksOfEarlierDays: [Place] {
    KnownItem.checksOfTheDay.map { Place($0) }.filter(isOfEarlierDay)
  }

  /// Whether the same answer counts anew: a check of an earlier day, or what is asked again on the day of treatment.
  func isToBeAskedAgain(_ place: Place) -> Bool {
    guard isOfEarlierDay(place) else { return false }
    let again = judgement.assessment?.askedAgain ?? []
    return KnownItem.checksOfTheDay.contains(place.item)
      || again.contains { $0.places.contains(place) }
  }

  /// Whether a place holds an answer that was given on an earlier day than today.
  func isOfEarlierDay(_ place: Place) -> Bool {
    record.answeredOn[place].map { $0 < judgement.evaluation.today } == true
      && !judgement.evaluation.values(at: place).isEmpty
  }
}

extension ConsultationEvent {
  /// The items whose answers it changes.
  fileprivate var changedItems: [ItemID] {
    switch self {
    case .answered(let place, _), .cleared(let place): [place.item]
    case .occurrenceAdded(let group, _): [group.item]
    case .occurrenceRemoved(let group, _, let places): [group.item] + places.map(\.item)
    default: []
    }
  }
}

extension ConsultationEvent {
  /// Whether it changes by hand what is to be injected, or goes past a rule; a note does neither.
  fileprivate var changesThePlan: Bool {
    switch self {
    case .edited(let edit): if case .note = edit { false } else { true }
    case .editsCleared, .overridden, .overrideWithdrawn: true
    default: false
    }
  }
}

extension ItemID {
  /// Whether the patient's consent rests on it: everything but who the patient is and what is ticked off.
  var isCoveredByConsent: Bool {
    !KnownItem.notCoveredByConsent.contains(self)
      && text.wholeMatch(of: /p[0-9][0-9]/) == nil
  }
}
