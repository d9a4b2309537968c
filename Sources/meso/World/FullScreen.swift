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
  let places = Places.ofProcess()
  let clock = WallClock.system

  /// Shows the screen until the practitioner leaves, or a signal ends the program.
  ///
  /// Home is on the screen before a file is opened: the list follows, and last the pack. A complaint
  /// on the way gives the terminal back first.
  func run(_ start: Start) throws {
    var terminal = try takenTerminal()
    if access(places.settings, F_OK) == 0 { terminal.show(homeBeforeReading(on: terminal)) }
    switch try ending(of: start, on: &terminal) {
    case .left: terminal.restore()
    case .signal(let signal): terminal.reRaise(signal)
    }
  }

  /// Everything after the first picture; apart from it, since what this needs to know of types takes longer than the picture.
  @inline(never)
  private func ending(of start: Start, on terminal: inout Terminal) throws -> Loop.Ending {
    let clinic = try SettingsFile.read(places.settings)
    let appearance = look.appearance(clinic?.appearance ?? Appearance())
    terminal.wear(look.dress(appearance))
    let found = try pack.found(places, today: clock)
    let now = clock.now()
    let holder = clinic?.practitioner.name ?? ""
    let store = try openRecords(places, access: .writing(holder: holder, since: now))
    guard let mailbox = Mailbox<PackArrival>() else {
      throw Complaint(.softwareFault, Words.noWakePipe)
    }
    var state = WizardState(now: now, clinic: clinic, size: ScreenSize(terminal.size))
    state.appearance = appearance
    var loop = Loop(
      state: state,
      glyphs: terminal.glyphs,
      look: look,
      runner: EffectRunner(
        store: store,
        places: places,
        clock: clock,
        printer: Printer(environment: Places.environmentOfPrinter)
      ),
      start: start
    )
    loop.perform([.loadList])
    terminal.show(loop.frame)
    Task.detached { mailbox.post(PackArrival(reading: found)) }
    return loop.run(on: &terminal, mailbox: mailbox)
  }

  private func takenTerminal() throws(Complaint) -> Terminal {
    do throws(TerminalError) {
      let settings = SettingsGlance.appearance(in: places.settings)
      return try Terminal(dress: look.dress(look.appearance(settings)))
    } catch {
      throw Complaint(.unavailable, Words.noScreen("\(error)"))
    }
  }

  private func homeBeforeReading(on terminal: borrowing Terminal) -> Frame {
    var state = WizardState(now: clock.now(), clinic: nil, size: ScreenSize(terminal.size))
    state.screen = .home
    return view(Scene(state: state, pack: nil, glyphs: terminal.glyphs, size: terminal.size))
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
