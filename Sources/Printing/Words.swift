import Documents

extension PrintingError: CustomStringConvertible {
  /// Place, reason and remedy in one line, harmless on any screen.
  public var description: String { CleanText.line(sentence) }

  private var sentence: String {
    switch self {
    case .folderRefused(let path, let reason):
      "\(path): the folder cannot be used: \(reason). Choose another folder."
    case .cannotWrite(let path, let reason):
      "\(path): the file cannot be written: \(reason). Choose another folder."
    case .diskFull(let path):
      "\(path): the disk is full. Free some space or choose another folder."
    case .notKept(let path):
      "\(path): the disk gave back other bytes than were written. Choose another folder."
    case .nameTaken(let path):
      "\(path): this name and its numbered variants are taken. Choose another folder."
    case .noPrintCommand(let command):
      "\(command): not found, so nothing can be printed here. "
        + "Install CUPS, or write the sheet to a file and print it elsewhere."
    case .notStarted(let command, let reason):
      "\(command): could not be started: \(reason). "
        + "Write the sheet to a file and print it elsewhere."
    case .timedOut(let command, let milliseconds):
      "\(command): no answer within \(milliseconds) ms, so it was ended. "
        + "Look at the printer and its queue, then try again."
    case .badPrinterName(let name):
      "\"\(name)\": no printer can have this name. Choose one from the list."
    }
  }
}

extension JobState: CustomStringConvertible {
  /// What is known of the job, in one line; never that it was printed.
  public var description: String {
    switch self {
    case .queued(let words): "Queued: \(words). Look whether every page comes out."
    case .sent: "Sent to the printer. Look whether every page comes out."
    case .failed(let words): "Not printed: \(words)"
    }
  }
}

/// Other words of this module.
enum Words {
  static let noReason = "the print command gave no reason."
  static let noPrinters = "No printer is set up on this machine. Add one in CUPS."
  static let notAFolder = "it is not a folder"
  static let emptyName = "its name is empty"

  static func printersUnknown(_ words: String) -> String {
    "The printers could not be listed: \(words)"
  }
}
