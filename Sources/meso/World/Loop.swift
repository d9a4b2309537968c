import Cells
import Consultation
import CursesTerminal
import Screens

/// The loop of the full screen: what keys mean, and the picture of what they led to.
struct Loop {
  /// How the loop ended.
  enum Ending {
    case left
    case plain
    case signal(EndingSignal)
  }

  private let glyphs: Glyphs
  private let look: LookRequest
  /// What the terminal wears already.
  private var worn: Appearance?
  private var held = HeldKeys()
  private var repeated = RepeatedKeys()
  private var hasty = HastyAnswers()
  private var clicks = Clicks()
  private var idle = IdleLock()

  init(glyphs: Glyphs, look: LookRequest) {
    self.glyphs = glyphs
    self.look = look
  }

  /// The picture of the state.
  func frame(of session: Session) -> Frame { view(scene(of: session)) }

  private func scene(of session: Session) -> Scene {
    let state = session.state
    let size = Size(rows: state.size.rows, columns: state.size.columns)
    return Scene(
      state: state,
      pack: session.desk.pack,
      glyphs: glyphs,
      size: size,
      keys: session.keys
    )
  }

  /// Reads events and shows frames until something ends the program, or plain text is asked for.
  mutating func run(
    _ session: inout Session,
    on terminal: inout Terminal,
    mailbox: Mailbox<PackArrival>
  ) -> Ending {
    while true {
      let toDo = session.state.idleEffect
      let event = terminal.nextEvent(
        timeoutMilliseconds: toDo == nil ? 1000 : 0,
        wake: mailbox.wake
      )
      var isSpoilt = false
      switch event {
      case .key(let key):
        session.tick()
        idle.heardKey(at: session.runner.clock.milliseconds())
        if !held.hold(key, session.state, session.keys) { press(key, &session) }
      case .resized(let size): session.take(.resized(ScreenSize(size)))
      case .continued: isSpoilt = true
      case .timeout:
        if let toDo { session.perform([toDo]) }
        session.tick()
        if idle.isDue(at: session.runner.clock.milliseconds(), in: session.state) {
          session.take(.idled)
        }
      case .woken: mailbox.collect().forEach { session.receive($0) }
      case .suspendRequested: session.take(.commanded(.suspend))
      case .interrupted(let signal):
        session.keepAll()
        return .signal(signal)
      case .hangUp:
        session.keepAll()
        return .signal(.hangUp)
      }
      while let key = held.next(session.state) { press(key, &session) }
      if isSpoilt { terminal.repaint() }
      let ending = fulfil(&session, on: &terminal)
      wear(session.state.appearance, on: &terminal)
      if ending == nil { terminal.show(frame(of: session)) }
      repeated.sawPicture(at: session.runner.clock.milliseconds())
      session.keepScratches()
      if let ending { return ending }
    }
  }

  /// Dresses the terminal where it is to look otherwise than before.
  private mutating func wear(_ appearance: Appearance, on terminal: inout Terminal) {
    guard appearance != worn else { return }
    worn = appearance
    terminal.wear(look.dress(appearance))
  }

  private mutating func press(_ key: Key, _ session: inout Session) {
    let now = session.runner.clock.milliseconds()
    let pointing = clicks.actions(for: key, in: scene(of: session), at: now)
    let pressed = keyMap(key, session.state, session.keys).map { [$0] }
    for action in pointing ?? pressed ?? [] {
      press(action, at: now, &session)
    }
  }

  private mutating func press(_ action: Action, at now: Int, _ session: inout Session) {
    guard !repeated.drops(action, in: session.state, at: now) else { return }
    let remark = hasty.remark(on: action, in: session.state, at: now)
    session.take(action)
    if let remark { session.take(remark) }
  }

  /// Fulfils what the terminal was wanted to do; how the loop ends, where it does.
  private func fulfil(_ session: inout Session, on terminal: inout Terminal) -> Ending? {
    for wish in session.takeWishes() {
      switch wish {
      case .suspend:
        session.keepScratches()
        terminal.suspend()
        session.take(.resized(ScreenSize(terminal.size)))
      case .repaint: terminal.repaint()
      case .changeScreen: return .plain
      case .quit: return .left
      }
    }
    return nil
  }
}
