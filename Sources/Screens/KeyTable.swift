import Cells
import Consultation

/// Every key of the program, screen by screen: footer, help and dispatch read nothing else.
enum KeyTable {
  /// The bindings that hold in this state; where two name one key, the first counts.
  static func current(_ state: WizardState) -> [Binding] {
    if state.isParked { return parked }
    if let overlay = state.overlay { return own(overlay) + overOverlays + moving }
    let consultation = state.open == nil ? [] : inConsultation
    return (within(state) ?? own(state.screen)) + consultation + everywhere + moving
  }

  /// The bindings of one screen.
  static func own(_ screen: WizardScreen) -> [Binding] {
    switch screen {
    case .setup: setup
    case .home: home
    case .outline: outline
    case .questions: questions
    case .concerns: concerns
    case .review: review
    case .plan: plan
    case .why: why
    case .edit: edit
    case .approve: approve
    }
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
