public import Questionnaires

/// What lies over a screen and takes the keys until it is closed.
public enum Overlay: Hashable, Sendable {
  /// The keys, and what the line in focus is about.
  case help(HelpState)
  /// Why the question in focus is asked.
  case reason(Place)
  /// The findings as they stand.
  case findings(FindingsState)
  /// A question or a section, found by text.
  case find(FindState)
  /// What else can be done here.
  case menu(MenuState)
  /// Why a consultation is to be voided.
  case voiding(TextField)
  /// Whether to leave.
  case leaving
}
