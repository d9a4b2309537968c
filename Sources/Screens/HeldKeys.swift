public import Cells
public import Consultation

/// Keys that were pressed before the consultation they are meant for was open: they wait, in order.
public struct HeldKeys: Sendable {
  private var waiting: [Key] = []

  /// No key waits.
  public init() {}

  /// Takes a key where it has to wait; false where it is to act now.
  ///
  /// Esc and leaving never wait, nor does anything that is answered by what lies over the screen.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - state: Where it is pressed.
  ///   - keys: What the settings change about the usual keys.
  /// - Returns: Whether it waits.
  public mutating func hold(_ key: Key, _ state: WizardState, _ keys: KeyChanges) -> Bool {
    guard state.home.isOpening, state.screen == .home, state.overlay == nil else { return false }
    switch key {
    // What is clicked now lies somewhere else by then.
    case .click, .wheelUp, .wheelDown: return true
    default: break
    }
    switch keyMap(key, state, keys) {
    case .escaped, .commanded(.leave), .commanded(.repaint), .commanded(.suspend): return false
    default: break
    }
    waiting.append(key)
    return true
  }

  /// The next key that waited and may act now; where nothing was opened for them, all are dropped: on the list they
  /// would mean something else.
  public mutating func next(_ state: WizardState) -> Key? {
    // In a window that is too small keys are dropped, and these were pressed before.
    guard !waiting.isEmpty, !state.size.isTooSmall else { return nil }
    if state.screen == .home, state.home.isOpening { return nil }
    guard state.open != nil else {
      waiting = []
      return nil
    }
    return waiting.removeFirst()
  }
}
