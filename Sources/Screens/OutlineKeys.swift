import Cells
import Consultation

extension KeyTable {
  /// The keys of the list of sections.
  static let outline: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "open",
      help: "Open the section in focus; so does its number.",
      inFooter: true
    ),
    Binding(
      .moved(.up),
      [.up],
      name: "Up Down",
      label: "move",
      help: "The section before or after.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "leave",
      help: "Ask whether to leave the consultation.",
      inFooter: true
    ),
  ]
}
