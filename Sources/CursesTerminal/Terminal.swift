import CNcurses
public import Cells
import Glibc

/// The one owner of the screen.
///
/// It takes the terminal when made and gives it back when it ends: on return, on a thrown error, on
/// a signal, on a crash. It cannot be copied and cannot leave its thread; make it on the initial
/// thread and let the loop there own it. Only one can be open at a time.
///
/// ```
/// nextEvent ─▶ decide ─▶ show(frame) ─▶ nextEvent … ─▶ restore ─▶ (reRaise)
/// ```
public struct Terminal: ~Copyable {
  let screen: OpaquePointer
  var dress: Dress
  var palette: Palette
  let speaksUTF8: Bool
  /// The signs this terminal can show.
  public let glyphs: Glyphs
  /// Rows and columns there are to draw on.
  public internal(set) var size: Size
  /// Bytes the last ``show(_:)`` sent.
  public internal(set) var lastFrameBytes = 0
  /// What the terminal shows; nothing when that is not known.
  var shown: Frame?
  var isGone = false

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - dress: What the terminal is to wear.
  ///   - environment: What the environment says, by default that of this process.
  ///   - input: Where keys come from.
  ///   - output: Where the screen is.
  /// - Throws: Why it cannot be shown, before a byte was sent.
  public init(
    dress: Dress = Dress(),
    environment: TerminalEnvironment = .ofProcess(),
    input: Int32 = 0,
    output: Int32 = 1
  ) throws(TerminalError) {
    let type = try Self.usableType(environment: environment, input: input, output: output)
    let speaksUTF8 = environment.takeLocale()
    let opened = cn_open(
      type,
      input,
      output,
      speaksUTF8,
      Int32(environment.escapeWait)
    )
    guard let opened else { throw .cannotOpen }
    screen = opened
    self.dress = dress
    palette = Palette(theme: Theme.named(dress.theme, colours: 0))
    self.speaksUTF8 = speaksUTF8
    glyphs = speaksUTF8 ? .unicode : .ascii
    size = Self.measure(opened)
    putOn()
  }

  deinit { cn_close(screen) }

  /// Why a full screen cannot be shown here, or nothing when it can; sends nothing.
  static func obstacle(
    environment: TerminalEnvironment = .ofProcess(),
    input: Int32 = 0,
    output: Int32 = 1
  ) -> TerminalError? {
    do {
      _ = try usableType(environment: environment, input: input, output: output)
      return nil
    } catch {
      return error
    }
  }

  private static func usableType(
    environment: TerminalEnvironment,
    input: Int32,
    output: Int32
  ) throws(TerminalError) -> String {
    guard isatty(input) == 1 else { throw .inputIsNoTerminal }
    guard isatty(output) == 1 else { throw .outputIsNoTerminal }
    guard let type = environment.type, !type.isEmpty else { throw .typeNotSet }
    guard type != "dumb" else { throw .typeIsDumb }
    guard cn_knows_terminal(type, output) else { throw .typeUnknown(type) }
    return type
  }

  static func measure(_ screen: OpaquePointer) -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    cn_size(screen, &rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Gives the terminal back; nothing is drawn any more unless ``suspend()`` took it again.
  ///
  /// Harmless when done twice, or when the terminal is gone.
  public mutating func restore() {
    cn_leave(screen)
    shown = nil
  }

  /// Stops this process as Control-Z does elsewhere, and returns when it is continued.
  ///
  /// The terminal is given back before and taken again after; then everything must be drawn anew,
  /// for the size may be another.
  public mutating func suspend() {
    restore()
    cn_guard_stop()
    takeAgain()
  }

  /// Takes the terminal after it was given back, or after others may have changed it.
  mutating func takeAgain() {
    cn_enter(screen)
    size = Self.measure(screen)
    cn_resize(screen, Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  /// Ends this process by the signal itself, so that a shell sees 129, 130 or 143.
  ///
  /// Everything that must be saved is saved by now.
  public consuming func reRaise(_ signal: EndingSignal) -> Never {
    restore()
    cn_guard_die(signal.rawValue)
  }
}
