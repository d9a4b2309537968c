import Consultation
import Records

extension Complaint {
  /// A failure of the store at the command line, in words and with its code.
  init(_ error: RecordError) {
    let code: Code =
      switch error {
      case .cannotWrite: .cannotCreate
      case .diskFull: .inputOutput
      case .damaged, .newer, .unreadableEvent: .badData
      case .inUse: .inUse
      case .noSuchConsultation: .noInput
      }
    self.init(code, Words.sentence(error))
  }
}

/// Opens the store, or complains in words.
func openRecords(_ places: Places, access: StoreAccess) throws(Complaint) -> RecordStore {
  try records { () throws(RecordError) in
    try openStore(folder: places.data, access: access)
  }
}

/// Asks the store for something, and turns its refusal into a complaint.
func records<Value>(_ ask: () throws(RecordError) -> Value) throws(Complaint) -> Value {
  do throws(RecordError) {
    return try ask()
  } catch {
    throw Complaint(error)
  }
}
