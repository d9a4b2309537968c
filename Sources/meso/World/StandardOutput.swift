import Glibc

/// Standard output, where it is a terminal.
enum StandardOutput {
  /// The columns of the terminal; nothing where the output goes to a file or another program.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
