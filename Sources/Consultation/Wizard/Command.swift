/// A command that a key gives on any screen; keys and words for them stand in one table in `Screens`.
public enum Command: Hashable, Sendable, CaseIterable {
  /// Show the keys and what the line in focus is about.
  case help
  /// Store everything now.
  case save
  /// Take the last change back.
  case undo
  /// Make the last change that was taken back again.
  case redo
  /// Why this is asked, or why this line stands there.
  case why
  /// Show the findings.
  case findings
  /// Find a question or a section by text.
  case find
  /// The next section.
  case nextSection
  /// The previous section.
  case previousSection
  /// Go to what is missing and flagged.
  case review
  /// Go to the plan.
  case plan
  /// Say here what an earlier consultation of the patient says.
  case takeOver
  /// Choose a day on a calendar.
  case calendar
  /// Start a consultation.
  case newConsultation
  /// Start another consultation of the patient in focus.
  case repeatVisit
  /// Print.
  case print
  /// Show what else can be done here.
  case menu
  /// Leave for later, with a blank screen until the next key.
  case park
  /// Leave the consultation, or the program.
  case leave
  /// Stop until the shell continues the program.
  case suspend
  /// Paint the whole screen anew.
  case repaint
  /// Go on in plain lines of text, or on the full screen again.
  case plain
}
