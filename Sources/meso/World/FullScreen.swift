import Cells
import Clinical
import Consultation
import CursesTerminal
import Documents
import Glibc
import PackFiles
import Printing
import Records
import Screens

/// The full screen: one loop on the initial thread that owns the terminal.
///
///     stdin ─poll─▶ key ─▶ keyMap ─▶ Action ─▶ reduce ─▶ effects ─▶ store, files, printer ─▶ Action …
///                                      │
///                                 view ─▶ frame ─▶ terminal
struct FullScreen {
  /// With what it begins.
  enum Start {
    /// The list of consultations.
    case home
    /// A new consultation.
    case new
    /// A consultation taken up again.
    case resume(ConsultationID)
  }

  /// Which pack is asked for.
  let pack: PackRequest
  /// What the command line says of how the screen looks.
  let look: LookRequest
  /// Whether plain text is asked for instead of a screen.
  var isPlain = false
  let places = Places.ofProcess()
  let clock = WallClock.system

  /// What is shown next.
  private enum Next {
    case screen
    case plain(because: String?)
    case nothing
  }

  /// The running program: its state, and where the pack arrives.
  private struct Sitting {
    var session: Session
    let mailbox: Mailbox<PackArrival>
    /// The pack that was found, until it is being read.
    var unread: FoundPack?

    /// Has the pack read beside everything else, once.
    mutating func readPack() {
      guard let pack = unread else { return }
      unread = nil
      Task.detached { [mailbox] in mailbox.post(PackArrival(reading: pack)) }
    }
  }

  /// Shows the screen, or speaks in plain text, until the practitioner leaves or a signal ends the program.
  ///
  /// Home is on the screen before a file is opened: the list follows, and last the pack. A complaint
  /// on the way gives the terminal back first.
  func run(_ start: Start) throws {
    var sitting: Sitting?
    var plain: PlainLoop?
    var next = isPlain ? Next.plain(because: nil) : .screen
    while true {
      switch next {
      case .screen: next = try show(&sitting, start)
      case .plain(let reason): next = try speak(&sitting, &plain, start, because: reason)
      case .nothing: return
      }
    }
  }

  /// Shows the screen until something else is wanted.
  private func show(_ sitting: inout Sitting?, _ start: Start) throws -> Next {
    var terminal: Terminal
    let glance = sitting == nil ? SettingsGlance(of: places.settings) : SettingsGlance()
    do throws(TerminalError) {
      let appearance =
        sitting?.session.state.appearance ?? look.appearance(glance.appearance)
      terminal = try Terminal(dress: look.dress(appearance))
    } catch {
      guard error.leavesPlainText else {
        throw Complaint(.unavailable, Words.noScreen("\(error)"))
      }
      return .plain(because: Words.plainInstead("\(error)"))
    }
    if sitting == nil, access(places.settings, F_OK) == 0 {
      terminal.show(homeBeforeReading(on: terminal, glance.keys))
    }
    switch try ending(of: &sitting, start, on: &terminal) {
    case .left: terminal.restore()
    case .plain:
      terminal.restore()
      return .plain(because: nil)
    case .signal(let signal): terminal.reRaise(signal)
    }
    return .nothing
  }

  /// Everything after the first picture; apart from it, since what this needs to know of types takes longer than the picture.
  @inline(never)
  private func ending(
    of sitting: inout Sitting?,
    _ start: Start,
    on terminal: inout Terminal
  ) throws -> Loop.Ending {
    let size = ScreenSize(terminal.size)
    var now = try sitting ?? begun(start, size: size)
    now.session.take(.resized(size))
    terminal.wear(look.dress(now.session.state.appearance))
    var loop = Loop(glyphs: terminal.glyphs, look: look)
    terminal.show(loop.frame(of: now.session))
    now.readPack()
    let ending = loop.run(&now.session, on: &terminal, mailbox: now.mailbox)
    sitting = now
    return ending
  }

  /// Speaks in plain text until something else is wanted.
  private func speak(
    _ sitting: inout Sitting?,
    _ kept: inout PlainLoop?,
    _ start: Start,
    because reason: String?
  ) throws -> Next {
    var now = try sitting ?? begun(start, size: PlainLoop.size)
    now.readPack()
    var loop = kept ?? PlainLoop()
    let ending = try loop.run(&now.session, mailbox: now.mailbox, because: reason)
    kept = loop
    sitting = now
    switch ending {
    case .left: return .nothing
    case .full: return .screen
    case .signal(let number):
      EndingSignals.die(of: number)
      return .nothing
    }
  }

  /// Opens the store and begins; the pack is found, and read beside it.
  private func begun(_ start: Start, size: ScreenSize) throws -> Sitting {
    let (clinic, keys) = try SettingsFile.readWithKeys(places.settings)
    let found = try pack.found(places, today: clock)
    let now = clock.now()
    let holder = clinic?.practitioner.name ?? ""
    let store = try openRecords(places, access: .writing(holder: holder, since: now))
    guard let mailbox = Mailbox<PackArrival>() else {
      throw Complaint(.softwareFault, Words.noWakePipe)
    }
    let runner = EffectRunner(
      store: store,
      places: places,
      clock: clock,
      printer: Printer(environment: Places.environmentOfPrinter)
    )
    var state = WizardState(now: now, clinic: clinic, size: size)
    state.appearance = look.appearance(clinic?.appearance ?? Appearance())
    return Sitting(
      session: Session(state: state, keys: keys, runner: runner, start: start),
      mailbox: mailbox,
      unread: found
    )
  }

  private func homeBeforeReading(on terminal: borrowing Terminal, _ keys: KeyChanges) -> Frame {
    var state = WizardState(now: clock.now(), clinic: nil, size: ScreenSize(terminal.size))
    state.screen = .home
    let (glyphs, size) = (terminal.glyphs, terminal.size)
    return view(Scene(state: state, pack: nil, glyphs: glyphs, size: size, keys: keys))
  }
}

extension TerminalError {
  /// Whether plain text can be spoken where no screen can be shown: somebody types here.
  fileprivate var leavesPlainText: Bool {
    switch self {
    case .typeNotSet, .typeIsDumb, .typeUnknown: isatty(STDIN_FILENO) == 1
    case .inputIsNoTerminal, .outputIsNoTerminal, .cannotOpen: false
    }
  }
}

/// What came of reading the pack beside the first paint.
enum PackArrival: Sendable {
  case arrived(Judge)
  case refused(String)

  init(reading found: FoundPack) {
    do throws(PackFileErrors) {
      self = .arrived(try found.judge())
    } catch {
      self = .refused("\(error)")
    }
  }
}

extension ScreenSize {
  init(_ size: Size) {
    self.init(rows: size.rows, columns: size.columns)
  }
}
