import Cells
import Clinical
import Consultation
import CursesTerminal
import Documents
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

  /// The folder of the pack, where it is named instead of looked for.
  let pack: String?
  /// Whether colours are wanted.
  let colour: ColourChoice
  let places = Places.ofProcess()
  let clock = WallClock.system

  /// Shows the screen until the practitioner leaves, or a signal ends the program.
  func run(_ start: Start) throws {
    if let obstacle = Terminal.obstacle() {
      throw Complaint(.unavailable, Words.noScreen("\(obstacle)"))
    }
    let clinic = try SettingsFile.read(places.settings)
    let folder = try PackFinder(pack, places).find()
    let now = clock.now()
    let holder = clinic?.practitioner.name ?? ""
    let store = try openRecords(places, access: .writing(holder: holder, since: now))
    guard let mailbox = Mailbox<PackArrival>() else {
      throw Complaint(.softwareFault, Words.noWakePipe)
    }
    var terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(colour: colour)
    } catch {
      throw Complaint(.unavailable, Words.noScreen("\(error)"))
    }
    var loop = Loop(
      state: WizardState(now: now, clinic: clinic, size: ScreenSize(terminal.size)),
      glyphs: terminal.glyphs,
      runner: EffectRunner(
        store: store,
        places: places,
        clock: clock,
        printer: Printer(environment: Places.environment)
      ),
      start: start
    )
    loop.perform([.loadList])
    terminal.show(loop.frame)
    Task.detached { mailbox.post(PackArrival(reading: folder)) }
    let ending = loop.run(on: &terminal, mailbox: mailbox)
    switch ending {
    case .left: terminal.restore()
    case .signal(let signal): terminal.reRaise(signal)
    }
  }
}

/// What came of reading the pack beside the first paint.
enum PackArrival: Sendable {
  case arrived(Judge)
  case refused(String)

  init(reading folder: String) {
    do throws(PackFileErrors) {
      self = .arrived(Judge(pack: try PackReader.read(folder)))
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
