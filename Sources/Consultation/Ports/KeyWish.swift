/// Keys that a workstation wishes for a command, as its settings write both.
public struct KeyWish: Hashable, Sendable {
  /// The command's name, such as `undo`.
  public var command: String
  /// The keys in the order of the wish, the one to name first, such as `^U` and `F5`.
  public var keys: [String]

  /// States a wish.
  public init(command: String, keys: [String]) {
    self.command = command
    self.keys = keys
  }
}

/// Why a wish for keys cannot be fulfilled.
public struct KeyObjection: Hashable, Sendable {
  /// Which of the wishes, counted from 0.
  public let wish: Int
  /// The reason, then the remedy.
  public let words: String

  /// States an objection.
  public init(to wish: Int, _ words: String) {
    self.wish = wish
    self.words = words
  }
}
