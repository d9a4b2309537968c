import Glibc

/// Both ends of a pseudoterminal: the program's side, and the side of whoever looks at it.
struct Pseudoterminal: ~Copyable {
  /// Where the program draws and reads keys.
  let program: Int32
  /// Where its bytes come out and keys go in.
  let viewer: Int32

  init(rows: Int, columns: Int) throws(Unavailable) {
    var (viewer, program): (Int32, Int32) = (-1, -1)
    guard openpty(&viewer, &program, nil, nil, nil) == 0 else { throw Unavailable() }
    self.program = program
    self.viewer = viewer
    resize(rows: rows, columns: columns)
  }

  /// The machine gives out no pseudoterminal.
  struct Unavailable: Error {}

  deinit {
    close(program)
    close(viewer)
  }

  func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(viewer, UInt(TIOCSWINSZ), &size)
  }

  /// Types text, as a keyboard would send it.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Types bytes, which need not be text.
  func type(_ bytes: [UInt8]) { _ = write(viewer, bytes, bytes.count) }

  /// Everything that has been drawn and not been looked at yet.
  func drawn() -> [UInt8] {
    var bytes: [UInt8] = []
    var waiting = pollfd(fd: viewer, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while poll(&waiting, 1, 50) > 0, waiting.revents & Int16(POLLIN) != 0 {
      let count = read(viewer, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The modes of the program's side, those that a full screen changes.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(program, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag, modes.c_cflag]
  }
}
