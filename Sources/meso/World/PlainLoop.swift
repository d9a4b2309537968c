import Consultation
import Glibc
import Linear

/// The loop of plain text: a line is read, taken, and answered in lines.
struct PlainLoop {
  /// How the loop ended.
  enum Ending {
    case left
    case full
    case signal(Int32)
  }

  /// The size that plain text has: nothing is drawn, so nothing is ever too small.
  static let size = ScreenSize(rows: 24, columns: 80)

  private var linear = Linear()
  private var input = LineInput()
  private let output = PlainOutput()

  /// Reads lines and says what came of them until something ends the program, or the full screen is asked for.
  mutating func run(
    _ session: inout Session,
    mailbox: Mailbox<PackArrival>,
    because reason: String?
  ) throws(Complaint) -> Ending {
    guard let signals = EndingSignals.watch() else {
      throw Complaint(.softwareFault, Words.noWakePipe)
    }
    defer { EndingSignals.unwatch(signals) }
    session.take(.resized(Self.size))
    do throws(Complaint) {
      try output.say(linear.begin(session.state, pack: session.desk.pack, because: reason))
      while true {
        if let ending = try step(&session, mailbox, signals) {
          session.keepAll()
          if case .left = ending { try output.say(Linear.farewell, isLast: true) }
          return ending
        }
      }
    } catch {
      session.keepAll()
      throw error
    }
  }

  private mutating func step(
    _ session: inout Session,
    _ mailbox: Mailbox<PackArrival>,
    _ signals: Int32
  ) throws(Complaint) -> Ending? {
    let idle = session.state.idleEffect
    let event = input.next(
      wake: mailbox.wake,
      signals: signals,
      isHeld: !session.hasReadPack || session.state.home.isOpening && session.state.open == nil,
      timeout: idle == nil ? 1000 : 0
    )
    session.tick()
    switch event {
    case .line(let line): return try take(line, &session)
    case .refused(let words): try output.say(words)
    case .woken: try hear(mailbox, &session)
    case .timeout: if let idle { session.perform([idle]) }
    case .end: return try end(&session)
    case .signal(SIGINT): return try interrupt(&session)
    case .signal(let number): return .signal(number)
    }
    return nil
  }

  /// Takes a line and says what came of it.
  private mutating func take(_ line: String, _ session: inout Session) throws(Complaint) -> Ending?
  {
    think(&session)
    let before = session.state
    let turn = linear.turn(line, in: before, pack: session.desk.pack)
    for step in turn.steps {
      for action in step(session.state, session.desk.pack) { session.take(action) }
    }
    think(&session)
    if let ending = try fulfil(&session) { return ending }
    try output.say(
      linear.reply(to: turn, from: before, to: session.state, pack: session.desk.pack)
    )
    session.keepScratches()
    return nil
  }

  /// Reads the list on, or looks for what would change the line that is explained, for two seconds at most: it is
  /// said in one go.
  private func think(_ session: inout Session) {
    let end = session.runner.clock.milliseconds() + 2000
    while let idle = session.state.idleEffect, session.runner.clock.milliseconds() < end {
      session.perform([idle])
    }
  }

  private mutating func hear(
    _ mailbox: Mailbox<PackArrival>,
    _ session: inout Session
  ) throws(Complaint) {
    let before = session.state
    mailbox.collect().forEach { session.receive($0) }
    let text = linear.reply(to: .none, from: before, to: session.state, pack: session.desk.pack)
    if !text.isEmpty { try output.say(text) }
  }

  /// Asks whether to leave; asked again within two seconds, leaves.
  private mutating func interrupt(_ session: inout Session) throws(Complaint) -> Ending? {
    let before = session.state
    session.take(.commanded(.leave))
    if let ending = try fulfil(&session) { return ending }
    try output.say(
      linear.reply(to: .none, from: before, to: session.state, pack: session.desk.pack)
    )
    return nil
  }

  /// There are no more lines: leaves with everything kept, or says what could not be.
  private mutating func end(_ session: inout Session) throws(Complaint) -> Ending? {
    session.keepAll()
    session.take(.commanded(.leave))
    session.take(.typed("q"))
    if try fulfil(&session) != nil { return .left }
    throw Complaint(.inputOutput, session.state.message?.text ?? Words.notAllSaved)
  }

  /// Fulfils what was wanted; how the loop ends, where it does.
  private func fulfil(_ session: inout Session) throws(Complaint) -> Ending? {
    for wish in session.takeWishes() {
      switch wish {
      case .suspend:
        session.keepScratches()
        // Where lines are piped in, nobody sits there to continue it.
        guard isatty(STDIN_FILENO) == 1 else {
          try output.say(Words.noSuspend)
          continue
        }
        kill(getpid(), SIGTSTP)
      case .repaint: break
      case .changeScreen:
        if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { return .full }
        try output.say(Words.noFullScreen)
      case .quit: return .left
      }
    }
    return nil
  }
}
