import Cells
import Consultation

/// One row of the key table: what footer, help and dispatch all read.
struct Binding {
  /// What the key does.
  let action: Action
  /// Keys that always do it, the first one named in the footer; none of them a function key alone.
  let keys: [Key]
  /// Keys that do it where nothing is being typed.
  let plainKeys: [Key]
  /// A word or two for the footer.
  let label: String
  /// A sentence for the help.
  let help: String
  /// Whether the footer names it.
  let inFooter: Bool

  init(
    _ action: Action,
    _ keys: [Key],
    plain: [Key] = [],
    label: String,
    help: String,
    inFooter: Bool = false
  ) {
    self.action = action
    self.keys = keys
    plainKeys = plain
    self.label = label
    self.help = help
    self.inFooter = inFooter
  }

  /// How the footer and the help write the key.
  var keyLabel: String { (keys.first ?? plainKeys.first).map(\.label) ?? "" }
}

enum KeyTable {
  /// The bindings that hold in this state, the screen's own before the shared ones.
  static func current(_ state: WizardState) -> [Binding] { own(state.screen) + shared }

  /// The bindings of one screen.
  static func own(_ screen: WizardScreen) -> [Binding] {
    switch screen {
    case .setup, .home, .outline, .questions: []
    case .concerns: concerns
    case .review: review
    case .plan: plan
    case .why: why
    case .edit: edit
    case .approve: approve
    }
  }

  /// The bindings of every screen.
  static let shared: [Binding] = [
    Binding(
      .commanded(.nextSection),
      [.control("n")],
      label: "next section",
      help: "Go to the next section."
    ),
    Binding(
      .commanded(.repaint),
      [.control("l")],
      label: "repaint",
      help: "Paint the screen anew."
    ),
    Binding(.commanded(.leave), [.control("c")], label: "leave", help: "Leave.", inFooter: true),
  ]
}

extension Key {
  /// How a key is written.
  var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .wordLeft: "^Left"
    case .wordRight: "^Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .paste: "Paste"
    }
  }
}
