import Cells
import Consultation

extension KeyTable {
  /// The keys of the list.
  static let home: [Binding] = [
    Binding(
      .commanded(.newConsultation),
      [.control("n")],
      label: "new",
      help: "Start a consultation.",
      inFooter: true
    ),
    Binding(
      .entered,
      [.enter],
      label: "resume",
      help: "Take up the consultation in focus.",
      inFooter: true
    ),
    Binding(
      .commanded(.repeatVisit),
      [.control("t")],
      label: "visit",
      help: "Start another consultation of the patient in focus.",
      inFooter: true
    ),
    Binding(
      .commanded(.print),
      [.control("p")],
      label: "print",
      help: "Print the plan of the consultation in focus.",
      inFooter: true
    ),
    Binding(
      .moved(.up),
      [.up],
      name: "Up Down",
      label: "move",
      help: "The line before or after.",
      inFooter: true
    ),
    Binding(
      .escaped,
      [.escape],
      label: "clear",
      help: "Clear what is typed; then ask to leave.",
      inFooter: true
    ),
  ]
}
