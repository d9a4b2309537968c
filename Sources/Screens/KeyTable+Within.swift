import Cells
import Consultation

extension KeyTable {
  /// The zones of a concern.
  static let zones: [Binding] = [
    Binding(
      .typed(" "),
      [],
      plain: [.character(" ")],
      label: "tick",
      help: "Tick the zone in focus, or untick it.",
      inFooter: true
    ),
    Binding(
      .typed("1"),
      [],
      plain: [.character("1")],
      name: "1-9 a-v",
      label: "go to",
      help: "Go to the zone with that label.",
      inFooter: true
    ),
    Binding(
      .moved(.left),
      [.left],
      name: "Left Right",
      label: "nearest",
      help: "The nearest zone on that side of the drawing.",
      inFooter: true
    ), Binding(.moved(.right), [.right], label: "right", help: ""),
    Binding(.entered, [.enter], label: "done", help: "Back to the list.", inFooter: true),
    Binding(.escaped, [.escape], label: "done", help: "Back to the list."),
  ]

  /// A line being typed.
  static let typing: [Binding] = [
    Binding(.entered, [.enter], label: "accept", help: "Accept what is typed.", inFooter: true),
    Binding(.escaped, [.escape], label: "out", help: "Out of the line.", inFooter: true),
  ]

  /// The choice of a printer.
  static let sending: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "send",
      help: "Send the sheet to the printer in focus.",
      inFooter: true
    )
  ]

  /// What can be done with a sheet whether or not there is a printer.
  static let fileInstead: [Binding] = [
    Binding(
      .typed("f"),
      [],
      plain: [.character("f")],
      label: "file instead",
      help: "Write the sheet to a file; its name is shown.",
      inFooter: true
    ), Binding(.escaped, [.escape], label: "back", help: "Back to the plan.", inFooter: true),
  ]

  /// Something that is only read.
  static let reading: [Binding] = [
    Binding(
      .escaped,
      [.escape],
      plain: [.character("q")],
      label: "back",
      help: "Back to the plan.",
      inFooter: true
    )
  ]

  /// An approval with nothing in its way.
  static let approval: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "approve",
      help: "Approve the plan by the name typed.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "back",
      help: "Back to the plan; nothing is approved.",
      inFooter: true
    ),
  ]
}

extension WizardState {
  /// Whether a key of this screen does nothing as things stand, so that the footer leaves it out.
  func isIdle(_ action: Action) -> Bool {
    switch (screen, action) {
    case (.plan, .typed("r")): open?.replanDay != true
    case (.plan, .typed("e")), (.plan, .typed("a")): open?.isReadOnly == true
    case (.plan, .typed("m")): open?.record.status != .approved
    case (.plan, .typed("d")): plan.before == nil
    case (.why, .typed("o")): reasoning(nil)?.overridable == nil
    case (.why, .typed("1")): reasoning(nil)?.answers.isEmpty != false
    case (.why, .entered): why.override == nil && reasoning(nil)?.answers.isEmpty != false
    default: false
    }
  }
}
