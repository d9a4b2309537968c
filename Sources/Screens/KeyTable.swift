import Cells
import Consultation

/// Every key of the program, screen by screen: footer, help and dispatch read nothing else.
enum KeyTable {
  /// The bindings that hold in this state.
  static func current(_ state: WizardState, _ keys: KeyChanges) -> [Binding] {
    keys.applied(to: KeyPlace(state).bindings)
  }

  /// Those that hold below what lies over the screen.
  static func below(_ state: WizardState, _ keys: KeyChanges) -> [Binding] {
    keys.applied(to: KeyPlace(below: state).bindings)
  }

  /// In every open consultation.
  static let inConsultation: [Binding] = [
    Binding(
      .commanded(.why),
      [.control("w"), .function(2)],
      label: "why",
      help: "Why this is asked, or why this line stands there.",
      inFooter: true
    ),
    Binding(
      .commanded(.findings),
      [.control("r"), .function(3)],
      label: "findings",
      help: "What the rules found; Enter goes to the answer.",
      inFooter: true
    ),
    Binding(
      .commanded(.undo),
      [.control("z")],
      label: "undo",
      help: "Take the last answer back; again, the one before.",
      inFooter: true
    ),
    Binding(.commanded(.redo), [.control("y")], label: "redo", help: "Make it again."),
    Binding(
      .commanded(.find),
      [.control("f")],
      plain: [.character("/")],
      label: "find",
      help: "Find a question or a section by its words.",
      inFooter: true
    ),
    Binding(
      .commanded(.nextSection),
      [.control("n")],
      label: "next section",
      help: "Go to the next section."
    ),
    Binding(
      .commanded(.previousSection),
      [.control("b")],
      label: "section before",
      help: "Go back to the section before."
    ),
    Binding(
      .commanded(.save),
      [.control("s")],
      label: "save",
      help: "Store now; every answer is also stored as it is given."
    ),
    Binding(
      .commanded(.calendar),
      [.control("v"), .function(4)],
      label: "calendar",
      help: "Choose a day on a calendar, where a date is asked."
    ),
    Binding(
      .commanded(.park),
      [.control("k")],
      label: "park",
      help: "Blank the screen until the next key; everything is kept."
    ),
    Binding(
      .commanded(.plain),
      [.control("t")],
      label: "plain text",
      help: "Go on in plain lines of text, for speech and braille; full comes back here."
    ),
  ]

  /// On every screen.
  static let everywhere: [Binding] = [
    Binding(
      .commanded(.menu),
      [.control("o")],
      plain: [.character(":")],
      label: "more",
      help: "What else can be done here: note, void, amend, leave, suspend."
    ),
    Binding(
      .commanded(.help),
      [.control("g"), .function(1)],
      plain: [.character("?")],
      label: "help",
      help: "This help: the line in focus, then the keys.",
      inFooter: true
    ),
    Binding(
      .commanded(.repaint),
      [.control("l")],
      label: "repaint",
      help: "Paint the whole screen anew."
    ),
    Binding(
      .commanded(.leave),
      [.control("c")],
      label: "leave",
      help: "Leave; pressed twice within two seconds, at once. Everything is kept."
    ),
  ]

  /// While something lies over the screen.
  static let overOverlays: [Binding] =
    everywhere.filter { binding in
      [.commanded(.repaint), .commanded(.leave)].contains(binding.action)
    } + [
      Binding(.commanded(.save), [.control("s")], label: "save", help: ""),
      Binding(.commanded(.plain), [.control("t")], label: "plain text", help: ""),
    ]

  /// While the screen is blank.
  static let parked: [Binding] = [
    Binding(.entered, [.enter], name: "Any key", label: "goes on", help: "", inFooter: true)
  ]
}
