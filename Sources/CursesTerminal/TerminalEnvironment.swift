import CNcurses
import Glibc

/// Whether colours are wanted.
public enum ColourChoice: String, Sendable, CaseIterable {
  /// Never, not even where the terminal has them.
  case never
  /// As the environment and the terminal say.
  case auto
  /// Whenever the terminal has them, whatever the environment says.
  case always
}

/// What the environment says about the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The terminal's type, from `TERM`.
  public var type: String?
  /// Whether `NO_COLOR` is set and not empty.
  public var refusesColour: Bool
  /// Whether another program carries the keys here: `SSH_CONNECTION` or `TMUX` is set.
  public var isRelayed: Bool
  /// The locale for characters, from `LC_ALL`, `LC_CTYPE` or `LANG`; nothing where none says anything.
  public var locale: String?
  /// The user's own wait after Esc in milliseconds, from `ESCDELAY`.
  public var escapeDelay: Int?

  /// Makes an environment from its parts.
  public init(
    type: String?,
    refusesColour: Bool = false,
    isRelayed: Bool = false,
    locale: String? = nil,
    escapeDelay: Int? = nil
  ) {
    self.type = type
    self.refusesColour = refusesColour
    self.isRelayed = isRelayed
    self.locale = locale
    self.escapeDelay = escapeDelay
  }

  /// The environment of this process.
  public static func ofProcess() -> TerminalEnvironment {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    return TerminalEnvironment(
      type: value("TERM"),
      refusesColour: value("NO_COLOR").map { !$0.isEmpty } ?? false,
      isRelayed: value("SSH_CONNECTION") != nil || value("TMUX") != nil,
      locale: ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(value).first { !$0.isEmpty },
      escapeDelay: value("ESCDELAY").flatMap { Int($0) }
    )
  }

  /// Takes the character set from the locale; true when it is UTF-8, or when the environment says nothing of one.
  public func takeLocale() -> Bool { cn_use_utf8(locale ?? "") }

  /// Whether colours are to be used where the terminal has them.
  ///
  /// - Parameters:
  ///   - flag: What the command line says, which comes first; `auto` there leaves it to the environment.
  ///   - setting: What the settings say, which come after the environment.
  /// - Returns: Whether they are wanted.
  public func wantsColour(flag: ColourChoice?, setting: ColourChoice) -> Bool {
    switch (flag, setting) {
    case (.never, _): false
    case (.always, _): true
    case (.auto, _): !refusesColour
    case (nil, .never): false
    case (nil, .auto), (nil, .always): !refusesColour
    }
  }

  /// How long to wait after Esc for the rest of a key, in milliseconds.
  ///
  /// The user's own figure wins, within 1 to 1,000; a relay may tear a key apart, so it gets longer.
  public var escapeWait: Int {
    if let escapeDelay { return min(max(1, escapeDelay), 1000) }
    return isRelayed ? 50 : 25
  }
}
