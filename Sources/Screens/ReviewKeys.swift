import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let review: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "go there",
      help: "Go to the answer of the line in focus.",
      inFooter: true
    ),
    Binding(
      .typed("1"),
      [],
      plain: [.character("1")],
      name: "1-9",
      label: "line",
      help: "The line with that number, digit by digit; Enter goes there.",
      inFooter: true
    ),
    Binding(
      .typed("n"),
      [],
      plain: [.character("n")],
      label: "next problem",
      help: "The next line that stands in the way.",
      inFooter: true
    ),
    Binding(
      .typed("N"),
      [],
      plain: [.character("N")],
      label: "problem before",
      help: "The line before that stands in the way."
    ),
    Binding(
      .typed("w"),
      [],
      plain: [.character("w")],
      label: "why",
      help: "Why the line in focus stands there.",
      inFooter: true
    ),
    Binding(.escaped, [.escape], label: "sections", help: "Out to the sections.", inFooter: true),
  ]
}
