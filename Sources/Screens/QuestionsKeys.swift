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
      .commanded(.noneOfTheRemaining),
      [],
      plain: [.character("N")],
      label: "no to the rest",
      help: "No to every safety question shown here that has no answer.",
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
