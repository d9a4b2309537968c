public import Consultation

/// Keeps a key that is held down, or comes in a flood, from answering what nobody has seen.
///
/// A no to all that is in sight, and a "still so", show the next questions; the same key again, sooner than anybody can
/// read them, is dropped. So is a key that would confirm what cannot be taken back, in the very moment that the picture
/// it confirms came up: text that is pasted as if it were typed, a line gone mad and a cat approve, void and print nothing.
public struct RepeatedKeys: Sendable {
  /// How long after one the next is taken for the same press, in milliseconds.
  public static let pause = 400
  /// How long a picture must have stood before a key confirms what it asks, in milliseconds.
  public static let glance = 50
  private var last: Int?
  /// When the picture came up that the next key answers; nothing while there is none since the last key.
  private var shown: Int? = .min

  /// No key was pressed.
  public init() {}

  /// Hears that a picture is on the screen; the first one after a key counts.
  public mutating func sawPicture(at now: Int) { if shown == nil { shown = now } }

  /// Tells whether an action is to be dropped.
  ///
  /// - Parameters:
  ///   - action: What the key means.
  ///   - state: Where it was pressed.
  ///   - now: The time in milliseconds, by any clock that only goes on.
  /// - Returns: True for the same press.
  public mutating func drops(_ action: Action, in state: WizardState, at now: Int) -> Bool {
    defer { shown = nil }
    if action.confirmsForGood(in: state) {
      return shown.map { $0 > now - Self.glance } ?? true
    }
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

extension Action {
  /// Whether it would approve, void, amend, override or print, give up what is not stored, or leave the screen for
  /// plain text.
  fileprivate func confirmsForGood(in state: WizardState) -> Bool {
    switch (self, state.overlay) {
    case (.entered, .ask(let ask)): ask.purpose != .note
    // Plain text reads whole lines, which a flood would fill with words that nobody meant.
    case (.commanded(.plain), _): true
    case (.typed("x"), .leaving), (.typed("X"), .leaving): true
    case (.entered, nil):
      switch state.screen {
      case .approve: state.approvalGates.isEmpty
      case .plan: state.plan.printing != nil
      case .why: state.why.override != nil
      default: false
      }
    default: false
    }
  }
}
