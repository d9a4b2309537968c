import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let edit: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "choose",
      help: "Change what is in focus, or accept what is typed.",
      inFooter: true
    ),
    Binding(
      .typed("1"),
      [],
      plain: [.character("1")],
      name: "1-9",
      label: "line",
      help: "The line with that number.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "back",
      help: "One step out; nothing is changed.",
      inFooter: true
    ),
  ]
}
