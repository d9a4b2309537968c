import Foundation
import Glibc

/// A program started in a session of its own, with a pseudoterminal as its terminal.
struct Child: ~Copyable {
  /// Its process id.
  let id: pid_t
  private var isReaped = false

  /// `POSIX_SPAWN_SETSID` of spawn.h, which is not imported.
  private static let newSession: Int16 = 0x80

  /// Starts a program whose standard streams are the terminal at this path.
  init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    terminal: String
  ) throws(BenchError) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, Self.newSession)
    // A leader of a session without a terminal makes the first one it opens its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, program, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw BenchError.system(Words.start(program), code) }
    id = started
  }

  deinit {
    if !isReaped {
      kill(id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
  }

  /// Waits for its end.
  mutating func reap() {
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    isReaped = true
  }

  /// Its greatest memory so far in MiB, while it lives: what is told at its end counts in whoever started it.
  var memory: Double {
    let text = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return kibibytes.flatMap { Double($0) }.map { $0 / 1024 } ?? .nan
  }

  /// The processor time it has used, in ticks of the kernel.
  var ticks: Int {
    let text = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }
}
