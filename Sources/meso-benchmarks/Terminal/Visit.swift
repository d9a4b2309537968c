import Glibc

/// Another program's full screen in a pseudoterminal of the same kind, with somebody at the keys.
///
/// It sends no mark at the end of a picture: one is over when nothing more has come for a while.
struct Visit: ~Copyable {
  private let terminal: Pseudoterminal
  private var child: Child
  /// The first picture, timed from before the program was started.
  let first: Sitting.Picture

  /// Starts the program and waits for its first picture.
  init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String]
  ) throws(BenchError) {
    var terminal = try Pseudoterminal()
    let watch = Stopwatch()
    let child = try Child(program, arguments, environment: environment, terminal: terminal.path)
    terminal.leave()
    first = Self.picture(on: terminal, since: watch, patience: 2000)
    self.terminal = terminal
    self.child = child
  }

  /// Presses a key and waits for what follows, at most so many milliseconds for its first byte, or for its end.
  func press(_ key: String, patience: Double = 2000) throws(BenchError) -> Sitting.Picture {
    let watch = Stopwatch()
    try terminal.write(Array(key.utf8))
    return Self.picture(on: terminal, since: watch, patience: patience)
  }

  /// The bytes that come while nobody does anything.
  func bytesWhileIdle(seconds: Double) -> Int { terminal.bytes(within: seconds) }

  /// Asks the program to end, and tells its greatest memory in MiB.
  mutating func end() -> Double {
    let memory = child.memory
    kill(child.id, SIGTERM)
    Stopwatch.pause(milliseconds: 100)
    kill(child.id, SIGKILL)
    child.reap()
    return memory
  }

  private static func picture(
    on terminal: borrowing Pseudoterminal,
    since watch: Stopwatch,
    patience: Double
  ) -> Sitting.Picture {
    var bytes: [UInt8] = []
    var last = 0.0
    while watch.milliseconds < (bytes.isEmpty ? patience : last + 60) {
      guard let more = terminal.read(within: 20) else {
        return Sitting.Picture(milliseconds: watch.milliseconds, bytes: bytes)
      }
      if more.isEmpty { continue }
      bytes += more
      last = watch.milliseconds
    }
    return Sitting.Picture(milliseconds: last, bytes: bytes)
  }
}
