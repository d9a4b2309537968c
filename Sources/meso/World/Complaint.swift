import ArgumentParser

/// A failure that ends the program: one message with place, reason and remedy, and a code of sysexits.
struct Complaint: Error {
  /// The codes of sysexits that the program uses.
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case softwareFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case inUse = 75
    case notAllowed = 77
    case settings = 78
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
