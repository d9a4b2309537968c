import Clinical

extension Excuse {
  /// Figures of concerns, zones and courses that no answers bring out.
  static let concerns =
    ["puffy_eyes", "acne_prone", "localised_fat"].map {
      Excuse("concerns \($0) ", "nothing is ever placed for it")
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
      Excuse("concerns caps body max: 10 mL to 10.1 mL", wholeSession),
      Excuse("concerns caps body deleted", wholeSession),
    ]

  private static let beside = "a source says so beside the figure that holds"
  private static let wholeSession =
    "the cap of the whole session is 10 mL too and counts the body as well"

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
