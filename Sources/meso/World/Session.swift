import Cells
import Consultation
import Screens

/// The state of the running program and what turns events into the next state, whatever shows it.
struct Session {
  /// What is wanted of whatever shows the state.
  enum Wish {
    case suspend
    case repaint
    case changeScreen
    case quit
  }

  private(set) var state: WizardState
  private(set) var desk: Desk
  /// What the settings change about the usual keys.
  let keys: KeyChanges
  let runner: EffectRunner
  /// Whether the pack has been read, or refused.
  private(set) var hasReadPack = false
  private var wishes: [Wish] = []
  private var scratches: [ConsultationID: Scratch] = [:]

  init(
    state: WizardState,
    keys: KeyChanges,
    runner: EffectRunner,
    start: FullScreen.Start
  ) {
    self.state = state
    self.keys = keys
    self.runner = runner
    desk = Desk.empty(fold: \.folded)
    switch start {
    case .home: break
    case .new: take(.commanded(.newConsultation))
    case .resume(let id): self.state.openWhenRead(id)
    }
    perform([.loadList])
  }

  /// Lets something happen, with whatever follows from it.
  mutating func take(_ action: Action) {
    perform(reduce(&state, action, desk: desk))
  }

  /// Does effects and whatever follows from them.
  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .suspend: wishes.append(.suspend)
      case .repaint: wishes.append(.repaint)
      case .changeScreen: wishes.append(.changeScreen)
      case .quit: wishes.append(.quit)
      case .keepScratch(let id, let scratch): scratches[id] = scratch
      default:
        for action in runner.run(effect, state: state, desk: desk) { take(action) }
      }
    }
  }

  /// Looks at the clock.
  mutating func tick() {
    let now = runner.clock.now()
    if now != state.now { take(.clockTicked(now)) }
  }

  /// Hears what came of reading the pack.
  mutating func receive(_ arrival: PackArrival) {
    hasReadPack = true
    switch arrival {
    case .refused(let reason): take(.packRefused(reason))
    case .arrived(let judge):
      desk = Desk(judge, fold: \.folded)
      take(.packArrived)
    }
  }

  /// What is wanted since it was last asked for.
  mutating func takeWishes() -> [Wish] {
    defer { wishes = [] }
    return wishes
  }

  /// Keeps what is half typed; done when it is on the screen, for the disk takes its time.
  mutating func keepScratches() {
    for (id, scratch) in scratches {
      for action in runner.run(.keepScratch(id, scratch), state: state, desk: desk) { take(action) }
    }
    scratches = [:]
  }

  /// Keeps what is half typed before something ends the program.
  mutating func keepAll() {
    if let id = state.open?.record.id { scratches[id] = state.currentScratch }
    keepScratches()
  }
}
