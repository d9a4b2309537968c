import Cells
import Consultation

extension KeyTable {
  /// The help.
  static let help = [shut, again(.help, [.control("g"), .function(1)], plain: [.character("?")])]

  /// Why a question is asked.
  static let reason = [shut, again(.why, [.control("w"), .function(2)], plain: [])]

  /// What the rules found.
  static let findings = [
    go("go to the answer"), reasons, shut,
    again(.findings, [.control("r"), .function(3)], plain: []),
  ]

  /// A question or a section, found by text.
  static let find = [go("go there"), shut]

  /// What else can be done.
  static let menu = [
    go("do it"), shut, again(.menu, [.control("o")], plain: [.character(":")]),
  ]

  /// Words that something needs.
  static let ask = [go("done"), shut]

  /// What a first look needs to know.
  static let orientation = [go("begin"), shut]

  /// Whether to leave.
  static let leaving = [shut]

  /// The calendar.
  static let calendar =
    days + [shut, again(.calendar, [.control("v"), .function(4)], plain: [])]

  /// The keys of the calendar beside those that move.
  private static let days: [Binding] = [
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
