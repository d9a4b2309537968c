import Clinical
import Questionnaires

extension WizardState {
  /// Asks for a new consultation.
  mutating func startConsultation(desk: Desk) -> [Effect] {
    guard let pack = desk.pack, let clinic else {
      home.waitsForNew = packProblem == nil
      message = packProblem.map { Message($0, tone: .failure) } ?? Message(Words.opensWhenRead)
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
    let known = identity
    identity = []
    commit(
      known.isEmpty
        ? [.answered(Place(KnownItem.recordNumber), [.string(recordNumber)])] : known,
      desk: desk
    )
    focusFirstUnanswered()
    return []
  }

  /// Puts the focus on the first question of the page that waits for an answer, one that needs it before others, if
  /// there is one: what is filled in is never typed into by chance.
  mutating func focusFirstUnanswered() {
    guard screen == .questions, let index = open?.judgement.evaluation.index else { return }
    let rows = questionRows.filter { row in
      row.kind == .question && answers(at: row.shown.place).isEmpty
        && !index.isReadOnly(row.shown.item.id)
    }
    if let row = rows.first(where: \.shown.item.isRequired) ?? rows.first { focus(row.id) }
  }

  /// Starts another consultation of the same patient: who the patient is goes along, nothing else.
  private mutating func startAgain(_ record: ConsultationRecord, desk: Desk) -> [Effect] {
    identity = KnownItem.identity.compactMap { item in
      let answers = record.response[Place(item)]
      return answers.isEmpty ? nil : .answered(Place(item), answers)
    }
    return startConsultation(desk: desk)
  }

  /// Takes a consultation up again where it was left.
  mutating func resume(_ events: [StoredEvent], scratch: Scratch?, desk: Desk) -> [Effect] {
    guard let record = ConsultationRecord(events: events) else {
      (home.repeats, home.prints) = (false, false)
      message = Message(Words.cannotBeRead, tone: .failure)
      return []
    }
    if home.repeats {
      home.repeats = false
      return startAgain(record, desk: desk)
    }
    guard begin(record, desk: desk) else { return [] }
    let index = open?.judgement.evaluation.index
    let begun = open
    open?.undo = UndoStep.steps(of: events) { begun?.words(of: $0) ?? $0.description }
    restore(scratch, desk: desk)
    saving = events.last.map { .saved($0.at) } ?? .nothingToSave
    if open?.isReadOnly == false { commit([.resumed], desk: desk) }
    message = Words.resumed(record, form: index?.questionnaire.canonical)
    guard home.prints else { return [] }
    home.prints = false
    go(to: .plan, desk: desk)
    return openPrinting()
  }

  private mutating func begin(_ record: ConsultationRecord, desk: Desk) -> Bool {
    guard let practitioner = clinic?.practitioner, desk.pack != nil else {
      message = Message(Words.packStillLoading, tone: .caution)
      return false
    }
    open = OpenConsultation(record, judgement: desk.judge(record, today, practitioner))
    overlay = nil
    covered = nil
    unfinishedWords = [:]
    questions = QuestionsState()
    concerns = ConcernsState()
    review = ReviewState()
    plan = PlanState()
    why = WhyState()
    departure = nil
    edit = EditState()
    approve = ApproveState()
    keptScratch = nil
    return true
  }

  private mutating func restore(_ scratch: Scratch?, desk: Desk) {
    let sections = open?.sections ?? []
    let wanted = sections.first { section in
      switch section.id {
      case .page(let page), .concerns(let page):
        page == scratch?.page && section.screen.rawValue == scratch?.screen
      case .review, .plan: section.screen.rawValue == scratch?.screen
      }
    }
    let page = sections.first { section in
      if case .page(let page) = section.id { page == scratch?.page } else { false }
    }
    go(to: (wanted ?? page ?? sections.first)?.id, desk: desk)
    guard let scratch else { return }
    for draft in scratch.drafts { restore(draft) }
    if screen == .questions { questions.restore(scratch) }
    if screen == .concerns { restoreConcerns(scratch) } else { settleQuestions() }
    if scratch.text != nil, screen == .questions, let row = questionInFocus {
      goToEntry(of: row)
      search(row, desk: desk)
    }
    restoreLines(of: scratch, desk: desk)
  }

  private mutating func restore(_ draft: Scratch.Draft) {
    let keepsLines = draft.text.contains("\n")
    let field = TextField(draft.text, keepsLines: keepsLines)
    if draft.place.item == KnownItem.concernSince, let occurrence = draft.place.occurrences.first {
      concerns.drafts[occurrence] = field
    } else {
      questions.drafts[RowID(draft.place, answer: draft.answer)] = field
    }
  }
}
