/// One key press, one paste or one press of the mouse, as the program understands it.
///
/// Several bytes or names of a key on different terminals are one case here: both codes that
/// terminals send for Backspace, all codes for Home and End, the arrows of either keypad mode.
public enum Key: Hashable, Sendable {
  /// A character typed as text; never a control character.
  case character(Character)
  /// A letter or sign with Control held, as its lower-case character: `.control("s")`.
  ///
  /// Control with J arrives as `.control("j")`; Control with I and M are Tab and Enter.
  case control(Character)
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace, whichever code the terminal sends for it.
  case backspace
  /// Delete, the key that removes what is under the caret.
  case delete
  /// Esc alone.
  case escape
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Control with arrow left.
  case wordLeft
  /// Control with arrow right.
  case wordRight
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// A function key by its number, F1 being 1.
  case function(Int)
  /// Text pasted in one piece, cleaned, its line breaks kept as `\n`.
  case paste(String)
  /// The first button of the mouse was pressed at this place.
  case click(Point)
  /// The wheel of the mouse was turned away from the hand.
  case wheelUp
  /// The wheel of the mouse was turned towards the hand.
  case wheelDown
}
