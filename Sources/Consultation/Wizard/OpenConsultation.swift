public import Questionnaires

/// The consultation that is open: its record, what is said about it, and what is not stored yet.
public struct OpenConsultation: Equatable, Sendable {
  /// The record with every change, stored or not.
  public internal(set) var record: ConsultationRecord
  /// What form, rules and composer say about it.
  public internal(set) var judgement: Judgement
  /// Row 1: whose consultation this is.
  public internal(set) var banner: PatientBanner
  /// What the patient's earlier consultations say, once they have been read.
  public internal(set) var earlier: EarlierRecord?
  /// The earlier consultations that were asked for.
  var earlierConsultations: [ConsultationID] = []
  /// The sections in the order they are asked, then the review and the plan.
  public internal(set) var sections: [Section]
  /// Every place that ever had an answer: what was cleared is not filled in again.
  public internal(set) var touched: Set<Place>
  /// Events that the store has not confirmed, oldest first.
  public internal(set) var pending: [ConsultationEvent]
  /// Texts that stand in fields and cannot be read; nothing is drafted while there are any.
  var unread: [UnreadText] = []
  /// Whether something was said since the store was last asked.
  var hasUnsent = false
  /// What can be taken back, the newest last.
  public internal(set) var undo: [UndoStep]
  /// What can be made again, the newest last.
  public internal(set) var redo: [UndoStep]
  /// The section the practitioner is in.
  public var section: Section.ID

  /// Whether answers may be changed: not in an approved or a voided consultation.
  public var isReadOnly: Bool { record.status != .open }

  /// Whether the section shows safety questions without an answer.
  public var asksForSafety: Bool { !remainingSafetyQuestions.isEmpty }

  /// The safety questions that the section shows, that may be answered, and that have no answer; without the
  /// follow-ups of a yes, and without those that an earlier consultation answers with yes.
  public var remainingSafetyQuestions: [ShownItem] {
    let open = Set(judgement.evaluation.remainingSafetyQuestions())
    return judgement.evaluation.items(of: section).filter { shown in
      open.contains(shown.place) && !judgement.evaluation.index.isReadOnly(shown.item.id)
        && unsaid(at: shown.place) == nil
    }
  }

  /// Reads anew who the patient is; where allergies were named before and none is named here, those are shown, to be
  /// confirmed: "none known" would not be the whole truth.
  mutating func renewBanner() {
    banner = PatientBanner(record, judgement)
    if case .known(let names) = banner.allergies, !names.isEmpty { return }
    guard !isReadOnly,
      case .allergies(let names, _) = unsaid(at: Place(KnownItem.allergiesKnown))
    else { return }
    banner.allergies = .toConfirm(names)
  }

  /// Takes an event into the record; it waits for the store.
  mutating func take(_ event: ConsultationEvent) {
    record.take(event)
    pending.append(event)
    switch event {
    case .answered(let place, _), .cleared(let place): touched.insert(place)
    default: break
    }
  }

  /// Hears that the oldest events that waited are stored.
  mutating func acknowledge(_ events: [StoredEvent]) {
    pending.removeFirst(min(events.count, pending.count))
    for event in events { record.acknowledge(event) }
  }

  /// What questions start with that are asked now for the first time.
  var initialAnswers: [ConsultationEvent] {
    judgement.evaluation.initialAnswers(except: touched).map { .answered($0.place, $0.values) }
  }
}

/// Changes that are taken back together, and where they were made.
public struct UndoStep: Hashable, Sendable {
  /// The events that take the change back, in order.
  public let events: [ConsultationEvent]
  /// What was changed, in words.
  public let words: String
  /// Where the focus goes.
  public let place: Place?

  /// Describes a step.
  public init(events: [ConsultationEvent], words: String, place: Place?) {
    self.events = events
    self.words = words
    self.place = place
  }
}
