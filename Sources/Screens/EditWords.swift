import Clinical
import Consultation
import Drafting

extension Words {
  static let editTitle = "Change the plan by hand"
  static let judgedLikeADraft =
    "Every change is judged like a draft; what may not be drafted is refused."
  static let refused = "Refused"
  static let noneOpen = "Nothing else may be placed here."
  static let notOpen = "Not possible here"

  static func choice(_ choice: EditChoice, name: (String) -> String) -> String {
    switch choice {
    case .swap(let area, let from):
      "Another substance in place of \(name(from.text)), \(name(area.text))"
    case .volume(let zone, let substance, let now):
      "Volume of \(name(substance.text)), \(name(zone.text)): \(DoseText.volume(now))"
    case .technique(let area, let substance, let now):
      "Technique for \(name(substance.text)), \(name(area.text)): \(name(now.text))"
    case .omit(let zone): "Leave out: \(name(zone.text))"
    case .restore(let zone): "Bring back: \(name(zone.text))"
    case .interval(let now, let range):
      "Interval between sessions: \(counted(now, "day")) (\(span(range)))"
    case .sessions(let now, let range):
      "Number of sessions: \(now) (\(span(range)))"
    case .note: "Note on the plan"
    case .takeBack(let count): "Take back all changes by hand (\(count))"
    }
  }

  static func ask(_ choice: EditChoice) -> String {
    switch choice {
    case .volume: "How much, in mL or \u{B5}L?"
    case .interval(_, let range): "How many days, \(span(range))?"
    case .sessions(_, let range): "How many sessions, \(span(range))?"
    case .note: "The note, as it will stand on the plan:"
    case .swap, .technique, .omit, .restore, .takeBack: "Which?"
    }
  }
}
