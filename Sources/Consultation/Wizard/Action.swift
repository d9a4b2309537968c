public import Questionnaires

/// What happened: a key as it was meant, a tick of the clock, or the result of an effect.
public enum Action: Hashable, Sendable {
  /// A character was typed; whether it is text or a choice is for the screen to say.
  case typed(Character)
  /// Text was pasted in one piece.
  case pasted(String)
  /// Text was taken away.
  case erased(Erasure)
  /// The focus or the caret moved.
  case moved(Movement)
  /// The focus was put on a row of what is shown, or on one of its choices, with the mouse.
  case pointed(row: Int, choice: Int?)
  /// Enter: accept and go on.
  case entered
  /// A line break inside a text of several lines.
  case brokeLine
  /// One step out.
  case escaped
  /// A command was given.
  case commanded(Command)
  /// No was said to the safety questions without an answer among those that are on the screen, which stand here.
  case saidNo(to: [Place])
  /// So many answers were given faster than anybody reads: what was changed after so many changes is one.
  case answeredInHaste(Int, after: Int)

  /// Nobody has pressed a key for as long as the settings allow.
  case idled
  /// The clock shows this moment.
  case clockTicked(Timestamp)
  /// There is time to think about what would change the line that is explained.
  case pondered
  /// The terminal has this size.
  case resized(ScreenSize)
  /// The pack can be had from the desk.
  case packArrived
  /// The pack cannot be had, and why.
  case packRefused(String)
  /// The list of consultations was read.
  case listLoaded([ConsultationSummary], count: Int)
  /// More lines of the list were read; none when it ended sooner than it was counted.
  case listContinued([ConsultationSummary])
  /// A consultation was opened; the next free record number goes with it.
  case opened(StoredEvent, recordNumber: String)
  /// A consultation was read, with where the practitioner stood.
  case loaded([StoredEvent], Scratch?)
  /// The other consultations of the patient of an open one were read; nothing where they cannot be.
  case earlierRead(of: ConsultationID, [[StoredEvent]]?)
  /// Events were stored.
  case appended([StoredEvent])
  /// Half-typed text was kept.
  case scratchKept
  /// The store could not do what was asked.
  case storeFailed(RecordError)
  /// The clinic was written down.
  case clinicSaved(Clinic)
  /// The clinic could not be written down, and why.
  case clinicRefused(String)
  /// A sheet was written to this file.
  case sheetWritten(ConsultationID, sheet: SheetName, file: String)
  /// A sheet was handed to this printer.
  case sheetPrinted(ConsultationID, sheet: SheetName, printer: String)
  /// A sheet could not be written or printed, and why.
  case sheetRefused(String)
  /// The printers that are known, the default one first; or why there are none.
  case printersListed([String], problem: String?)
}

/// Where the focus or the caret goes.
public enum Movement: Hashable, Sendable, CaseIterable {
  /// The next field: Tab.
  case next
  /// The previous field: Shift-Tab.
  case previous
  /// One up.
  case up
  /// One down.
  case down
  /// One left.
  case left
  /// One right.
  case right
  /// One word left.
  case wordLeft
  /// One word right.
  case wordRight
  /// One page up.
  case pageUp
  /// One page down.
  case pageDown
  /// To the start.
  case home
  /// To the end.
  case end
}

/// What is taken away from text being typed.
public enum Erasure: Hashable, Sendable, CaseIterable {
  /// The character before the caret.
  case before
  /// The character after the caret.
  case after
  /// Everything before the caret on its line.
  case toStart
  /// Everything after the caret on its line.
  case toEnd
}
