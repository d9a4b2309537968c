import Foundation

/// The program on a bare pseudoterminal: any bytes go in as they are, and none is taken for a key on the way.
final class Wire {
  /// The program did not do what a play waited for.
  struct Missed: Error, CustomStringConvertible {
    let description: String
  }

  private let desk: Desk
  private let words: [String]
  private let environment: [String: String]
  private let viewer: Int32
  private let line: Int32
  private let path: String
  private var program: pid_t = 0
  /// How the program ended, once it has: its exit code, or 128 and the signal.
  private(set) var status: Int32?
  /// Everything the program sent since it was last asked.
  private var sent: [UInt8] = []

  /// Runs the program as a job of its own, tells when it stops, and brings it to the front again on a line of input.
  private static let jobControl =
    #"set -m; "$@"; echo "job $?"; read -r line; fg > /dev/null; echo "job $?""#

  /// Starts the program at a desk and waits for its first picture.
  ///
  /// Only as a job of a shell can it be stopped: nobody could bring it back otherwise, so the kernel does not.
  init(
    at desk: Desk,
    _ arguments: [String] = [],
    rows: Int = 24,
    columns: Int = 80,
    showing text: String = "",
    environment: [String: String] = [:],
    asJob: Bool = false,
    isStarted: Bool = true
  ) throws {
    self.desk = desk
    let shell = ["/bin/bash", "--norc", "-c", Self.jobControl, "shell"]
    words = (asJob ? shell : []) + [Desk.program] + arguments
    self.environment = desk.environment.merging(environment) { $1 }
    var ends: (viewer: Int32, line: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ends.viewer, &ends.line, &name, nil, nil) == 0 else {
      throw Missed(description: "the machine gives out no pseudoterminal")
    }
    (viewer, line) = ends
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    resize(rows: rows, columns: columns)
    guard isStarted else {
      status = 0
      return
    }
    try start()
    if !text.isEmpty { try wait(for: text) }
    settle()
  }

  deinit {
    if status == nil {
      kill(program, SIGKILL)
      waitpid(program, nil, 0)
    }
    close(line)
    close(viewer)
  }

  /// Starts the program, again where it has ended, and waits until the list or the form can be read.
  func start() throws {
    tcflush(line, TCIOFLUSH)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // 0x80 is POSIX_SPAWN_SETSID: the first terminal that is opened becomes the program's own.
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | 0x80
    posix_spawnattr_setflags(&attributes, flags)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for inherited in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, inherited) }
    var words = self.words.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    let number = posix_spawn(&program, self.words[0], &actions, &attributes, &words, &settings)
    guard number == 0 else {
      throw Missed(description: "\(Desk.program) does not start: \(number)")
    }
    status = nil
    // Speaking in plain text it sends no pictures.
    if !self.words.contains("--plain") { try wait(for: "\u{1B}[?2026l") }
    settle()
  }

  /// Sends bytes; stops early where the program ends, or where nobody reads them for ten seconds.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var heard = Date()
    while !rest.isEmpty, isRunning, Date() < heard.addingTimeInterval(10) {
      var ready = pollfd(fd: viewer, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&ready, 1, 100)
      if ready.revents & Int16(POLLIN) != 0 { collect() }
      guard ready.revents & Int16(POLLOUT) != 0 else {
        // What was sent may have stopped it, as a shell's user would.
        if Date() > heard.addingTimeInterval(2) { kill(program, SIGCONT) }
        continue
      }
      heard = Date()
      let piece = Array(rest.prefix(256))
      let count = write(viewer, piece, piece.count)
      if count > 0 { rest = rest.dropFirst(count) }
    }
  }

  /// Sends text.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Waits until the program has read everything and is quiet for some milliseconds, or has ended.
  func settle(seconds: Double = 60, quiet: Int32 = 250) {
    let end = Date().addingTimeInterval(seconds)
    while isRunning, Date() < end {
      var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, quiet) > 0 {
        collect()
        continue
      }
      var waiting: Int32 = 0
      _ = ioctl(line, UInt(FIONREAD), &waiting)
      if waiting == 0 { return }
    }
  }

  /// Waits until what is sent holds a text.
  func wait(for text: String, seconds: Double = 30) throws {
    let end = Date().addingTimeInterval(seconds)
    while !string.contains(text) {
      guard isRunning, Date() < end else {
        throw Missed(
          description: "never showed \(text.debugDescription); it sent \(string.debugDescription)"
        )
      }
      var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 100) > 0 { collect() }
    }
  }

  /// The whole picture, painted anew, with the sequences that place and colour its words.
  func repainted(quiet: Int32 = 250) -> String {
    settle(quiet: quiet)
    sent = []
    send([0x0C])
    settle(quiet: quiet)
    return string
  }

  /// Forgets what was sent so far.
  func forget() { sent = [] }

  /// Sends the program a signal; as a job it is the one child of its shell.
  func strike(_ signal: Int32) throws {
    var struck = program
    if words[0] != Desk.program {
      let path = "/proc/\(program)/task/\(program)/children"
      let children = try String(contentsOfFile: path, encoding: .utf8).split(separator: " ")
      guard let child = children.first.flatMap({ pid_t($0) }) else {
        throw Missed(description: "the shell has no job")
      }
      struck = child
    }
    kill(struck, signal)
  }

  /// What the line of the terminal is set to.
  var lineSettings: LineSettings {
    var settings = termios()
    tcgetattr(line, &settings)
    return LineSettings(settings)
  }

  /// Everything sent since the last picture that was asked for.
  var bytes: [UInt8] { sent }

  private var string: String { String(decoding: sent, as: UTF8.self) }

  /// Changes the size of the terminal.
  func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(viewer, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the program runs; how it ended is known once it does not.
  var isRunning: Bool {
    guard status == nil else { return false }
    var found: Int32 = 0
    guard waitpid(program, &found, WNOHANG) == program else { return true }
    status = found & 0x7F == 0 ? (found >> 8) & 0xFF : 128 + (found & 0x7F)
    return false
  }

  /// Asks the program to end, and tells how it did.
  func end(by signal: Int32 = SIGTERM) -> Int32? {
    if isRunning {
      kill(program, signal)
      kill(program, SIGCONT)
    }
    let end = Date().addingTimeInterval(20)
    while isRunning, Date() < end {
      var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 20) > 0 { collect() }
    }
    // Its last words may still be on their way.
    var ready = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 20) > 0 { collect() }
    return status
  }

  private func collect() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(viewer, &buffer, buffer.count)
    if count > 0 { sent += buffer[..<count] } else { usleep(5_000) }
    if sent.count > 1 << 20 { sent.removeFirst(sent.count - (1 << 19)) }
  }
}
