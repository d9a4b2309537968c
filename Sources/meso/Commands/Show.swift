import ArgumentParser
import Clinical
import Drafting
import Consultation
import Documents
import PackFiles
import Printing
import Records

/// Which sheet of which consultation.
struct SheetOption: ParsableArguments {
  @Argument(help: "The consultation's id, or part of a record number, name, date or concern.")
  var id: String

  @Flag(help: "The text that was approved last, also while the plan is open for amendment.")
  var approved = false

  @OptionGroup var pack: PackOption
}

/// Shows the sheet of a consultation.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the plan of a consultation, or the sheet in its place."
  )

  @OptionGroup var sheet: SheetOption

  func run() throws {
    try complaining {
      let sheet = try StoredSheet(sheet, access: .reading)
      if let words = sheet.amending { try StandardOutput.write(words + "\n\n") }
      try StandardOutput.write(sheet.pages.text)
    }
  }
}

/// Prints the sheet of a consultation, and keeps it as a file.
struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the plan of a consultation to a file and send it to a printer."
  )

  @OptionGroup var sheet: SheetOption

  @Option(help: "The printer, instead of the default one.")
  var printer: String?

  func run() throws {
    try complaining {
      let places = Places.ofProcess()
      let clock = WallClock.system
      let holder = try SettingsFile.read(places.settings)?.practitioner.name ?? ""
      let access = StoreAccess.writing(holder: holder, since: clock.now())
      let sheet = try StoredSheet(sheet, access: access)
      let file = try sheet.write(to: places.documents)
      try StandardOutput.write(file + "\n")
      try sheet.note(.exported(sheet: "plan", file: file), at: clock.now())
      try send(sheet, keptAs: file)
      try sheet.note(.printed(sheet: "plan", printer: printer ?? ""), at: clock.now())
      try StandardOutput.write(Words.sent(printer) + "\n")
    }
  }

  private func send(_ sheet: StoredSheet, keptAs file: String) throws(Complaint) {
    let queue = Printer(environment: Places.environmentOfPrinter)
    let state: JobState
    do throws(PrintingError) {
      state = try queue.send(
        sheet.pages,
        to: printer,
        title: "meso \(sheet.record.id)",
        limit: EffectRunner.spoolerPatience
      )
    } catch {
      throw Complaint(.unavailable, Words.notPrinted("\(error)", keptAs: file))
    }
    if case .failed = state {
      throw Complaint(.unavailable, Words.notPrinted("\(state)", keptAs: file))
    }
  }
}

/// The sheet of a consultation as the store keeps it, judged today.
struct StoredSheet {
  let clinic: Clinic
  let record: ConsultationRecord
  let pages: PagedText
  private let isApproved: Bool
  private let recordNumber: String
  private let kind: String
  private let store: RecordStore

  init(_ option: SheetOption, access: StoreAccess) throws {
    let places = Places.ofProcess()
    guard let clinic = try SettingsFile.read(places.settings) else {
      throw Complaint(.settings, Words.noClinic)
    }
    let store = try openRecords(places, access: access)
    let line = try Finder(store).one(matching: option.id)
    let events = try records { () throws(RecordError) in try store.events(line.id) }
    guard let record = ConsultationRecord(events: events) else {
      throw Complaint(.badData, Words.unreadableRecord(line.id.text))
    }
    let number = line.recordNumber.isEmpty ? line.id.text : line.recordNumber
    guard !option.approved || !record.approvals.isEmpty else {
      throw Complaint(.badData, Words.notApproved(number))
    }
    guard !option.approved || record.status != .voided else {
      throw Complaint(.badData, Words.voidIsNotApproved(number))
    }
    let judge = try readProof(option.pack.request, places).testedJudge()
    let judgement = judge.judge(
      record,
      today: WallClock.system.now().day,
      practitioner: clinic.practitioner
    )
    let sheets = PlanPages(pack: judge.pack, clinic: clinic)
    let kept = option.approved ? sheets.lastApproved(of: record) : nil
    let pages = kept ?? sheets.pages(of: record, judgement)
    if pages == nil, let reason = judge.planningOff { throw Complaint(.softwareFault, reason) }
    guard let pages else {
      throw Complaint(.badData, Words.noPlan(judgement.inputErrors.map(\.message)))
    }
    self.clinic = clinic
    self.record = record
    self.pages = pages
    self.store = store
    isApproved = kept != nil
    recordNumber = number
    kind =
      kept.map { _ in Words.approvedPlan } ?? meso.kind(of: record, judgement)
      ?? SheetKind.plan.fileWord
  }

  /// What is to be known of an approved text while its plan is open for amendment.
  var amending: String? {
    guard isApproved, record.status == .open else { return nil }
    return Words.amending(record.amendmentReason ?? "")
  }

  /// Writes the pages into a folder and returns the file.
  func write(to folder: String) throws(Complaint) -> String {
    let name = FileName.plan(day: record.opening.day, recordNumber: recordNumber, kind: kind)
    do throws(PrintingError) {
      return try PlanFiles.write(pages.text, folder: folder, name: name)
    } catch {
      throw Complaint(.cannotCreate, "\(error)")
    }
  }

  /// Adds an event about the sheet to the record.
  func note(_ event: ConsultationEvent, at moment: Timestamp) throws(Complaint) {
    _ = try records { () throws(RecordError) in
      try store.append(record.id, [event], moment, clinic.practitioner.name, nil)
    }
  }
}

/// What the name of a sheet's file calls it; an approved plan is told from its drafts, and what counts for nothing from both.
func kind(of record: ConsultationRecord, _ judgement: Judgement) -> String? {
  let standing =
    switch record.status {
    case .open: ""
    case .approved: "approved "
    case .voided: "void "
    }
  return judgement.plan.map { standing + $0.sheet.fileWord }
}

/// Reads the pack that is found, or complains with every fault of it.
func readProof(_ request: PackRequest, _ places: Places) throws(Complaint) -> PackReader.Proof {
  let found = try request.found(places, today: .system)
  do throws(PackFileErrors) {
    return try found.proof()
  } catch {
    let isMissing = error.faults.contains { $0.fault == .file(.missing) }
    throw Complaint(isMissing ? .noInput : .badData, "\(error)")
  }
}
