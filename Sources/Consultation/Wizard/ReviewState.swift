/// What is missing or flagged.
public struct ReviewState: Hashable, Sendable {
  /// The line in focus.
  public internal(set) var focus = 0
  /// The number of a line, as far as it is typed.
  public internal(set) var number = ""

  /// The first line.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var reviewTakesText: Bool { false }
}

/// A number typed digit by digit to jump to a line of a list.
enum JumpNumber {
  /// The digits after one more; those that name no line begin anew with it, or are dropped.
  static func typed(_ digit: Character, after digits: String, of count: Int) -> String {
    guard digit.isASCII, digit.isNumber else { return digits }
    for candidate in [digits + String(digit), String(digit)] {
      if let number = Int(candidate), (1...max(1, count)).contains(number), count > 0 {
        return candidate
      }
    }
    return ""
  }
}
