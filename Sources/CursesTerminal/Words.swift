import Cells

extension TerminalError: CustomStringConvertible {
  /// Place, reason and remedy, in one or two sentences.
  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "Standard input is not a terminal, so no keys can be read. Start the program in a terminal."
    case .outputIsNoTerminal:
      "Standard output is not a terminal, so nothing can be drawn. Start the program in a terminal."
    case .typeNotSet:
      "TERM is not set, so the kind of terminal is unknown. Set it, for example TERM=xterm-256color."
    case .typeIsDumb:
      "TERM=dumb: this terminal cannot show a full screen. Use another, or set TERM to what it is."
    case .typeUnknown(let type):
      """
      TERM=\(CleanText(type).string): this kind of terminal is not in the terminal database. \
      Install its description (Debian: ncurses-term), or set TERM=xterm-256color.
      """
    case .cannotOpen:
      "The terminal could not be taken over. Close other full-screen programs in it and try again."
    }
  }
}
