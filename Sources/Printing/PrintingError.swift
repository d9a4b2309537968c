/// Why a sheet did not reach a file or a printer.
public enum PrintingError: Error, Hashable, Sendable {
  /// The folder cannot be made or opened: place and the system's reason.
  case folderRefused(path: String, reason: String)
  /// The file cannot be written: place and the system's reason.
  case cannotWrite(path: String, reason: String)
  /// The disk is full.
  case diskFull(path: String)
  /// What was read back differs from what was written.
  case notKept(path: String)
  /// Every numbered variant of the name is taken.
  case nameTaken(path: String)
  /// There is no such command on this machine.
  case noPrintCommand(String)
  /// The command could not be started: its path and the system's reason.
  case notStarted(command: String, reason: String)
  /// The command did not end in time and was ended.
  case timedOut(command: String, milliseconds: Int)
  /// The printer's name cannot be one.
  case badPrinterName(String)
}
