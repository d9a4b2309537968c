import Clinical

// What a concern ranks, where, how deep and how often.
extension Contradictions {
  func checkConcerns() {
    for row in tables.concerns.rows {
      checkDraftable(row)
      checkRanks(row)
      checkAliases(row)
      checkInterval(row)
      let ranked = row["ranked"]?.items.compactMap { $0["substance"]?.text } ?? []
      for place in row["zones"]?.items ?? [] { checkPlace(place, ranked) }
    }
    for alias in tables.aliases.rows {
      guard let name = alias["alias"]?.text, let id = alias["concern"]?.text,
        let concern = tables.concerns[id], !concern.words("aliases").contains(name)
      else { continue }
      lacks(concern, "aliases", name, because: alias, "concern")
    }
    checkAgesRise()
  }

  /// What may be drafted ranks something, and what may not ranks nothing.
  private func checkDraftable(_ row: Node) {
    let isRanked = row["ranked"]?.items.isEmpty == false
    if row.says("draftable") != isRanked { clash(row, "draftable", with: row, "ranked") }
    let ranked = (row["ranked"]?.items ?? []).compactMap { entry in
      entry["substance"]?.text.flatMap { tables.substances[$0] }
    }
    if let alone = ranked.first, ranked.allSatisfy({ $0.says("alone_in_session") }),
      !row.says("own_session_only")
    {
      clash(row, "own_session_only", with: alone, "alone_in_session")
    }
  }

  /// Ranks run on from 1, and hold only what may be drafted; a clinic's additions may share a rank.
  private func checkRanks(_ row: Node) {
    var last = 0
    for entry in row["ranked"]?.items ?? [] {
      if let id = entry["substance"]?.text, let monograph = tables.substances[id] {
        let useClass = monograph["use_class"]?.text.flatMap(UseClass.init(rawValue:))
        if useClass == .blocked || useClass == .explainOnly {
          clash(entry, "substance", with: monograph, "use_class")
        }
      }
      guard !entry.isOfClinic, let rank = entry["rank"]?.text.flatMap({ Int($0) }) else { continue }
      if rank != last + 1, rank != 0 {
        let after = last == 0 ? "ranked" : "rank \(last)"
        log.add(.skips("rank \(rank)", after: after), at: entry.place("rank"))
      }
      last = rank
    }
  }

  /// Other names of a concern stand in the table of names, for this concern.
  private func checkAliases(_ row: Node) {
    guard let id = row["id"]?.text else { return }
    for name in row.words("aliases") where tables.aliases[name]?["concern"]?.text != id {
      if let alias = tables.aliases[name] {
        clash(row, "aliases", with: alias, "concern")
      } else {
        let place = row.place(of: name, in: "aliases")
        log.add(.strange(list: "aliases of \(id)", id: name, in: "aliases"), at: place)
      }
    }
  }

  /// No concern is planned more often than its area allows.
  private func checkInterval(_ row: Node) {
    guard let rule = files.roots["concerns.yaml"]?["interval_rule"], let interval = row["interval"],
      let least = quantity(interval["min"], .days)
    else { return }
    let zones = row["zones"]?.items.compactMap { $0["id"]?.text } ?? []
    let isScalp = zones.allSatisfy { tables.zones[$0]?["group"]?.text == "scalp" }
    let key = isScalp ? "scalp_min" : "skin_min"
    guard let most = quantity(rule[key], .days), least < most, rule[key]?.isOfClinic == false else {
      return
    }
    clash(interval, "min", with: rule, key)
  }

  /// A zone of a concern: what is not placed there is ranked, a technique reaches its depth, and so does what is.
  private func checkPlace(_ place: Node, _ ranked: [String]) {
    let kept = Set(place.words("not_here"))
    for id in place.words("not_here") where !ranked.contains(id) {
      log.add(
        .strange(list: "not_here", id: id, in: "ranked"),
        at: place.place(of: id, in: "not_here")
      )
    }
    guard let depth = place["depth"], !depth.isOfClinic, place["depth"]?["min"]?.isOfClinic != true
    else { return }
    let techniques = place.words("technique").compactMap { tables.techniques[$0] }
    if let first = techniques.first, techniques.allSatisfy({ isApart($0["depth"], depth) }) {
      clash(place, "technique", with: first, "depth")
    }
    for id in ranked where !kept.contains(id) {
      guard let monograph = tables.substances[id], !monograph.isOfClinic,
        monograph["depth"]?["min"]?.isOfClinic != true, isApart(monograph["depth"], depth)
      else { continue }
      clash(place, "depth", with: monograph, "depth")
    }
  }

  /// Whether two depths, both known, share no depth at all.
  private func isApart(_ one: Node?, _ other: Node) -> Bool {
    guard let low = depth(one?["min"]), let high = depth(one?["max"]),
      let least = depth(other["min"]), let most = depth(other["max"])
    else { return false }
    return high < least || most < low
  }

  /// Age is a matter of caution above the least age, not below it.
  private func checkAgesRise() {
    guard let ages = files.roots["concerns.yaml"]?["age"],
      let least = quantity(ages["minimum"], .years),
      let most = quantity(ages["caution_over"], .years),
      most <= least
    else { return }
    clash(ages, "caution_over", with: ages, "minimum")
  }
}
