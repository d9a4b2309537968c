public import Consultation

/// Keeps a key that is held down from answering what nobody has seen.
///
/// A no to all that is in sight, and a "still so", show the next questions; the same key again, sooner than anybody can
/// read them, is dropped.
public struct RepeatedKeys: Sendable {
  /// How long after one the next is taken for the same press, in milliseconds.
  public static let pause = 400
  private var last: Int?

  /// No key was pressed.
  public init() {}

  /// Tells whether an action is to be dropped.
  ///
  /// - Parameters:
  ///   - action: What the key means.
  ///   - state: Where it was pressed.
  ///   - now: The time in milliseconds, by any clock that only goes on.
  /// - Returns: True for the same press.
  public mutating func drops(_ action: Action, in state: WizardState, at now: Int) -> Bool {
    let isHeld = last.map { now - $0 < Self.pause } ?? false
    switch action {
    case .saidNo: break
    // A y of a name is text, two of them as well, unless it comes of the press that said the last "still so".
    case .typed("y") where state.screen == .approve && (isHeld || !state.takesText): break
    default: return false
    }
    last = now
    return isHeld
  }
}
