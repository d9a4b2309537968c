import Clinical

// The body: zones, their groups, and what a session may place in them.
extension Contradictions {
  func checkPlaces() {
    checkGroups()
    checkCaps()
    checkBarred()
  }

  /// A zone stands in one group, once, and both say so.
  private func checkGroups() {
    for group in tables.groups.rows {
      guard let id = group["id"]?.text else { continue }
      var seen: Set<String> = []
      for node in group["zones"]?.items ?? [] {
        guard let name = node.text, let zone = tables.zones[name] else { continue }
        let place = node.position
        if !seen.insert(name).inserted {
          log.add(.repeated(name, at: group.place(of: name, in: "zones")), at: place)
        } else if zone["group"]?.text != id {
          log.add(
            .clash(
              "\(name) in \(id)",
              with: "group \(zone["group"]?.text ?? "")",
              at: zone.place("group")
            ),
            at: place
          )
        }
      }
    }
    for zone in tables.zones.rows {
      guard let id = zone["id"]?.text, let name = zone["group"]?.text,
        let group = tables.groups[name], !group.words("zones").contains(id)
      else { continue }
      lacks(group, "zones", id, because: zone, "group")
    }
  }

  /// Every group has a cap of its own, all together have one, and no cap is less than one inside it.
  ///
  /// Caps that a clinic lowered bind before the others; only the pack's own are held against each other.
  private func checkCaps() {
    let all = Set(tables.groups.rows.compactMap { $0["id"]?.text })
    let caps = tables.caps.rows.map { (row: $0, groups: Set($0.words("groups"))) }
    guard !caps.isEmpty, let root = files.roots["concerns.yaml"] else { return }
    if !caps.contains(where: { $0.groups.isSuperset(of: all) }) {
      log.add(.empty("a cap for \(Words.joined(all.sorted()))", .uncapped), at: root.place("caps"))
    }
    for id in all.sorted()
    where !caps.contains(where: { $0.groups.contains(id) && $0.groups != all }) {
      log.add(.empty("a cap for \(id)", .uncapped), at: root.place("caps"))
    }
    for outer in caps where outer.row["max"]?.isOfClinic == false {
      for inner in caps where inner.groups.isStrictSubset(of: outer.groups) {
        if inner.row["max"]?.isOfClinic == false { checkFits(inner.row, "max", outer.row) }
      }
      for zone in tables.zones.rows where outer.groups.contains(zone["group"]?.text ?? "") {
        if zone["cap"]?.isOfClinic == false { checkFits(zone, "cap", outer.row) }
      }
    }
  }

  private func checkFits(_ inner: Node, _ key: String, _ outer: Node) {
    guard let least = amount(inner[key]), let most = amount(outer["max"]), least > most else {
      return
    }
    clash(inner, key, with: outer, "max")
  }

  /// What a zone never takes is what never goes there.
  private func checkBarred() {
    for zone in tables.zones.rows {
      guard let id = zone["id"]?.text else { continue }
      for name in zone.words("rule_excluded_substances") {
        guard let row = tables.substances[name], !row.words("zones_never").contains(id) else {
          continue
        }
        lacks(row, "zones_never", id, because: zone, "rule_excluded_substances")
      }
    }
    for row in tables.substances.rows where !row.isOfClinic {
      guard let id = row["id"]?.text else { continue }
      for name in row.words("zones_never") {
        guard let zone = tables.zones[name], !zone.words("rule_excluded_substances").contains(id)
        else { continue }
        lacks(zone, "rule_excluded_substances", id, because: row, "zones_never")
      }
    }
  }
}
