public import Questionnaires

/// What lies over a screen and takes the keys until it is closed.
public enum Overlay: Hashable, Sendable {
  /// The keys, and what the line in focus is about.
  case help(ScrollState)
  /// Why the question at a place is asked.
  case reason(Place, ScrollState)
  /// The findings as they stand.
  case findings(FindingsState)
  /// A question or a section, found by text.
  case find(FindState)
  /// What else can be done here.
  case menu(MenuState)
  /// Words that something needs, such as the reason why a consultation is voided.
  case ask(AskState)
  /// A calendar over the date in focus.
  case calendar(CalendarState)
  /// What a first look needs to know.
  case orientation
  /// Whether to leave.
  case leaving
}
