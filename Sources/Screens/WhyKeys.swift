import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let why: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "go to the answer",
      help: "Go to the answer in focus.",
      inFooter: true
    ),
    Binding(
      .typed("1"),
      [],
      plain: [.character("1")],
      name: "1-9",
      label: "answer",
      help: "Go to the answer with that number.",
      inFooter: true
    ),
    Binding(
      .typed("o"),
      [],
      plain: [.character("o")],
      label: "override",
      help: "Go past the rule with a typed reason, where it allows that.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "back",
      help: "Back to the same line.",
      inFooter: true
    ),
  ]
}
