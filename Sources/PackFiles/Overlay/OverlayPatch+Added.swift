import Clinical

// What an added substance must be and may not be: nothing that the pack blocks walks in under another name.
extension OverlayPatch {
  func check(_ added: ClinicOverlay.Added, _ id: String) {
    let monograph = added.monograph
    checkID(id, monograph)
    checkName(added)
    checkFigures(monograph)
    checkEvidence(monograph, id)
    checkBars(monograph)
    checkLayer(monograph)
    checkClass(monograph)
    checkZones(added, monograph)
  }

  private var substances: [Node] { shipped.roots["formulary.yaml"]?["substances"]?.items ?? [] }
  private var agents: [Node] { shipped.roots["formulary.yaml"]?["blocked_agents"]?.items ?? [] }

  /// The id is none that the pack uses for anything else.
  private func checkID(_ id: String, _ monograph: Node) {
    let place = monograph["id"]?.position ?? monograph.position
    if agents.contains(where: { $0["id"]?.text == id }) { return log.add(.blocked(id), at: place) }
    let index = PackIndex(shipped, log: FaultLog())
    for known in [
      index.conditions, index.conditionNames, index.flags, index.medicines, index.washouts,
      index.exposures, index.checklist, index.zones, index.areas, index.concernWords,
      index.techniques, index.items, index.outsideAgents,
    ] where known.ids.contains(id) {
      return log.add(.idTaken(id, kind: known.kind), at: place)
    }
  }

  /// Neither its id, nor its name, nor what patients say for it is a word for something blocked.
  private func checkName(_ added: ClinicOverlay.Added) {
    let agents = Set(agents.compactMap { $0["id"]?.text })
    let id = [added.monograph["id"]].compactMap(\.self).filter { !agents.contains($0.text ?? "") }
    checkSaid(added.name.text, "name", at: added.name.position)
    for node in [added.name] + added.say.items + id {
      guard !checkName(node), let text = node.text else { continue }
      let name = BlockedNames.plain(text)
      let explained = substances.first {
        $0["use_class"]?.text == UseClass.explainOnly.rawValue
          && names(of: $0["id"]?.text ?? "").contains { name.contains(BlockedNames.plain($0)) }
      }
      if let other = explained?["id"]?.text {
        log.add(.namedAsExplained(text, id: other), at: node.position)
      }
    }
  }

  /// Refuses a name that means what the pack blocks, or a medicine that no preparation holds.
  @discardableResult
  func checkName(_ node: Node) -> Bool {
    guard let text = node.text else { return false }
    let name = BlockedNames.plain(text)
    let said = shipped.roots["allergens.yaml"]?["words"]?.items ?? []
    for id in agents.compactMap({ $0["id"]?.text }) {
      let words = names(of: id) + (said.first { $0["id"]?.text == id }?.words("say") ?? [])
      if words.contains(where: { name.contains(BlockedNames.plain($0)) })
        || BlockedNames.begins(name, BlockedNames.agents[id] ?? [])
      {
        log.add(.namedAsBlocked(text, id: id), at: node.position)
        return true
      }
    }
    guard BlockedNames.begins(name, BlockedNames.medicines) else { return false }
    log.add(.namedAsMedicine(text), at: node.position)
    return true
  }

  /// Refuses a text of the clinic's own that tells somebody to leave off a medicine, or gives a dose.
  func checkSaid(_ text: String?, _ name: String, at place: SourcePosition) {
    let prose = Prose(text ?? "")
    if let word = LeavingOff.found(in: prose, about: .named) {
      log.add(.says(word, in: name, .leftOff), at: place)
    }
    if let dose = ProseFigure.dose(in: prose) {
      log.add(.says(dose, in: name, .figure), at: place)
    }
  }

  /// What an agent or a substance of the pack is called.
  private func names(of id: String) -> [String] {
    let wording = shipped.roots["wording.yaml"]
    return [id, wording?["blocked"]?[id]?.text, wording?["substances"]?[id]?.text]
      .compactMap(\.self)
  }

