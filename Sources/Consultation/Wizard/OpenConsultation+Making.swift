import Clinical
import Questionnaires
import Safety

extension OpenConsultation {
  /// A consultation about which nothing has been said yet.
  init(_ record: ConsultationRecord, judgement: Judgement) {
    self.record = record
    self.judgement = judgement
    banner = PatientBanner(record, judgement)
    sections = Section.all(in: judgement)
    touched = Set(record.response.answers.keys)
    pending = []
    undo = []
    redo = []
    section = .review
  }
}

extension PatientBanner {
  /// Reads who the patient is from a record.
  init(_ record: ConsultationRecord, _ judgement: Judgement) {
    let today = judgement.evaluation.today
    func text(_ item: ItemID) -> String {
      guard case .string(let text) = record.response[Place(item)].first else { return "" }
      return text
    }
    var birth: PartialDate?
    if case .date(let date) = record.response[Place(KnownItem.birthDate)].first { birth = date }
    let ages = birth.map { [$0.first.age(on: today), $0.last.age(on: today)] } ?? []
    self.init(
      consultation: record.id,
      recordNumber: text(KnownItem.recordNumber),
      name: Words.name(family: text(KnownItem.familyName), given: text(KnownItem.givenName)),
      birthDate: birth,
      age: ages.first == ages.last ? ages.first : nil,
      allergies: .notAsked,
      isVoided: record.status == .voided
    )
  }
}

extension ConsultationSummary {
  /// The line of the list for the open consultation.
  init(_ open: OpenConsultation, isInterrupted: Bool) {
    self.init(
      id: open.record.id,
      recordNumber: open.banner.recordNumber,
      patient: open.banner.name,
      birthDate: open.banner.birthDate?.iso ?? "",
      day: open.record.opening.day,
      lastChange: open.record.lastChange,
      status: open.record.status,
      verdict: open.judgement.assessment?.verdict.id ?? "",
      concerns: "",
      isInterrupted: isInterrupted
    )
  }
}
