/// What the reducer wants done; each has happened, or failed, before the next action.
public enum Effect: Hashable, Sendable {
  /// Read the top of the list of consultations.
  case loadList
  /// Read the lines of the list that stand after a consultation's.
  case continueList(after: ConsultationID)
  /// Open a consultation and offer the next free record number.
  case open(ConsultationEvent.Opening)
  /// Read a consultation and where the practitioner stood in it.
  case load(ConsultationID)
  /// Read the other consultations of the patient of one that is open.
  case readEarlier(of: ConsultationID, [ConsultationID])
  /// Store events of one consultation and, where it is given, its line of the list, in one
  /// transaction.
  case append(ConsultationID, [ConsultationEvent], line: ConsultationSummary?)
  /// Keep where the practitioner stands and what is half typed.
  case keepScratch(ConsultationID, Scratch?)
  /// Write the clinic down.
  case saveClinic(Clinic)
  /// Write down how the screen is to look from now on.
  case saveAppearance(Clinic)
  /// Write a sheet of a consultation to a file.
  case writeSheet(ConsultationID, SheetName)
  /// Hand a sheet of a consultation to a printer; the default one if none is named.
  case printSheet(ConsultationID, SheetName, printer: String?)
  /// Find out which printers there are.
  case listPrinters
  /// Think on about what would change the line that is explained.
  case ponder
  /// Stop until the shell continues the program.
  case suspend
  /// Paint the whole screen anew.
  case repaint
  /// Go on in plain lines of text, or on the full screen again, at the same place.
  case changeScreen
  /// Leave the program.
  case quit
}

/// A sheet that can be written and printed.
public enum SheetName: String, Hashable, Sendable, CaseIterable {
  /// The plan, or the sheet that stands in its place where nothing may be drafted.
  case plan
}
