import Cells
import Consultation

extension KeyTable {
  /// The keys of the first start.
  static let setup: [Binding] = [
    Binding(.moved(.next), [.tab], label: "next", help: "The next question.", inFooter: true),
    Binding(
      .moved(.up),
      [.up],
      name: "Up Down",
      label: "move",
      help: "The row before or after.",
      inFooter: true
    ),
    Binding(
      .moved(.left),
      [.left],
      name: "Left Right",
      label: "choose",
      help: "The choice before or after.",
      inFooter: true
    ),
    Binding(.entered, [.enter], label: "go on", help: "Accept and go on.", inFooter: true),
  ]
}
