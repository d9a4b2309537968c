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
    case .leaving: [shut]
    }
  }

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
