import Clinical
import Safety

// What a washout says beside itself and beside the condition and the medicines it names.
extension Contradictions {
  func checkWashouts() {
    for row in tables.washouts.rows {
      let kind = row["kind"]?.text.flatMap(Washout.Kind.init(rawValue:)) ?? .wash
      if kind == .neverStop { checkNeverStop(row) }
      checkDaysStand(row, kind)
      checkOverride(row)
      checkFigures(row)
      checkCondition(row)
      checkMedicines(row, kind)
      checkBands(row)
      if row["gates"]?.text != "false", kind != .advice {
        checkWashoutPlace(row)
      }
    }
  }

  /// What is never stopped has no days, no override, and a word on what to do instead.
  private func checkNeverStop(_ row: Node) {
    if row["wait"]?.text != "none" {
      log.add(.must(key: "wait", word: "none", .neverStop), at: row.place("wait"))
    }
    if row["prescribed_behaviour"]?.text?.hasSuffix("never_stop") == false {
      clash(row, "prescribed_behaviour", with: row, "kind")
    }
    if row["override"]?["allowed"]?.text == "true" { clash(row, "override", with: row, "kind") }
  }

  /// A rule that waits for no days must say what it does instead.
  private func checkDaysStand(_ row: Node, _ kind: Washout.Kind) {
    guard !row.isKnown("wait"), row["gates"]?.text != "false", kind != .advice else { return }
    if kind == .wash || kind == .space {
      log.add(.empty("wait", .waitsForNothing), at: row.place("wait"))
    } else if !row.isKnown("verdict") {
      log.add(.empty("verdict", .waitsForNothing), at: row.position)
    }
  }

  /// Nobody can go past a wait on a day on which it is over.
  private func checkOverride(_ row: Node) {
    guard let override = row["override"], let from = quantity(override["from"], .days),
      let wait = quantity(row["wait"], .days), from > wait
    else { return }
    log.add(
      .unreachable(
        "from \(override["from"]?.text ?? "")",
        behind: "wait \(row["wait"]?.text ?? "")",
        at: row.place("wait")
      ),
      at: override.place("from")
    )
  }

  /// Figures beside the wait lie on the side that their name says.
  private func checkFigures(_ row: Node) {
    for key in [
      "unknown_date_wait", "advised_wait", "pigment_plan_advised_wait",
      "sunburn_wait_after_cleared",
    ] {
      atLeast(row, key, "wait", .days)
    }
    for key in ["floor", "scalp_wait"] { atLeast(row, "wait", key, .days) }
    if let hours = quantity(row["hours"], .hours), let days = quantity(row["wait"], .days),
      (hours + 23) / 24 != days
    {
      clash(row, "hours", with: row, "wait")
    }
    if let floor = quantity(row["floor"], .days),
      let from = quantity(row["override"]?["from"], .days), from < floor, let node = row["override"]
    {
      clash(node, "from", with: row, "floor")
    }
  }

  /// A washout is no milder than the condition it belongs to, and counts the same days.
  ///
  /// A clinic may make the condition stricter; the worse of both then decides.
  private func checkCondition(_ row: Node) {
    guard let id = row["condition"]?.text, let condition = tables.conditions[id] else { return }
    if let verdict = row.verdict("verdict"), let worse = condition.verdict("verdict"),
      verdict < worse, condition["verdict"]?.isOfClinic == false
    {
      milderThan(condition, "verdict", row, "verdict")
    }
    if condition["effect"]?.text == Effect.absolute.rawValue, !row.says("hard") {
      log.add(.must(key: "hard", word: "true", .absolute), at: row.place("hard"))
    }
    for key in ["wait", "unknown_date_wait"] {
      guard let own = row[key], let other = condition[key], own.text != other.text,
        !own.isOfClinic, !other.isOfClinic
      else { continue }
      clash(row, key, with: condition, key)
    }
  }

  /// The medicines that a washout counts from name it, and those that name it are counted from.
  private func checkMedicines(_ row: Node, _ kind: Washout.Kind) {
    guard let id = row["id"]?.text else { return }
    let causes = ([row["exposure"]?.text].compactMap(\.self) + row.words("drugs"))
    for cause in causes {
      guard let medicine = tables.medicines[cause], !medicine.words("washouts").contains(id)
      else { continue }
      let key = row.words("drugs").contains(cause) ? "drugs" : "exposure"
      lacks(medicine, "washouts", id, because: row, key)
    }
    guard kind == .wash || kind == .neverStop else { return }
    for medicine in tables.medicines.rows where medicine.words("washouts").contains(id) {
      guard let name = medicine["id"]?.text, !causes.contains(name) else { continue }
      lacks(row, "drugs", name, because: medicine, "washouts")
    }
  }

  private func checkWashoutPlace(_ row: Node) {
    guard row.says("zone_local"), let exposure = row["exposure"]?.text else { return }
    let condition = row["condition"]?.text.flatMap { tables.conditions[$0] }
    if let condition, condition["scope"]?.text == "zone_local" { return }
    checkPlace(of: row, name: exposure, in: "zone_local")
  }
}
