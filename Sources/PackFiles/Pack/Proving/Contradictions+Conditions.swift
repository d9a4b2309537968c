import Clinical
import Safety

// What a condition says beside itself: its effect, its scope, its floor, its lists.
extension Contradictions {
  /// What not being sure may count as, by effect: never as less than the effect.
  private static let unsure: [String: Set<String>] = [
    "absolute": ["same_as_yes", "refer"], "refer": ["same_as_yes", "refer"],
    "defer_until_date": ["same_as_yes", "refer", "defer"],
    "defer_until_condition": ["same_as_yes", "refer", "defer"],
    "exclude_substances": ["same_as_yes", "refer", "defer", "exclude"],
    "caution": ["same_as_yes", "refer", "defer", "exclude", "caution"],
  ]

  func checkConditions() {
    for row in tables.conditions.rows {
      checkUnsure(row)
      checkFloor(row)
      checkAbsolute(row)
      checkAll(row)
      checkLifted(row)
      checkPlace(of: row, name: row["condition"]?.text ?? "")
      checkWait(row)
      checkTiers(row)
    }
  }

  /// Not being sure never counts as less than a yes would come to; a clinic's stricter verdict keeps the pack's reading.
  private func checkUnsure(_ row: Node) {
    guard let effect = row["effect"], !effect.isOfClinic, let word = effect.text,
      let unsure = row["unsure_counts_as"]?.text,
      let allowed = Self.unsure[word], !allowed.contains(unsure)
    else { return }
    clash(row, "unsure_counts_as", with: row, "effect")
  }

  /// What the source texts never let proceed waits, refers or refuses, in every band.
  private func checkFloor(_ row: Node) {
    guard row.says("seed_floor") else {
      if row.says("in_source_texts"), row["scope"]?.text == "systemic",
        let verdict = row.verdict("verdict"), verdict >= .refer
      {
        clash(row, "seed_floor", with: row, "in_source_texts")
      }
      return
    }
    for place in [row] + (row["tiers"]?.items ?? []) {
      guard let verdict = place.verdict("verdict"), verdict.mayProceed else { continue }
      log.add(
        .must(key: "verdict", word: "defer, refer or do_not_treat", .floor),
        at: place.place("verdict")
      )
    }
    if !row.says("in_source_texts") { clash(row, "in_source_texts", with: row, "seed_floor") }
    if row["gate"]?.text != Gate.drafting.rawValue {
      log.add(.must(key: "gate", word: "drafting", .floor), at: row.place("gate"))
    }
  }

  /// What is absolute stops drafting, and is gone past by nobody.
  private func checkAbsolute(_ row: Node) {
    guard row["effect"]?.text == Effect.absolute.rawValue else { return }
    if row["gate"]?.text != Gate.drafting.rawValue {
      log.add(.must(key: "gate", word: "drafting", .absolute), at: row.place("gate"))
    }
    if !row.says("hard_no_override") {
      log.add(
        .must(key: "hard_no_override", word: "true", .absolute),
        at: row.place("hard_no_override")
      )
    }
  }

  /// A fact that bars every substance belongs to a condition that does so, everywhere, also when not sure.
  private func checkAll(_ row: Node) {
    let facts = Set(row.words("raised_by") + row.words("sets_flags"))
    let all = facts.sorted().compactMap { tables.flags[$0] }.first {
      $0.words("excludes").contains("all")
    }
    if let all {
      if !row.says("excludes_all") { clash(row, "excludes_all", with: all, "excludes") }
      if row["unsure_counts_as"]?.text != UnsureReading.sameAsYes.rawValue {
        clash(row, "unsure_counts_as", with: all, "excludes")
      }
    }
    guard row.says("excludes_all") else { return }
    if row["scope"]?.text != "systemic" { clash(row, "scope", with: row, "excludes_all") }
    if !row.words("excludes").isEmpty { clash(row, "excludes", with: row, "excludes_all") }
    if row["effect"]?.text != Effect.absolute.rawValue {
      clash(row, "effect", with: row, "excludes_all")
    }
  }

  /// What a clearance or a label brings back was taken out before.
  private func checkLifted(_ row: Node) {
    let excluded = Set(row.words("excludes"))
    for key in ["excludes_lifted_by_clearance", "lifted_by_label"] {
      for id in row.words(key) where !excluded.contains(id) {
        log.add(.strange(list: key, id: id, in: "excludes"), at: row.place(of: id, in: key))
      }
    }
    checkHardLift(row)
    if !row.words("excludes_lifted_by_clearance").isEmpty, !row.isKnown("clearance_to") {
      clash(row, "excludes_lifted_by_clearance", with: row, "clearance_to")
    }
  }

  /// No clearance brings back what the substance's own list takes out for the same fact.
  private func checkHardLift(_ row: Node) {
    let facts = Set(
      row.words("raised_by") + row.words("sets_flags") + [row["condition"]?.text ?? ""]
    )
    for id in row.words("excludes_lifted_by_clearance") {
      guard let substance = tables.substances[id],
        let fact = substance.words("exclude_if").first(where: facts.contains)
      else { continue }
      log.add(
        .clash(
          "excludes_lifted_by_clearance \(id)",
          with: "exclude_if \(fact) of \(id)",
          at: substance.place(of: fact, in: "exclude_if")
        ),
        at: row.place(of: id, in: "excludes_lifted_by_clearance")
      )
    }
  }

  /// A finding that holds in some zones only needs an answer, or a list, that says in which.
  func checkPlace(of row: Node, name: String, in scope: String = "scope") {
    guard row[scope]?.text == "zone_local" || row[scope]?.text == "true" else { return }
    let isListed = !row.words("zones").isEmpty || !row.words("zones_group").isEmpty
    let facts = [name] + row.words("raised_by") + row.words("drugs")
    guard !isListed, !facts.contains(where: form.tellsZones) else { return }
    log.add(.empty("\(name).zones", .zoneUnknown), at: row.place(scope))
  }

  /// A wait for somebody who knows no date is no shorter than the wait of who does.
  private func checkWait(_ row: Node) {
    atLeast(row, "unknown_date_wait", "wait", .days)
  }
}
