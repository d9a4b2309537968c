import Cells
import Clinical
import Consultation
import CursesTerminal
import Documents
import Screens

/// The state of the running program and what turns its events into the next state.
struct Loop {
  /// How the loop ended.
  enum Ending {
    case left
    case signal(EndingSignal)
  }

  /// What the terminal is wanted to do beside showing frames.
  private enum Wish {
    case suspend
    case repaint
    case quit
  }

  private(set) var state: WizardState
  private let glyphs: Glyphs
  private let look: LookRequest
  private let runner: EffectRunner
  private var desk: Desk
  private var held = HeldKeys()
  private var repeated = RepeatedKeys()
  private var hasty = HastyAnswers()
  private var clicks = Clicks()
  private var wishes: [Wish] = []
  private var scratches: [ConsultationID: Scratch] = [:]

  init(
    state: WizardState,
    glyphs: Glyphs,
    look: LookRequest,
    runner: EffectRunner,
    start: FullScreen.Start
  ) {
    self.state = state
    self.glyphs = glyphs
    self.look = look
    self.runner = runner
    desk = Desk.empty(fold: \.folded)
    switch start {
    case .home: break
    case .new: take(.commanded(.newConsultation))
    case .resume(let id): self.state.openWhenRead(id)
    }
  }

  /// The picture of the state.
  var frame: Frame { view(scene) }

  private var scene: Scene {
    let size = Size(rows: state.size.rows, columns: state.size.columns)
    return Scene(state: state, pack: desk.pack, glyphs: glyphs, size: size)
  }

  /// Reads events and shows frames until something ends the program.
  mutating func run(on terminal: inout Terminal, mailbox: Mailbox<PackArrival>) -> Ending {
    while true {
      let idle = state.idleEffect
      let event = terminal.nextEvent(
        timeoutMilliseconds: idle == nil ? 1000 : 0,
        wake: mailbox.wake
      )
      switch event {
      case .key(let key):
        tick()
        if !held.hold(key, state) { press(key) }
      case .resized(let size): take(.resized(ScreenSize(size)))
      case .continued: wishes.append(.repaint)
      case .timeout:
        if let idle { perform([idle]) }
        tick()
      case .woken: mailbox.collect().forEach { receive($0) }
      case .suspendRequested: take(.commanded(.suspend))
      case .interrupted(let signal):
        keepAll()
        return .signal(signal)
      case .hangUp:
        keepAll()
        return .signal(.hangUp)
      }
      while let key = held.next(state) { press(key) }
      let isOver = fulfil(on: &terminal)
      terminal.wear(look.dress(state.appearance))
      if !isOver { terminal.show(frame) }
      repeated.sawPicture(at: runner.clock.milliseconds())
      keepScratches()
      if isOver { return .left }
    }
  }

  /// Does effects and whatever follows from them.
  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .suspend: wishes.append(.suspend)
      case .repaint: wishes.append(.repaint)
      case .quit: wishes.append(.quit)
      case .keepScratch(let id, let scratch): scratches[id] = scratch
      default:
        for action in runner.run(effect, state: state, desk: desk) { take(action) }
      }
    }
  }

  private mutating func press(_ key: Key) {
    let now = runner.clock.milliseconds()
    let pointing = clicks.actions(for: key, in: scene, at: now)
    for action in pointing ?? keyMap(key, state).map({ [$0] }) ?? [] { press(action, at: now) }
  }

  private mutating func press(_ action: Action, at now: Int) {
    guard !repeated.drops(action, in: state, at: now) else { return }
    let remark = hasty.remark(on: action, in: state, at: now)
    take(action)
    if let remark { take(remark) }
  }

  private mutating func take(_ action: Action) {
    perform(reduce(&state, action, desk: desk))
  }

  private mutating func tick() {
    let now = runner.clock.now()
    if now != state.now { take(.clockTicked(now)) }
  }

  /// Fulfils what the terminal was wanted to do; true when the program is to be left.
  private mutating func fulfil(on terminal: inout Terminal) -> Bool {
    let all = wishes
    wishes = []
    for wish in all {
      switch wish {
      case .suspend:
        keepScratches()
        terminal.suspend()
        take(.resized(ScreenSize(terminal.size)))
      case .repaint: terminal.repaint()
      case .quit: return true
      }
    }
    return false
  }

  /// Keeps what is half typed; done when the picture is on the screen, for the disk takes its time.
  private mutating func keepScratches() {
    for (id, scratch) in scratches {
      for action in runner.run(.keepScratch(id, scratch), state: state, desk: desk) { take(action) }
    }
    scratches = [:]
  }

  /// Keeps what is half typed before a signal ends the program.
  private mutating func keepAll() {
    if let id = state.open?.record.id { scratches[id] = state.currentScratch }
    keepScratches()
  }

  private mutating func receive(_ arrival: PackArrival) {
    switch arrival {
    case .refused(let reason): take(.packRefused(reason))
    case .arrived(let judge):
      desk = Desk(judge, fold: \.folded)
      take(.packArrived)
    }
  }
}
