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
  ///   - timeoutMilliseconds: How long to wait; for ever when absent. `timeout` may come earlier.
  ///   - wake: A descriptor that turns readable when someone else wants the loop.
  /// - Returns: What happened.
  public mutating func nextEvent(
    timeoutMilliseconds: Int? = nil,
    wake: Int32 = -1
  ) -> TerminalEvent {
    if let event = pendingSignal() { return event }
    if isGone { return .hangUp }
    if let key = readKey() { return .key(key) }
    let saw = cn_wait(screen, wake, Int32(clamping: timeoutMilliseconds ?? -1))
    if let event = pendingSignal() { return event }
    if saw & UInt32(CN_SAW_END) != 0 {
      isGone = true
      return .hangUp
    }
    if saw & UInt32(CN_SAW_INPUT) != 0, let key = readKey() { return .key(key) }
    return saw & UInt32(CN_SAW_WAKE) != 0 ? .woken : .timeout
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
        if let key = Key(code: value) { return key }
      case Int32(CN_UNKNOWN_KEY): continue
      default: return nil
      }
    }
  }

  /// Everything up to the mark that ends a paste, or two seconds of silence.
  ///
  /// No more than 64 Ki scalars are kept; the rest is read and dropped, so that it is not typed.
  private func readPaste() -> String {
    cn_recognise_keys(screen, false)
    defer { cn_recognise_keys(screen, true) }
    var paste = PasteCollector()
    var value: UInt32 = 0
    while !paste.isComplete {
      if cn_read(screen, &value) == Int32(CN_CHARACTER) {
        paste.add(value)
      } else if cn_wait(screen, -1, 2000) & UInt32(CN_SAW_INPUT) == 0 {
        break
      }
    }
    return CleanText(paste.text, keepingLines: true).string
  }
}
