import CNcurses
import Cells
import Glibc

extension Terminal {
  /// Waits for the next thing to happen.
  ///
  /// Signals come first, then keys, then the wake descriptor. Nothing here ever spins: a terminal
  /// that is gone is told as ``TerminalEvent/hangUp``, every time it is asked for.
  ///
  /// - Parameters:
  ///   - timeoutMilliseconds: How long to wait, for ever when absent; anew after input that means
  ///     nothing here, such as a key nobody knows.
  ///   - wake: A descriptor that turns readable when someone else wants the loop.
  /// - Returns: What happened.
  public mutating func nextEvent(
    timeoutMilliseconds: Int? = nil,
    wake: Int32 = -1
  ) -> TerminalEvent {
    while true {
      if let event = pendingSignal() { return event }
      if isGone { return .hangUp }
      if let key = readKey() { return .key(key) }
      let saw = cn_wait(screen, wake, Int32(clamping: timeoutMilliseconds ?? -1))
      isGone = saw & UInt32(CN_SAW_END) != 0
      if saw & UInt32(CN_SAW_SIGNAL | CN_SAW_INPUT | CN_SAW_END) != 0 {
        if let event = pendingSignal() { return event }
        if isGone { return .hangUp }
        if let key = readKey() { return .key(key) }
      }
      if saw & UInt32(CN_SAW_WAKE) != 0 { return .woken }
      if saw == 0 { return .timeout }
    }
  }

  private mutating func pendingSignal() -> TerminalEvent? {
    for signal in [EndingSignal.terminate, .hangUp, .interrupt] where cn_guard_take(signal.rawValue)
    {
      return .interrupted(signal)
    }
    if cn_guard_take(SIGTSTP) { return .suspendRequested }
    if cn_guard_take(SIGCONT) {
      takeAgain()
      return .continued
    }
    return cn_guard_take(SIGWINCH) ? settledSize() : nil
  }

  /// The size after a burst of changes is over, or nothing if it is what it was.
  private mutating func settledSize() -> TerminalEvent? {
    for _ in 0..<8 {
      let saw = cn_wait(screen, -1, 10)
      guard saw == UInt32(CN_SAW_SIGNAL), cn_guard_take(SIGWINCH) else { break }
    }
    let now = Self.measure(screen)
    if now == size { return nil }
    size = now
    cn_resize(screen, Int32(now.rows), Int32(now.columns))
    shown = nil
    return .resized(now)
  }

  /// The next key that means something, if one is there.
  private func readKey() -> Key? {
    var value: UInt32 = 0
    while true {
      switch cn_read(screen, &value) {
      case Int32(CN_CHARACTER): if let key = Key(typed: value) { return key }
      case Int32(CN_KEY):
        if value == UInt32(CN_KEY_PASTE) { return .paste(readPaste()) }
        if value == UInt32(CN_KEY_CLICK) { return .click(clickedPoint) }
        if let key = Key(code: value) { return key }
      case Int32(CN_UNKNOWN_KEY): continue
      default: return nil
      }
    }
  }

  private var clickedPoint: Point {
    var (row, column): (Int32, Int32) = (0, 0)
    cn_clicked(screen, &row, &column)
    return Point(row: Int(row), column: Int(column))
  }

  /// Everything up to the mark that ends a paste, or two seconds of silence.
  ///
  /// Keys in it are escape sequences somebody copied, and are dropped. No more than 64 Ki scalars
  /// are kept; the rest is read and dropped too, so that it is not taken for typing.
  private func readPaste() -> String {
    var pasted = String.UnicodeScalarView()
    var room = 65_536
    var value: UInt32 = 0
    while true {
      switch cn_read(screen, &value) {
      case Int32(CN_CHARACTER):
        guard room > 0, let scalar = Unicode.Scalar(value) else { continue }
        pasted.append(scalar)
        room -= 1
      case Int32(CN_KEY) where value == UInt32(CN_KEY_PASTE_END): return clean(pasted)
      case Int32(CN_NOTHING):
        if cn_wait(screen, -1, 2000) & UInt32(CN_SAW_INPUT) == 0 { return clean(pasted) }
      default: continue
      }
    }
  }

  private func clean(_ pasted: String.UnicodeScalarView) -> String {
    CleanText(String(pasted), keepingLines: true).string
  }
}
