import Glibc

/// Why something could not be measured.
enum BenchError: Error, CustomStringConvertible {
  /// The system refused: what was tried, and its code.
  case system(String, Int32)
  /// The program ended; what it said last.
  case ended(String)
  /// No picture came.
  case noPicture
  /// No picture came after a key.
  case noPictureAfter(String)
  /// What should have been shown or stored was not.
  case missed(String)

  /// The error with the key it followed.
  func after(_ key: String) -> BenchError {
    if case .noPicture = self { return .noPictureAfter(key.debugDescription) }
    return self
  }

  var description: String {
    switch self {
    case .system(let tried, let code): Words.refused(tried, String(cString: strerror(code)))
    case .ended(let words): Words.ended(words)
    case .noPicture: Words.noPicture
    case .noPictureAfter(let key): Words.noPicture(after: key)
    case .missed(let what): Words.missed(what)
    }
  }
}
