public import Consultation

/// Notices answers that come faster than anybody reads, as from a key that is held down.
///
/// None of them is dropped, since a key may be pressed ahead by somebody who knows the form; but it is said, and they are
/// taken back together.
public struct HastyAnswers: Sendable {
  /// How long after one answer the same one is taken for haste, in milliseconds: a held key repeats every 25 to 40.
  public static let pace = 80
  /// From how many on it is said.
  public static let least = 3

  private var key: Character?
  private var last = 0
  private var count = 0
  private var changesBefore = 0

  /// No answer was given.
  public init() {}

  /// Hears of an action before it is taken.
  ///
  /// - Parameters:
  ///   - action: What the key means.
  ///   - state: Where it is pressed.
  ///   - now: The time in milliseconds, by any clock that only goes on.
  /// - Returns: What is to be said after it, where it is one of several in haste.
  public mutating func remark(on action: Action, in state: WizardState, at now: Int) -> Action? {
    guard case .typed(let letter) = action, "ynud".contains(letter), state.screen == .questions,
      !state.takesText, let open = state.open
    else {
      key = nil
      return nil
    }
    if letter != key || now - last > Self.pace {
      (key, count, changesBefore) = (letter, 0, open.undo.count)
    }
    (last, count) = (now, count + 1)
    return count < Self.least ? nil : .answeredInHaste(count, after: changesBefore)
  }
}
