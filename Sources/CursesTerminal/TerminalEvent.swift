public import Cells

/// A signal that asks the program to end.
public enum EndingSignal: Int32, Sendable, CaseIterable {
  /// The terminal or its line was closed; usually nobody is there to see anything.
  case hangUp = 1
  /// Interrupted from outside; Control-C typed is a key, not this.
  case interrupt = 2
  /// Asked to end, as at shutdown.
  case terminate = 15
}

/// What the loop wakes for.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed or text was pasted.
  case key(Key)
  /// The terminal has another size now; draw again.
  case resized(Size)
  /// The wake descriptor is readable; its owner empties it.
  case woken
  /// Nothing happened in the given time.
  case timeout
  /// A signal asks to end: save, close, then ``Terminal/reRaise(_:)``.
  case interrupted(EndingSignal)
  /// A signal asks to stop for a while: save, then ``Terminal/suspend()``.
  case suspendRequested
  /// The process was continued after a stop it did not see coming; draw again.
  case continued
  /// The terminal is gone: save and end, there is nothing left to draw on.
  case hangUp
}
