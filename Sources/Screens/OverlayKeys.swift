import Cells
import Consultation

extension KeyTable {
  /// The bindings of what lies over a screen.
  static func own(_ overlay: Overlay) -> [Binding] {
    switch overlay {
    case .help: [shut, again(.help, [.control("g"), .function(1)], plain: [.character("?")])]
    case .reason: [shut, again(.why, [.control("w"), .function(2)], plain: [])]
    case .findings:
      [
        go("go to the answer"), reasons, shut,
        again(.findings, [.control("r"), .function(3)], plain: []),
      ]
    case .find: [go("go there"), shut]
    case .menu: [go("do it"), shut, again(.menu, [.control("o")], plain: [.character(":")])]
    case .ask: [go("done"), shut]
    case .calendar:
      calendar + [shut, again(.calendar, [.control("v"), .function(4)], plain: [])]
    case .orientation: [go("begin"), shut]
    case .leaving: [shut]
    }
  }

  /// The keys of the calendar beside those that move.
  private static let calendar: [Binding] = [
    go("choose"),
    Binding(
      .moved(.right),
      [.right],
      name: "arrows",
      label: "day, week",
      help: "The day beside, or the week above or below.",
      inFooter: true
    ),
    Binding(
      .moved(.pageDown),
      [.pageDown],
      name: "PgUp PgDn",
      label: "month",
      help: "The month before or after.",
      inFooter: true
    ),
    Binding(
      .typed("+"),
      [],
      plain: [.character("+"), .character(">")],
      name: "- +",
      label: "year",
      help: "The year before or after.",
      inFooter: true
    ),
    Binding(
      .typed("t"),
      [],
      plain: [.character("t")],
      label: "today",
      help: "Today.",
      inFooter: true
    ),
  ]

  private static let reasons = Binding(
    .commanded(.why),
    [.control("w"), .function(2)],
    plain: [.character("w")],
    label: "why",
    help: "",
    inFooter: true
  )

  private static let shut = Binding(
    .escaped,
    [.escape],
    label: "close",
    help: "Close this.",
    inFooter: true
  )

  private static func go(_ label: String) -> Binding {
    Binding(.entered, [.enter], label: label, help: "", inFooter: true)
  }

  /// The key that opened it closes it, too.
  private static func again(_ command: Command, _ keys: [Key], plain: [Key]) -> Binding {
    Binding(.commanded(command), keys, plain: plain, label: "close", help: "")
  }
}
