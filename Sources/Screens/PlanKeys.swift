import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let plan: [Binding] = [
    Binding(
      .typed("w"),
      [],
      plain: [.character("w")],
      label: "why",
      help: "Why the line in focus stands there, and what would change it. Enter does the same.",
      inFooter: true
    ),
    Binding(
      .typed("e"),
      [],
      plain: [.character("e")],
      label: "edit",
      help: "Change the line in focus by hand: substance, volume, zone, technique, course, note.",
      inFooter: true
    ),
    Binding(
      .typed("a"),
      [],
      plain: [.character("a")],
      label: "approve",
      help: "Approve the plan by name, or see what stands in the way.",
      inFooter: true
    ),
    Binding(
      .typed("r"),
      [],
      plain: [.character("r")],
      label: "re-plan",
      help: "Where only dates stand in the way: plan for the first eligible day.",
      inFooter: true
    ),
    Binding(
      .typed("p"),
      [],
      plain: [.character("p")],
      label: "print",
      help: "Choose a printer for the sheet.",
      inFooter: true
    ),
    Binding(
      .typed("f"),
      [],
      plain: [.character("f")],
      label: "file",
      help: "Write the sheet to a file; its name is shown.",
      inFooter: true
    ),
    Binding(
      .typed("d"),
      [],
      plain: [.character("d")],
      label: "moved",
      help: "What moved since the plan was last looked at.",
      inFooter: true
    ),
    Binding(
      .typed("m"),
      [],
      plain: [.character("m")],
      label: "amend",
      help: "Open an approved plan for amendment, with a reason; its text is kept.",
      inFooter: true
    ),
    Binding(.escaped, [.escape], label: "sections", help: "Out to the sections."),
  ]
}
