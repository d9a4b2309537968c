import Glibc
import Linear

/// Lines from standard input, of any length and any bytes, and whatever else wakes the loop.
struct LineInput {
  /// What was waited for.
  enum Event {
    case line(String)
    case refused(String)
    case end
    case woken
    case signal(Int32)
    case timeout
  }

  private var bytes: [UInt8] = []
  private var isOver = false
  /// Whether the rest of a line that is too long is being read away.
  private var isSkipping = false

  /// Waits for the next thing to happen; lines are left alone while they are held.
  mutating func next(wake: Int32, signals: Int32, isHeld: Bool, timeout: Int32) -> Event {
    if !isHeld, let line = nextLine() { return line }
    if !isHeld, isOver { return .end }
    var watched = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isHeld ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), timeout) > 0 else { return .timeout }
    if watched[0].revents != 0 {
      var number: UInt8 = 0
      if read(signals, &number, 1) == 1 { return .signal(Int32(number)) }
    }
    if watched[1].revents != 0 { return .woken }
    guard watched[2].revents != 0 else { return .timeout }
    readMore()
    return nextLine() ?? (isOver ? .end : .timeout)
  }

  private mutating func readMore() {
    var piece = [UInt8](repeating: 0, count: 16_384)
    let count = read(STDIN_FILENO, &piece, piece.count)
    if count > 0 {
      bytes += piece[..<count]
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      isOver = true
    }
  }

  /// The next line that is whole; the last one needs no end.
  private mutating func nextLine() -> Event? {
    let end = bytes.firstIndex(of: 0x0A)
    guard end != nil || isOver && !bytes.isEmpty || bytes.count > Linear.longestLine else {
      return nil
    }
    guard let end = end ?? (isOver ? bytes.count : nil) else {
      bytes = []
      isSkipping = true
      return nil
    }
    let line = bytes[..<end]
    bytes = Array(bytes.dropFirst(end + 1))
    if isSkipping || line.count > Linear.longestLine {
      isSkipping = false
      return .refused(Linear.tooLong)
    }
    let whole = line.last == 0x0D ? line.dropLast() : line
    guard let text = String(validating: whole, as: UTF8.self) else {
      return .refused(Linear.notText)
    }
    return .line(text)
  }
}
