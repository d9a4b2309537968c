import Glibc

/// The system's own words for its error numbers.
enum SystemReason {
  /// The words for the last failure of this thread.
  static var last: String { text(errno) }

  static func text(_ number: CInt) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
