import Cells
import Consultation

/// One row of the key table: what footer, help and dispatch all read.
struct Binding {
  /// What the key does.
  let action: Action
  /// Keys that always do it, the one to name first.
  private(set) var keys: [Key]
  /// Keys that do it where nothing is being typed.
  let plainKeys: [Key]
  /// How the key is named where its own name will not do, such as `↑↓` for both arrows.
  let name: String?
  /// A word or two for the footer.
  let label: String
  /// A sentence for the help; empty for keys that the help names with another.
  let help: String
  /// Whether the footer names it.
  let inFooter: Bool

  init(
    _ action: Action,
    _ keys: [Key],
    plain: [Key] = [],
    name: String? = nil,
    label: String,
    help: String,
    inFooter: Bool = false
  ) {
    self.action = action
    self.keys = keys
    plainKeys = plain
    self.name = name
    self.label = label
    self.help = help
    self.inFooter = inFooter
  }

  /// How the footer writes the key.
  var keyLabel: String { name ?? (keys + plainKeys).first?.label ?? "" }

  /// How the help writes all its keys, in full where there is room; where text is typed, only those that are none.
  func keyLabels(isTyping: Bool, columns: Int = .max) -> String {
    if let name { return name }
    let labels = (keys + (isTyping ? [] : plainKeys)).map(\.label)
    let words = labels.joined(separator: " or ")
    return words.count <= columns ? words : labels.joined(separator: " ")
  }

  /// The same with other keys.
  func moved(to keys: [Key]) -> Binding {
    var moved = self
    moved.keys = keys
    return moved
  }

  /// Whether it can be reached without function keys, Home and End, which terminals disagree about.
  var hasPlainTwin: Bool {
    (keys + plainKeys).contains { key in
      switch key {
      case .function, .home, .end: false
      default: true
      }
    }
  }
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
    case .delete: "Del"
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
    case .click: "Click"
    case .wheelUp: "Wheel up"
    case .wheelDown: "Wheel down"
    }
  }
}
