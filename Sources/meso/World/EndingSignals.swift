import Glibc
import Synchronization

/// The signals that ask the program to end, as bytes in a pipe, while no screen watches them.
enum EndingSignals {
  private static let writeEnd = Atomic<Int32>(-1)
  private static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Watches them; the end that turns readable, or nothing if the system has no descriptors left.
  static func watch() -> Int32? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    // A reader that is gone is told by the write that fails, so that everything is kept first.
    signal(SIGPIPE, SIG_IGN)
    for number in all {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(EndingSignals.writeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
    return ends[0]
  }

  /// Leaves them to do what they do by default.
  static func unwatch(_ readEnd: Int32) {
    for number in all { signal(number, SIG_DFL) }
    close(writeEnd.exchange(-1, ordering: .sequentiallyConsistent))
    close(readEnd)
  }

  /// Ends this process by the signal itself, so that a shell sees 129, 130, 131 or 143.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
