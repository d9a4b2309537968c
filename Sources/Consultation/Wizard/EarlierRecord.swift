public import Clinical
import Drafting
public import Questionnaires

/// What the patient's earlier consultations say that this one must not drop in silence: the allergies that were last
/// named, and every session that was approved or told.
public struct EarlierRecord: Hashable, Sendable {
  /// Where something was said.
  public struct Source: Hashable, Sendable {
    /// The consultation.
    public let consultation: ConsultationID
    /// The day it was opened.
    public let day: CalendarDay
  }

  /// An earlier session.
  public struct Session: Hashable, Sendable {
    /// When it was.
    public let date: PartialDate
    /// What this form's questions about a session would be answered with, the date among it.
    let answers: [ItemID: [AnswerValue]]
    /// Where it was said.
    public let source: Source
  }

  /// The allergies, and where they were named; nothing where none were.
  public internal(set) var allergies: [AnswerValue] = []
  /// Where the allergies were named.
  public internal(set) var allergySource: Source?
  /// The sessions, oldest first.
  public internal(set) var sessions: [Session] = []
  /// What the last consultation that named concerns says of each.
  public internal(set) var concerns: [Concern] = []

  /// A concern of an earlier consultation.
  public struct Concern: Hashable, Sendable {
    /// What this form's questions about a concern would be answered with, the concern among it.
    public let answers: [ItemID: [AnswerValue]]
    /// Where it was said.
    public let source: Source
  }
}

extension EarlierRecord {
  /// Reads the patient's earlier consultations, those that are void left out.
  init(_ consultations: [[StoredEvent]], in form: QuestionnaireIndex, desk: Desk, _ name: String) {
    let records = consultations.compactMap(ConsultationRecord.init(events:))
      .filter { $0.status != .voided }
      .sorted { ($0.opening.day, $0.id) < ($1.opening.day, $1.id) }
    let known = Place(KnownItem.allergiesKnown)
    if let last = records.last(where: { !$0.response[known].isEmpty }),
      last.response.saysYes(to: KnownItem.allergiesKnown)
    {
      allergies = last.response[Place(KnownItem.allergies)]
      allergySource = Source(consultation: last.id, day: last.opening.day)
    }
    concerns =
      records.reversed().lazy.map { Concern.named(in: $0, form) }.first { !$0.isEmpty } ?? []
    let approved = records.compactMap { Session(approvedIn: $0, form, desk: desk, name) }
    let told =
      records.last { $0.response.saysYes(to: KnownItem.mesotherapyBefore) }
      .map(Session.told) ?? []
    sessions =
      (approved + told.filter { session in !approved.contains { $0.date.meets(session.date) } })
      .sorted { $0.date.last < $1.date.last }
  }
}

extension EarlierRecord.Session {
  /// The session whose plan was approved, as far as this form has questions for it.
  fileprivate init?(
    approvedIn record: ConsultationRecord,
    _ form: QuestionnaireIndex,
    desk: Desk,
    _ name: String
  ) {
    guard record.status == .approved, let approval = record.approvals.last else { return nil }
    let practitioner = Practitioner(name: name, role: record.opening.role)
    let plan = desk.judge(record, approval.day, practitioner).plan
    let day = plan?.plannedDate ?? approval.day
    let preparations = plan?.preparations ?? []
    func coded(_ names: [String], _ item: ItemID) -> [AnswerValue] {
      (form.item(item)?.options ?? []).map(\.coding).filter { names.contains($0.code) }
        .map(AnswerValue.coding)
    }
    date = PartialDate(day)
    source = EarlierRecord.Source(consultation: record.id, day: record.opening.day)
    answers = [
      KnownItem.sessionDate: [.date(PartialDate(day))],
      KnownItem.sessionSubstances: coded(
        preparations.flatMap(\.components).map(\.substance.text),
        KnownItem.sessionSubstances
      ),
      KnownItem.sessionZones: coded(
        preparations.flatMap(\.zones).map(\.zone.text),
        KnownItem.sessionZones
      ),
    ]
    .filter { !$0.value.isEmpty }
  }

  /// The sessions that the patient told of.
  fileprivate static func told(in record: ConsultationRecord) -> [EarlierRecord.Session] {
    record.response.occurrences(of: Place(KnownItem.sessions)).compactMap { number in
      guard
        case .date(let date) = record.response[Place(KnownItem.sessionDate, [number])].first
      else { return nil }
      var answers: [ItemID: [AnswerValue]] = [:]
      for (place, values) in record.response.answers
      where place.occurrences == [number] && KnownItem.ofSession.contains(place.item) {
        answers[place.item] = values
      }
      return EarlierRecord.Session(
        date: date,
        answers: answers,
        source: EarlierRecord.Source(consultation: record.id, day: record.opening.day)
      )
    }
  }
}

extension EarlierRecord.Concern {
  /// The concerns of a consultation that this form lists, with what it asks about each.
  fileprivate static func named(
    in record: ConsultationRecord,
    _ form: QuestionnaireIndex
  ) -> [EarlierRecord.Concern] {
    guard let group = form.repeatingAncestors(of: KnownItem.concern).first else { return [] }
    let options = form.item(KnownItem.concern)?.options.map { AnswerValue.coding($0.coding) } ?? []
    let source = EarlierRecord.Source(consultation: record.id, day: record.opening.day)
    return record.response.occurrences(of: Place(group)).compactMap { number in
      let concern = record.response[Place(KnownItem.concern, [number])].first
      guard let concern, options.contains(concern) else { return nil }
      var answers: [ItemID: [AnswerValue]] = [:]
      for (place, values) in record.response.answers
      where place.occurrences == [number] && form.repeatingAncestors(of: place.item) == [group] {
        answers[place.item] = values
      }
      return EarlierRecord.Concern(answers: answers, source: source)
    }
  }
}

extension PartialDate {
  /// Whether both may be the same day.
  func meets(_ other: PartialDate) -> Bool { first <= other.last && other.first <= last }
}

extension QuestionnaireResponse {
  /// Whether a safety question was answered with yes.
  func saysYes(to item: ItemID) -> Bool {
    if case .coding(let coding) = self[Place(item)].first {
      coding.code == SafetyAnswer.yes.code
    } else {
      false
    }
  }
}
