import Clinical
import Drafting

/// How changes by the practitioner's hand are said.
extension Words {
  static let setByHand = "set by hand"

  static func edit(_ edit: PlanEdit, names: Names) -> String {
    switch edit {
    case .swap(let area, let from, let to):
      "In \(names(area)): \(names(to)) in place of \(names(from)), volumes set anew."
    case .volume(let zone, let substance, let volume):
      "Volume of \(names(substance)) in \(names(zone)): \(DoseText.volume(volume))."
    case .omitZone(let zone): "Zone left out: \(names(zone))."
    case .restoreZone(let zone): "Zone brought back: \(names(zone))."
    case .technique(let area, let substance, let technique):
      "Technique for \(names(substance)) in \(names(area)): \(names(technique))."
    case .interval(let days): "Interval between sessions: \(days) days."
    case .sessions(let count): "Number of sessions: \(count)."
    case .note(let text): "Note: \(text)"
    }
  }
}
