/// Why the full screen cannot be shown.
public enum TerminalError: Error, Hashable, Sendable {
  /// Keys cannot be read: standard input is a file or a pipe.
  case inputIsNoTerminal
  /// Nothing can be drawn: standard output is a file or a pipe.
  case outputIsNoTerminal
  /// `TERM` is not set.
  case typeNotSet
  /// `TERM` names a terminal that cannot move its cursor.
  case typeIsDumb
  /// `TERM` names a terminal that the terminal database does not describe well enough.
  case typeUnknown(String)
  /// The terminal refused, or a screen is open already.
  case cannotOpen
}
