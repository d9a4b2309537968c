import Glibc

/// The full screen at work in a pseudoterminal, with somebody at the keys.
struct Sitting: ~Copyable {
  /// A picture that was sent: how long it took to its last byte, and how many bytes it was.
  struct Picture {
    let milliseconds: Double
    let bytes: [UInt8]

    /// Whether a text stands in it, in one piece.
    func shows(_ text: String) -> Bool {
      String(decoding: bytes, as: UTF8.self).contains(text)
    }
  }

  /// Every picture ends in the mark of a whole frame.
  private static let end = Array("\u{1B}[?2026l".utf8)
  private static let patience = 20_000.0

  private let terminal: Pseudoterminal
  private var child: Child
  /// The first picture, timed from before the program was started.
  let first: Picture
  /// Everything up to the picture of home with its list, timed likewise.
  let list: Picture

  /// Starts the program and waits for its first picture.
  init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String]
  ) throws(BenchError) {
    var terminal = try Pseudoterminal()
    let watch = Stopwatch()
    let child = try Child(
      program,
      arguments,
      environment: environment,
      terminal: terminal.path
    )
    terminal.leave()
    (first, list) = try Self.beginning(on: terminal, since: watch)
    self.terminal = terminal
    self.child = child
  }

  /// Presses a key and waits for the picture that follows.
  func press(_ key: String) throws(BenchError) -> Picture {
    while let early = terminal.read(within: 0), !early.isEmpty {}
    let bytes = Array(key.utf8)
    let watch = Stopwatch()
    try terminal.write(bytes)
    do throws(BenchError) {
      return try Self.picture(on: terminal, since: watch)
    } catch {
      throw error.after(key)
    }
  }

  /// Presses keys one after the other, each when the picture before it has come.
  func press(each keys: [String]) throws(BenchError) -> [Picture] {
    var pictures: [Picture] = []
    for key in keys { pictures.append(try press(key)) }
    return pictures
  }

  /// Types a text, a key at a time.
  func type(_ text: String) throws(BenchError) {
    _ = try press(each: text.map(String.init))
  }

  /// Waits until the program has had nothing to do for half a second.
  func settle() {
    var before = -1
    while before != child.ticks {
      before = child.ticks
      Stopwatch.pause(milliseconds: 500)
    }
    while let late = terminal.read(within: 0), !late.isEmpty {}
  }

  /// The bytes that come while nobody does anything.
  func bytesWhileIdle(seconds: Double) -> Int { terminal.bytes(within: seconds) }

  /// Asks the program to end, and tells its greatest memory in MiB.
  mutating func end() -> Double {
    let memory = child.memory
    kill(child.id, SIGTERM)
    while terminal.read(within: 10_000).map({ !$0.isEmpty }) ?? false {}
    child.reap()
    return memory
  }

  private static func beginning(
    on terminal: borrowing Pseudoterminal,
    since watch: Stopwatch
  ) throws(BenchError) -> (first: Picture, list: Picture) {
    let first = try picture(on: terminal, since: watch)
    var read = first
    while !read.shows(Words.listIsRead) {
      let more = try picture(on: terminal, since: watch)
      read = Picture(milliseconds: more.milliseconds, bytes: read.bytes + more.bytes)
    }
    return (first, read)
  }

  private static func picture(
    on terminal: borrowing Pseudoterminal,
    since watch: Stopwatch
  ) throws(BenchError) -> Picture {
    var bytes: [UInt8] = []
    while watch.milliseconds < patience {
      guard let more = terminal.read(within: 100) else {
        throw .ended(String(decoding: bytes, as: UTF8.self))
      }
      bytes += more
      if bytes.suffix(end.count).elementsEqual(end) {
        return Picture(milliseconds: watch.milliseconds, bytes: bytes)
      }
    }
    throw .noPicture
  }
}

/// The keys pressed.
enum Keys {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  /// As a terminal sends them once a program has asked for application keys.
  static let applicationUp = "\u{1B}OA"
  static let applicationDown = "\u{1B}OB"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let repaint = "\u{0C}"
  static let new = "\u{0E}"
}