  /// Every figure of an added substance is the clinic's, or there is none.
  func checkFigures(_ node: Node) {
    for entry in node.entries {
      let isBasis = entry.key == "basis" || entry.key.hasSuffix("_basis")
      if isBasis, let text = entry.value.text,
        ![Basis.clinic, .unknown].map(\.rawValue).contains(text)
      {
        log.add(.notTheClinics(text), at: entry.position)
      }
      checkFigures(entry.value)
    }
    node.items.forEach(checkFigures)
  }

  /// A claim of good evidence cites what was read for it: a source that this file adds.
  private func checkEvidence(_ monograph: Node, _ id: String) {
    guard let grade = monograph["evidence"]?["grade"],
      grade.text == Evidence.Grade.a.rawValue || grade.text == Evidence.Grade.b.rawValue
    else { return }
    let own = Set(overlay.sources.compactMap { $0["id"]?.text })
    let sources = monograph["src"]?.items.compactMap(\.text) ?? []
    if own.isDisjoint(with: sources) {
      log.add(.evidenceWithoutSource(id), at: grade.position)
    }
  }

  /// What bars every substance of the pack that is not blocked bars an added one, too; so does what bars every
  /// drafted one of its role.
  private func checkBars(_ monograph: Node) {
    let open = substances.filter { $0["use_class"]?.text != UseClass.blocked.rawValue }
    let alike = open.filter {
      $0["role"]?.text == monograph["role"]?.text
        && $0["use_class"]?.text != UseClass.explainOnly.rawValue
    }
    let bars = common("exclude_if", of: open).union(common("exclude_if", of: alike))
    for (key, facts) in [("exclude_if", bars), ("allergens", common("allergens", of: alike))] {
      for fact in facts.subtracting(monograph.words(key)).sorted() {
        log.add(.notBarredBy(fact, list: key), at: monograph.place(key))
      }
    }
  }

  /// It belongs to a class that the pack has for its role: no active substance is open to everybody.
  private func checkClass(_ monograph: Node) {
    guard let node = monograph["use_class"], let found = node.text,
      let role = monograph["role"]?.text
    else { return }
    let known = substances.filter { $0["role"]?.text == role }.compactMap { $0["use_class"]?.text }
    let allowed = Set(known).subtracting([UseClass.blocked.rawValue]).sorted()
    if !allowed.isEmpty, !allowed.contains(found), UseClass(rawValue: found) != nil {
      log.add(.notOneOf(found: found, allowed: allowed, nearest: nil), at: node.position)
    }
  }

  /// It goes to no zone that the pack keeps substances out of, such as the lower lid.
  private func checkZones(_ added: ClinicOverlay.Added, _ monograph: Node) {
    let concerns = shipped.roots["concerns.yaml"]
    let only = monograph.words("zones_only")
    for rank in added.ranked {
      let concern = (concerns?["concerns"]?.items ?? []).first {
        $0["id"]?.text == rank["concern"]?.text
      }
      for place in concern?["zones"]?.items ?? [] {
        guard let zone = place["id"]?.text, only.isEmpty || only.contains(zone),
          !monograph.words("zones_never").contains(zone),
          let row = (concerns?["zones"]?.items ?? []).first(where: { $0["id"]?.text == zone }),
          !row.words("rule_excluded_substances").isEmpty
        else { continue }
        log.add(
          .notForZone(zone, concern: concern?["id"]?.text ?? ""),
          at: monograph.place("zones_never")
        )
      }
    }
  }

  /// What every one of several rows holds in a list; one row alone has nothing in common.
  private func common(_ key: String, of rows: [Node]) -> Set<String> {
    guard let first = rows.first, rows.count > 1 else { return [] }
    return rows.reduce(Set(first.words(key))) { $0.intersection($1.words(key)) }
  }

  private func checkLayer(_ monograph: Node) {
    guard let node = monograph["depth"]?["layer"] else { return }
    let layers = (shipped.roots["wording.yaml"]?["layers"]?.entries ?? []).map(\.key)
    let _: Identifier<Rule> = log.id(node, KnownIDs("layer", layers))
  }
}
