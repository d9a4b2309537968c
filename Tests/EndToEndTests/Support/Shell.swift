import Foundation

/// Runs programs and waits for them.
///
/// Started with `posix_spawn` and nothing inherited: a program that leaves a server behind, as tmux does, would
/// otherwise keep the pipes of Foundation's `Process` open, and the wait for its end would never end.
enum Shell {
  /// A program could not be started.
  struct NotStarted: Error {
    let program: String
    let number: Int32
  }

  /// Runs a program to its end; a status above 128 stands for a signal.
  static func run(
    _ program: String,
    _ arguments: [String],
    environment: [String: String]? = nil,
    input: String? = nil
  ) throws -> (output: String, errors: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory
    let stem = folder.appendingPathComponent("meso-run-\(UUID().uuidString)").path
    let files = [stem + ".in", stem + ".out", stem + ".err"]
    defer { files.forEach { unlink($0) } }
    try (input ?? "").write(toFile: files[0], atomically: false, encoding: .utf8)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    for inherited in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, inherited) }

    // The test runner blocks signals; a server started with them blocked could never be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )

    let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup($0) } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var child: pid_t = 0
    let number = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard number == 0 else { throw NotStarted(program: program, number: number) }

    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let ended = status & 0x7F
    return (
      (try? String(contentsOfFile: files[1], encoding: .utf8)) ?? "",
      (try? String(contentsOfFile: files[2], encoding: .utf8)) ?? "",
      ended == 0 ? (status >> 8) & 0xFF : 128 + ended
    )
  }
}
