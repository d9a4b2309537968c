import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let approve: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "go there",
      help: "Go to where the line in focus is settled.",
      inFooter: true
    ),
    Binding(
      .typed("y"),
      [],
      plain: [.character("y")],
      label: "still so",
      help: "What was answered on an earlier day was asked again today and is still so."
    ),
    Binding(
      .escaped,
      [.escape],
      label: "back",
      help: "Back to the plan; nothing is approved.",
      inFooter: true
    ),
  ]
}
