import Consultation

extension Words {
  static let concernsTitle = "Concerns"
  static let howMuch = "how much?"
  static let where_ = "where?"
  static let needed = "needed"
  static let seeWhy = "see why"
  static let notTreatedThere = "not treated there"
  static let nothingDraftedYet = "Nothing is drafted for it: w says why."
  static let chooseByNumber = "number or Left Right chooses, 0 takes it back"
  static let sinceHint = "As people say it: 6w ago, spring 2021, 2019"
  static let zonesHint =
    "A digit or letter only goes to that zone; Space ticks it or takes the tick away."

  static func chosen(_ count: Int) -> String {
    count == 0 ? "none chosen" : "\(count) chosen"
  }

  /// Names the concerns of an earlier visit, where nothing is named yet.
  static func concernsLastTime(
    _ concerns: [(concern: String, zones: [String])],
    on day: String
  ) -> String {
    "Last time, \(day): "
      + concerns.map { concern, zones in
        zones.isEmpty
          ? concern : "\(concern) (\(zones.map { $0.lowercased() }.joined(separator: ", ")))"
      }
      .joined(separator: "; ") + ". \(takesOver)"
  }

  static func zonesTitle(_ concern: String) -> String { "Where: \(concern)" }

  static func degree(_ degree: Int) -> String {
    switch degree {
    case 1: "1 mild"
    case 2: "2 moderate"
    case 3: "3 severe"
    default: "\(degree)"
    }
  }

  /// The degree as a bar that reads without colour: `##-`.
  static func bar(_ degree: Int) -> String {
    let filled = min(3, max(0, degree))
    return String(repeating: "#", count: filled) + String(repeating: "-", count: 3 - filled)
  }

  static func missing(_ needs: [ConcernRow.Need]) -> String {
    let words = needs.map { need in
      switch need {
      case .degree: "how much"
      case .zones: "where"
      }
    }
    return "Missing: \(words.joined(separator: ", "))."
  }
}
