import Clinical
import Questionnaires

extension WizardState {
  /// Asks for a new consultation.
  mutating func startConsultation(desk: Desk) -> [Effect] {
    guard let pack = desk.pack, let clinic else {
      message = Message(Words.packStillLoading, tone: .caution)
      return []
    }
    return [
      .open(
        ConsultationEvent.Opening(
          day: today,
          pack: pack.identity,
          questionnaire: pack.questionnaire.canonical,
          role: clinic.practitioner.role
        )
      )
    ]
  }

  /// Enters a consultation that was just opened, and gives it its record number.
  mutating func enter(_ event: StoredEvent, recordNumber: String, desk: Desk) -> [Effect] {
    guard let record = ConsultationRecord(opening: event) else { return [] }
    guard begin(record, desk: desk) else { return [] }
    go(to: open?.sections.first?.id, desk: desk)
    return commit(
      [.answered(Place(KnownItem.recordNumber), [.string(recordNumber)])],
      desk: desk
    )
  }

  /// Takes a consultation up again where it was left.
  mutating func resume(_ events: [StoredEvent], scratch: Scratch?, desk: Desk) -> [Effect] {
    guard let record = ConsultationRecord(events: events) else {
      message = Message(Words.cannotBeRead, tone: .failure)
      return []
    }
    guard begin(record, desk: desk) else { return [] }
    open?.undo = UndoStep.steps(of: events)
    restore(scratch, desk: desk)
    saving = events.last.map { .saved($0.at) } ?? .nothingToSave
    guard open?.isReadOnly == false else { return [] }
    return commit([.resumed], desk: desk)
  }

  private mutating func begin(_ record: ConsultationRecord, desk: Desk) -> Bool {
    guard let practitioner = clinic?.practitioner, desk.pack != nil else {
      message = Message(Words.packStillLoading, tone: .caution)
      return false
    }
    open = OpenConsultation(record, judgement: desk.judge(record, today, practitioner))
    overlay = nil
    questions = QuestionsState()
    concerns = ConcernsState()
    review = ReviewState()
    plan = PlanState()
    why = WhyState()
    edit = EditState()
    approve = ApproveState()
    keptScratch = nil
    return true
  }

  private mutating func restore(_ scratch: Scratch?, desk: Desk) {
    let section: Section.ID? =
      scratch?.page.map { .page($0) }
      ?? open?.sections.first { $0.screen.rawValue == scratch?.screen }?.id
    go(to: section ?? open?.sections.first?.id, desk: desk)
    guard let scratch else { return }
    questions.restore(scratch)
  }
}
