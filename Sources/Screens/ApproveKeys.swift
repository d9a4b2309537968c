import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let approve: [Binding] = [
    Binding(
      .entered,
      [.enter],
      label: "approve, or go there",
      help: "Approve the plan by the name typed; while something stands in the way, go to it.",
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
