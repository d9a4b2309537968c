import Cells
import Consultation

extension KeyTable {
  /// The keys of a page of questions.
  static let questions: [Binding] = [
    Binding(
      .moved(.next),
      [.tab],
      label: "next",
      help: "The next question; after the last, the first.",
      inFooter: true
    ),
    Binding(
      .typed("y"),
      [],
      plain: [.character("y")],
      name: "y n u d",
      label: "yes no unsure declined",
      help: "Yes, no, not sure, declined: one key, and on to the next question."
    ),
    Binding(
      .saidNo(to: []),
      [],
      plain: [.character("N")],
      label: "no to these",
      help: "No to the safety questions on the screen that have no answer; then on to the next.",
      inFooter: true
    ),
    Binding(
      .commanded(.takeOver),
      [],
      plain: [.character("=")],
      label: "as last time",
      help: "Say here what an earlier consultation says, where the question offers it.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "sections",
      help: "Out to the list of sections.",
      inFooter: true
    ),
  ]
}
