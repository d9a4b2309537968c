import Glibc

/// One command that runs without a shell, with a time limit, and whose words are kept.
struct Command {
  /// How a command ended.
  struct Outcome {
    /// Its exit status, or nothing if a signal ended it or its end was not learned.
    let status: CInt?
    /// What it wrote to its standard output, at most 16,000 bytes of it.
    let output: String
    /// What it wrote to its standard error, at most 16,000 bytes of it.
    let errors: String
  }

  /// The command's path.
  let path: String
  /// What stands after its name.
  let arguments: [String]
  /// All that it sees of the environment.
  let environment: [String: String]

  /// The first file of this name in absolute folders that may be run.
  static func find(_ name: String, in folders: [String]) -> String? {
    for folder in folders where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// Runs the command to its end, or ends it and all it started when the time is over.
  ///
  /// Blocks the thread it is called on.
  func run(input: [UInt8], limit: Duration) throws(PrintingError) -> Outcome {
    var exchange = try Exchange(input: input, command: path)
    defer { exchange.close() }
    let child = try start(exchange)
    exchange.closeChildEnds()
    let deadline = ContinuousClock.now + limit
    while true {
      var raw: CInt = 0
      let ended = waitpid(child, &raw, WNOHANG)
      exchange.move(waitingAtMost: ended == 0 ? 10 : 0)
      if ended == child || (ended < 0 && errno != EINTR) {
        return Outcome(
          status: ended == child && raw & 0x7F == 0 ? (raw >> 8) & 0xFF : nil,
          output: exchange.output,
          errors: exchange.errors
        )
      }
      guard ContinuousClock.now < deadline else {
        kill(-child, SIGKILL)
        kill(child, SIGKILL)
        while waitpid(child, nil, 0) < 0, errno == EINTR {}
        throw .timedOut(command: path, milliseconds: limit.milliseconds)
      }
    }
  }

  /// Starts the command in a group of its own, with default signals and no descriptor but three.
  private func start(_ exchange: Exchange) throws(PrintingError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, end) in exchange.childEnds.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, CInt(number))
    }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    )
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let result = CStrings.with([path] + arguments) { arguments in
      CStrings.with(variables) { variables in
        posix_spawn(&child, path, &actions, &attributes, arguments, variables)
      }
    }
    guard result == 0 else {
      throw .notStarted(command: path, reason: SystemReason.text(result))
    }
    return child
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int {
    Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
