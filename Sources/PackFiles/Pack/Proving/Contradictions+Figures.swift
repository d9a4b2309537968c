import Clinical

// Figures that stand in two places, because each is looked for there, and must be the same or keep each other's bound.
extension Contradictions {
  /// Reports figures that stand in two places and differ.
  func checkWhatIsSaidTwice() {
    checkPoints()
    checkDepths()
    checkAges()
  }

  /// The volume of a point stands in the limits and with its technique or substance, and is the same in both.
  private func checkPoints() {
    let rows = rows("concerns.yaml", "techniques") + rows("formulary.yaml", "substances")
    for entry in files.roots["formulary.yaml"]?["limits"]?["point_volume"]?.entries ?? [] {
      let row = rows.first { $0["id"]?.text == entry.key }
      guard let points = row?["per_point"] ?? row?["volume"]?["per_point"] else { continue }
      for key in ["min", "max"] {
        guard let ours = amount(entry.value[key]), ours != amount(points[key]) else { continue }
        contradict(entry.value, key, "per_point of \(entry.key)")
      }
    }
  }

  /// No zone reaches deeper than what counts as intradermal.
  private func checkDepths() {
    let most = depth(files.roots["formulary.yaml"]?["limits"]?["max_depth_intradermal"]?["value"])
    for zone in rows("concerns.yaml", "zones") {
      guard let most, let deepest = depth(zone["max_depth"]), deepest > most else { continue }
      contradict(zone, "max_depth", "max_depth_intradermal")
    }
  }

  /// The least age stands with the ages, with the condition and with the flag that is computed, and is the same.
  private func checkAges() {
    guard let ages = files.roots["concerns.yaml"]?["age"],
      let least = quantity(ages["minimum"], .years)
    else { return }
    let flag = rows("contraindications.yaml", "derived_flags").first { $0["id"]?.text == "minor" }
    let condition = rows("contraindications.yaml", "conditions").first {
      $0["condition"]?.text == "minor_under_18"
    }
    for (row, key) in [(flag, "age_on_planned_date_below"), (condition, "years")] {
      guard let row, let years = quantity(row[key], .years), years != least else { continue }
      contradict(row, key, "minimum of age")
    }
  }
}
