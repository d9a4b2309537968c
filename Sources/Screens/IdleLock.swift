public import Consultation

/// Blanks the screen where nobody has pressed a key for as long as the settings allow: the next patient may pass by.
public struct IdleLock: Sendable {
  /// When the last key was pressed, in milliseconds; nothing before it was first asked.
  private var last: Int?

  /// No key was pressed.
  public init() {}

  /// Hears that a key was pressed at a time in milliseconds, by any clock that only goes on.
  public mutating func heardKey(at now: Int) { last = now }

  /// Whether the screen is to go blank now; the time counts from when this is first asked, and from every key.
  public mutating func isDue(at now: Int, in state: WizardState) -> Bool {
    guard let minutes = state.clinic?.lockAfterMinutes, !state.isParked, let last else {
      last = last ?? now
      return false
    }
    return now - last >= minutes * 60_000
  }
}
