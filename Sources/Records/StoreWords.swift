/// The words in which a store says what is wrong and what to do.
enum StoreWords {
  static func notAStore(_ found: String) -> String {
    "this is not a store of consultations: \(found)"
  }

  static let notARegularFile =
    "this is not a regular file but a link, a folder or a device; move it away"

  static func foreignOwner(_ owner: UInt32) -> String {
    "this belongs to another user (number \(owner)); only its owner may use it"
  }

  static let hardLinked = "the file has a second name elsewhere; remove one of the two"

  static func openToOthers(_ folder: String) -> String {
    "other users may enter this folder; close it with: chmod 700 '\(folder)'"
  }

  static let notAFolder = "this is not a folder; move it away or choose another place"

  static let nulInPath = "a path holds no NUL character"

  static let readingOnly =
    "the store was opened for reading; close the other window and start again to write"

  static let gone = "the file is gone since the last write failed; put it back"

  static func otherEnd(found: Int, stored: Int) -> String {
    "since the last write failed it ends with another event, number \(found), than the one stored "
      + "last, number \(stored); put back the file that was there"
  }

  static let anotherProgram = "another program that is using the file"

  static func holder(_ name: String, process: Int32, since: String) -> String {
    (name.isEmpty ? "" : "\(name), ") + "process \(process), since \(since)"
  }

  static let guardsMissing = "its tables or their guards were changed by another program"

  static let unreadableCell = "a row of the store cannot be read"
}
