import Glibc

/// The three sockets between this process and a command: its input, output and errors.
///
/// Sockets rather than pipes, because a write to one that nobody reads can be told not to raise a signal.
struct Exchange {
  private static let mostKept = 16_000
  private static let mostReadsAtOnce = 16

  /// The command's ends, in the order of its descriptors.
  let childEnds: [CInt]
  private var ownEnds: [CInt]
  private var openChildEnds: [CInt]
  private var rest: ArraySlice<UInt8>
  private var kept: [[UInt8]] = [[], []]

  init(input: [UInt8], command: String) throws(PrintingError) {
    var own: [CInt] = []
    var child: [CInt] = []
    for _ in 0..<3 {
      var pair: [CInt] = [-1, -1]
      let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &pair) == 0 else {
        let reason = SystemReason.last
        for end in own + child { _ = Glibc.close(end) }
        throw .notStarted(command: command, reason: reason)
      }
      own.append(pair[0])
      child.append(pair[1])
    }
    ownEnds = own
    childEnds = child
    openChildEnds = child
    rest = input[...]
    if input.isEmpty { closeInput() }
  }

  /// What the command wrote to its standard output.
  var output: String { String(decoding: kept[0], as: UTF8.self) }
  /// What the command wrote to its standard error.
  var errors: String { String(decoding: kept[1], as: UTF8.self) }

  mutating func closeChildEnds() {
    for end in openChildEnds { _ = Glibc.close(end) }
    openChildEnds = []
  }

  mutating func close() {
    closeChildEnds()
    for end in ownEnds where end >= 0 { _ = Glibc.close(end) }
    ownEnds = [-1, -1, -1]
  }

  /// Moves what can be moved, after waiting for something to move at most so many milliseconds.
  mutating func move(waitingAtMost milliseconds: CInt) {
    var polled = [
      pollfd(fd: ownEnds[0], events: Int16(POLLOUT), revents: 0),
      pollfd(fd: ownEnds[1], events: Int16(POLLIN), revents: 0),
      pollfd(fd: ownEnds[2], events: Int16(POLLIN), revents: 0),
    ]
    if ownEnds.allSatisfy({ $0 < 0 }) { usleep(useconds_t(max(0, milliseconds)) * 1000) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
    if polled[0].revents != 0 { send() }
    for stream in 1...2 where polled[stream].revents != 0 { receive(stream) }
  }

  private mutating func send() {
    let flags = CInt(MSG_DONTWAIT | MSG_NOSIGNAL)
    let count = rest.withUnsafeBytes { Glibc.send(ownEnds[0], $0.baseAddress, $0.count, flags) }
    if count < 0, errno == EAGAIN || errno == EINTR { return }
    rest = rest.dropFirst(max(0, count))
    if count < 0 || rest.isEmpty { closeInput() }
  }

  private mutating func closeInput() {
    _ = Glibc.close(ownEnds[0])
    ownEnds[0] = -1
  }

  /// Reads what is there, but never without end; keeps the beginning.
  private mutating func receive(_ stream: Int) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<Self.mostReadsAtOnce {
      let count = recv(ownEnds[stream], &buffer, buffer.count, CInt(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      guard count > 0 else {
        _ = Glibc.close(ownEnds[stream])
        ownEnds[stream] = -1
        return
      }
      let room = max(0, Self.mostKept - kept[stream - 1].count)
      kept[stream - 1] += buffer.prefix(min(count, room))
    }
  }
}
