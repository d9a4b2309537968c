import Consultation

extension Words {
  /// How far a section is, in words.
  static func state(of section: Section) -> String {
    guard section.asked > 0 else { return "" }
    let count = "\(section.answered) of \(section.asked)"
    switch section.mark {
    case .problem: return "\(count), look again"
    case .empty: return "not begun"
    case .begun: return "\(count), \(section.missing) missing"
    case .done: return "\(count), done"
    }
  }
}
