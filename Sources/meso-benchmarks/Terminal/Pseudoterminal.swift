import Glibc

/// The side of a terminal that a person sits at.
struct Pseudoterminal: ~Copyable {
  private let master: Int32
  private var slave: Int32
  /// The path of the side that a program sits at.
  let path: String

  /// Opens a terminal of 80 columns and 24 rows.
  init() throws(BenchError) {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw .system(Words.terminal, errno)
    }
    _ = fcntl(ends.master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
    (master, slave) = ends
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    close(master)
    if slave >= 0 { close(slave) }
  }

  /// Leaves the program alone at its side, so that its end is noticed.
  mutating func leave() {
    close(slave)
    slave = -1
  }

  /// Types bytes.
  func write(_ bytes: [UInt8]) throws(BenchError) {
    guard Glibc.write(master, bytes, bytes.count) == bytes.count else {
      throw .system(Words.typing, errno)
    }
  }

  /// How many bytes the program sends in so many seconds.
  func bytes(within seconds: Double) -> Int {
    let watch = Stopwatch()
    var count = 0
    while watch.milliseconds < seconds * 1000, let bytes = read(within: 100) {
      count += bytes.count
    }
    return count
  }

  /// What the program has sent, at most so many milliseconds later; nothing once it is gone.
  func read(within milliseconds: Int) -> [UInt8]? {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let count = poll(&watched, 1, Int32(max(0, milliseconds)))
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let length = Glibc.read(master, &bytes, bytes.count)
    return length > 0 ? Array(bytes.prefix(length)) : nil
  }
}
