import Glibc
import Synchronization

/// Where work done aside leaves its results for the loop, and wakes it.
///
/// A class because it is one place shared by the loop and the tasks that report to it; its contents are guarded by a lock.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  private let readEnd: Int32
  private let writeEnd: Int32

  /// Opens the box with its wake pipe, or nothing if the system has no descriptors left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Readable whenever there may be letters.
  var wake: Int32 { readEnd }

  /// Leaves a letter and wakes the loop.
  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var mark: UInt8 = 1
    // A full pipe already wakes the loop, so a refused byte loses nothing.
    _ = write(writeEnd, &mark, 1)
  }

  /// Takes every letter, oldest first, and quietens the wake descriptor.
  func collect() -> [Letter] {
    var waste = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &waste, waste.count) > 0 {}
    return letters.withLock { box in
      defer { box = [] }
      return box
    }
  }
}
