import Glibc

/// Standard output, written to directly so that a failure is noticed.
enum StandardOutput {
  /// Writes a text as it stands, or complains where not all of it went out.
  static func write(_ text: String) throws(Complaint) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count > 0 { sent += count } else if errno != EINTR { break }
    }
    guard sent == bytes.count else {
      throw Complaint(.inputOutput, Words.outputFailed(String(cString: strerror(errno))))
    }
  }

  /// The columns of the terminal; nothing where the output goes to a file or another program.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
