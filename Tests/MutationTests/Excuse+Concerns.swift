import Clinical

extension Excuse {
  /// Figures of concerns, zones and courses that no answers bring out.
  static let concerns =
    ["puffy_eyes", "localised_fat"].map {
      Excuse("concerns \($0) ", "nothing is ever placed for it")
    }
    + ["buttock", "thigh", "abdomen"].map {
      Excuse(
        "concerns cellulite zones \($0) depth ",
        "its volume is above the ceiling of the only substance with evidence, so none is placed"
      )
    }
    + ["temple", "nasolabial", "submental", "decolletage"].map {
      Excuse("concerns zones \($0) ", "nothing with published figures is placed there")
    }
    + [
      Excuse(
        "concerns schedules ",
        "what sources say of courses; each concern has its own figures"
      ),
      Excuse("concerns * depth reference_max: ", beside),
      Excuse("concerns * interval reference_min: ", beside),
      Excuse(
        "concerns cellulite sessions max: 10 to 9",
        "organic silicon alone is placed for it, and its own course is 10 sessions"
      ),
    ]

  private static let beside = "a source says so beside the figure that holds"

  /// What cannot be placed: substances, and zones of a concern without figures, as the pack itself shows.
  static func unplaced(_ knowledge: Knowledge) -> [Excuse] {
    let substances = neverPlaced.flatMap {
      [
        Excuse("formulary substances \($0) ", "it is never placed, so none of its figures is read"),
        Excuse("concerns * ranked \($0) rank: ", "it is never placed, so its rank is never read"),
      ]
    }
    return substances
      + knowledge.concerns.flatMap { concern in
        concern.zones.filter { $0.volume.value == nil || $0.depth.value == nil }.map {
          Excuse(
            "concerns \(concern.id) zones \($0.zone) ",
            "no volume or no depth is published for it, so nothing is placed there"
          )
        }
      }
  }
}
