import Clinical
import Consultation
import Drafting
import PackFiles

/// The words of the commands.
enum Words {
  static let version = "1.0.0"
  static let programDiscussion = """
    Without a command the full screen opens: a consultation is asked, judged and drafted, and every answer \
    is saved as it is given. What it drafts is a suggestion for a qualified practitioner; not a prescription.
    """
  static let noSheetYet =
    "There is no sheet yet: answer the planned day of treatment first."
  static let defaultPrinter = "the default printer"
  static let noWakePipe =
    "The system has no file descriptors left. Close other programs and start again."

  static func noPack(lookedIn folders: [String]) -> String {
    """
    No pack found. Looked for questionnaire.yaml in:
    \(folders.map { "  \($0)" }.joined(separator: "\n"))
    Name the pack's folder with --pack, or its parent with MESO_PACKS.
    """
  }

  static func cannotWriteSettings(_ path: String, _ reason: String) -> String {
    "\(path): the settings cannot be written (\(reason)). Make the folder writable and try again."
  }

  static func cannotWriteSeal(_ path: String, _ reason: String) -> String {
    "\(path): the seal cannot be written (\(reason)). Make the folder writable and try again."
  }

  static func noScreen(_ reason: String) -> String {
    "\(reason) Without a screen: meso --plain, or meso draft --answers FILE."
  }

  static func plainInstead(_ reason: String) -> String {
    "Plain text instead of the screen. \(reason)"
  }

  static let noFullScreen =
    "The full screen needs a terminal for its keys and its picture; this goes on in plain text."
  static let notAllSaved = "Not everything could be saved."
  static let noSuspend = "Nothing is suspended: there is no terminal from which to go on."

  static func spoolerRefused(_ words: String) -> String {
    "The printer refused the sheet: \(words). It can still be written to a file."
  }

  static func outputFailed(_ reason: String) -> String {
    "the output did not go out whole: \(reason). Give it a place where it can be written."
  }

  static func notPrinted(_ reason: String, keptAs file: String) -> String {
    "\(reason)\nThe sheet is in \(file)."
  }

  static func noneFound(_ text: String) -> String {
    "No consultation matches \u{201C}\(text)\u{201D}. meso list shows all."
  }

  static func severalFound(_ text: String, _ lines: [String]) -> String {
    "\u{201C}\(text)\u{201D} matches several consultations; name one by its id:\n"
      + lines.joined(separator: "\n")
  }

  static let noConsultations = "There are no consultations yet."
  static let noClinic =
    "The clinic is not known yet. Start meso once; its first screen asks, and only once."

  static let ownCopy =
    "Move the file aside and keep it; if you keep copies of its folder, put the newest in its place."

  static func unreadableRecord(_ id: String) -> String {
    "\(id): the record does not begin with its opening. \(ownCopy)"
  }

  static let approvedPlan = "approved \(SheetKind.plan.fileWord)"

  static func amending(_ reason: String) -> String {
    "This is the text as it was approved last. The plan is open for amendment since (\(reason)); the draft of that is not in force."
  }

  static func notApproved(_ number: String) -> String {
    "\(number): no plan has been approved; leave out --approved to see the draft."
  }

  static func voidIsNotApproved(_ number: String) -> String {
    "\(number): entered in error, so its approved text counts for nothing; leave out --approved to see it crossed out."
  }

  static func noPlan(_ reasons: [String]) -> String {
    "No plan can be drawn up:\n" + reasons.map { "  \($0)" }.joined(separator: "\n")
  }

  static let blank = "____________________"
  static let notStored = "not stored"
  static let noOperator =
    "operator is missing, and without a role nothing is drafted. Write operator: {name: …, role: practitioner}."

  static func provenPack(_ pack: Pack) -> String {
    let name = "\(pack.identity.id) \(pack.identity.version)"
    let proven = "\(name): no fault found, self-test passed. Digest \(pack.provenance.digest)"
    return pack.provenance.isSealed ? proven : "\(proven)\n\(notSealed)"
  }

  static let notSealed =
    "EDITED PACK: the files differ from those that were sealed. meso check --seal seals them as they are."

  /// What the clinic changes, who signed off and when; no line where there is no overlay.
  static func changes(_ proof: PackReader.Proof) -> [String] {
    guard let own = proof.pack.provenance.overlay else { return [] }
    let day = DateWords.short(own.signedOffOn)
    let head = "The clinic's own values, signed off by \(own.signedOffBy) on \(day):"
    let lines = proof.changes.map { change in
      let reason = change.reason.map { " (\($0))" } ?? ""
      return "  \(change.subject): \(change.old) \u{2192} \(change.new)\(reason)"
    }
    return ["", head] + (lines.isEmpty ? ["  none"] : lines) + ["  Digest \(own.digest)", ""]
  }

  static func sent(_ printer: String?) -> String {
    "Sent to \(printer ?? defaultPrinter). Look whether every page came out."
  }

  static func sentence(_ error: RecordError) -> String {
    switch error {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)). Make it writable, or set XDG_DATA_HOME to another folder."
    case .diskFull(let path):
      "\(path): the disk is full. Free some space and start again; nothing that was saved is lost."
    case .damaged(let path, let reason):
      "\(path): the store is damaged (\(reason)). \(ownCopy)"
    case .newer(let path, let found, let known):
      "\(path): written by a newer meso (format \(found); this one knows \(known)). Update meso."
    case .inUse(let path, let holder):
      "\(path): in use by \(holder). Close it there first; meso list and meso show work meanwhile."
    case .noSuchConsultation(let id): "There is no consultation \(id). meso list shows all."
    case .unreadableEvent(let sequence, let reason):
      "Event \(sequence) of the store cannot be read: \(reason). \(ownCopy)"
    }
  }
}

extension SheetKind {
  /// The word that stands for it in a file name.
  var fileWord: String {
    switch self {
    case .plan: "plan"
    case .stopList: "stop-list"
    case .letter: "letter"
    case .refusal: "refusal"
    }
  }
}
