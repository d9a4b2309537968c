import Clinical
import Questionnaires

/// The words of the wizard that are not the pack's.
enum Words {
  static let plannedDay = "Planned day of treatment"
  static let plannedDayNeeded =
    "The planned day of treatment is not answered; every waiting time is counted to it, so give a day."
  static let unreadableAnswer = "An answer that cannot be right"
  static let unreadableCondition = "answer needed: what cannot be right is corrected"
  static let plannedDayCondition = "answer needed: planned day of treatment"
  static let review = "Review"
  static let plan = "Plan"
  static let raisedByConcerns = "Questions raised"
  static let packStillLoading = "The questions are still being read. Try again in a moment."
  static let opensWhenRead = "Opens as soon as the questions have been read."
  static let opensWhenFound = "Opens as soon as the list has been read as far as that. Esc: not."
  static let cannotBeRead =
    "This consultation cannot be read: its first event is not its opening. \(ownCopy)"
  static let everythingSaved = "Everything is saved."
  static let lastSection = "This is the last section."
  static let firstSection = "This is the first section."
  static let noAnswerBehind = "No question of this form stands behind that."
  static let noneRemaining = "Every safety question shown here has an answer."

  static let earlierUnreadable =
    "This patient's earlier consultations cannot be read: ask for allergies and sessions anew."
  static let earlierToConfirm =
    "This patient was here before: allergies or sessions wait to be confirmed, with = at their question."
  static let nothingToTakeOver = "No earlier consultation says more about this."
  static let noDateInFocus = "The calendar opens on a question that is answered with a date."
  static let noConcernsToTakeOver =
    "Nothing to take over: concerns are named here, or none were at an earlier visit."
  static let concernsOfLastTime = "the concerns of the last visit"
  static let takenOver = "Taken over. Ask the patient, and change what is no longer so."

  /// What undo calls it.
  static func noTo(_ count: Int) -> String {
    "no to \(count) \(count == 1 ? "question" : "questions")"
  }

  /// What was answered with no, and how many questions of the section are open still.
  static func saidNo(to count: Int, remaining: Int) -> String {
    switch (count, remaining) {
    case (0, 0): noneRemaining
    case (0, _): "\(remaining) remain, from here on: N says no to those you see."
    case (_, 0): "No to the \(count) you saw. None remains here."
    default:
      "No to the \(count) you saw. \(remaining) remain: N again says no to those you see now."
    }
  }

  static func removed(_ words: String) -> String { "Removed: \(words). ^Z brings it back." }

  static func resumed(_ record: ConsultationRecord, form: String?) -> Message {
    let opened = record.opening.questionnaire
    if let form, form != opened {
      return Message("Opened with form \(opened); asked by \(form) now.", tone: .caution)
    }
    return switch record.status {
    case .open: Message("Resumed where it was left at \(record.lastChange.clock).")
    case .approved: Message("Approved: read only. ^O opens it for amendment.")
    case .voided: Message("Entered in error: read only.")
    }
  }

  static func fallen(_ events: [ConsultationEvent]) -> String? {
    guard !events.isEmpty else { return nil }
    let isConsent = events.contains(.cleared(Place(KnownItem.consentRecorded)))
    return isConsent
      ? "Consent no longer counts: it covered something else. Ask for it again."
      : "What was ticked off before no longer counts. Answer it again."
  }

  static func readOnly(_ status: ConsultationRecord.Status) -> String {
    switch status {
    case .open: ""
    case .approved: "Approved: nothing is changed. ^O opens it for amendment."
    case .voided: "Entered in error: nothing is changed."
    }
  }

  static func status(_ status: ConsultationRecord.Status) -> String {
    switch status {
    case .open: "open"
    case .approved: "approved"
    case .voided: "void"
    }
  }

  static func name(family: String, given: String) -> String {
    switch (family.isEmpty, given.isEmpty) {
    case (true, _): given
    case (_, true): family.uppercased()
    case (false, false): "\(family.uppercased()), \(given)"
    }
  }

  /// A date in ISO form as people write it, for finding it.
  static func search(_ iso: String) -> String {
    PartialDate(iso: iso).map { DateWords.short($0) } ?? ""
  }

  static func written(_ sheet: SheetName, to file: String) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return "Written: \(parts.last ?? "")" + (folder.isEmpty ? "" : " in \(folder)")
  }

  static func printed(_ sheet: SheetName, on printer: String) -> String { "Sent to \(printer)." }

  static func notATelephone(_ text: String) -> String {
    "\u{201C}\(text)\u{201D} cannot be rung: write at least three digits, with only blanks and "
      + "+ - ( ) / between them."
  }

  static func setupNeeds(_ row: SetupState.Row) -> String {
    switch row {
    case .clinic: "The clinic's name is needed: it stands on every sheet."
    case .telephone: "A telephone number for emergencies is needed: patients ring it."
    case .name: "The practitioner's name is needed: it stands on every plan."
    case .role: "The role is needed: without one nothing is drafted."
    case .paper: "The paper is needed: A4 or Letter."
    case .dateOrder: "The order of dates is needed: it decides what 3/7 means."
    case .begin: ""
    }
  }

  static func wordsNeeded(_ purpose: AskState.Purpose) -> String {
    switch purpose {
    case .void: "A reason is needed: it is kept with the consultation."
    case .amend: "A reason is needed: it is kept with the amended plan."
    case .note: "There is nothing to note yet. Esc closes."
    }
  }

  static func done(_ purpose: AskState.Purpose) -> String {
    switch purpose {
    case .void: "Entered in error: kept and crossed out."
    case .amend: "Open for amendment; the approved plan is kept."
    case .note: "Noted."
    }
  }
}
