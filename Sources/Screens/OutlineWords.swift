import Consultation

extension Words {
  /// How far a section is, in words.
  static func state(of section: Section) -> String {
    guard section.questions > 0 else { return "" }
    let count = section.needed > 0 ? "\(section.answered) of \(section.needed)" : "none needed"
    switch section.mark {
    case .problem: return "\(count), look again"
    case .empty: return "not begun"
    case .begun: return "\(count), \(section.missing) missing"
    case .done: return "\(count), done"
    }
  }
}
