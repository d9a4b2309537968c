import Glibc

/// Tells how long things take, in milliseconds.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// The time since it was made.
  var milliseconds: Double { (ContinuousClock.now - start) / .milliseconds(1) }

  /// The times of doing something again and again.
  static func times(_ count: Int, _ work: () throws -> Void) rethrows -> Samples {
    var values: [Double] = []
    for _ in 0..<count {
      let watch = Stopwatch()
      try work()
      values.append(watch.milliseconds)
    }
    return Samples(values)
  }

  /// Waits.
  static func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
  }
}
