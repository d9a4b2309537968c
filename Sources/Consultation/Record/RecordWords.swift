/// The words in which an event that cannot be read is refused.
enum RecordWords {
  static func unknownKind(_ kind: String) -> String {
    "it is of a kind this version does not know: \"\(kind)\""
  }

  static func missingField(_ name: String, found: String?) -> String {
    guard let found else { return "\"\(name)\" is missing" }
    return "\"\(name)\" is expected where \"\(found)\" stands"
  }

  static func unexpectedField(_ name: String) -> String {
    "\"\(name)\" does not belong there"
  }

  /// The text itself stays out of the message: it may be a patient's.
  static func malformed(_ name: String) -> String {
    "\"\(name)\" cannot be read"
  }

  static func unknownChange(_ change: String) -> String {
    "\"change\" is not one this version knows: \"\(change)\""
  }

  static let blankOverride = "an override has a reason and a name"
}

extension RecordError {
  /// Refuses an opening among the events of a consultation that is open already.
  public static func openedTwice(path: String) -> RecordError {
    .cannotWrite(path: path, reason: "a consultation is opened once; open a new one instead")
  }

  /// Refuses names and lines that hold a NUL character: columns of text end there and would come
  /// back cut.
  public static func refuseNul(_ texts: [String], path: String) throws(RecordError) {
    if texts.contains(where: { $0.utf8.contains(0) }) {
      throw .cannotWrite(path: path, reason: "a name holds a NUL character; take it out")
    }
  }
}

extension ConsultationSummary {
  /// The line's own words.
  public var texts: [String] { [recordNumber, patient, birthDate, verdict, concerns] }
}
