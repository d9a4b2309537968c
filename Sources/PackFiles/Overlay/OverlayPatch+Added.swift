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

  /// Neither its name nor what patients say for it is a word for something blocked.
  private func checkName(_ added: ClinicOverlay.Added) {
    let wording = shipped.roots["wording.yaml"]
    let said = shipped.roots["allergens.yaml"]?["words"]?.items ?? []
    for agent in agents {
      guard let id = agent["id"]?.text else { continue }
      let row = said.first { $0["id"]?.text == id }
      let names = [
        id.split(separator: "_").joined(separator: " "), wording?["blocked"]?[id]?.text,
        wording?["substances"]?[id]?.text,
      ].compactMap(\.self)
      let words = Set((names + (row?.words("say") ?? [])).map { $0.lowercased() })
      for node in [added.name] + added.say.items {
        guard let text = node.text, words.contains(where: { holds(text.lowercased(), $0) }) else {
          continue
        }
        return log.add(.namedAsBlocked(text, id: id), at: node.position)
      }
    }
  }

  /// Whether a name holds some words, each whole and in their order.
  private func holds(_ name: String, _ words: String) -> Bool {
    func parts(_ text: String) -> String {
      " " + text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }
    return parts(name).contains(parts(words))
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
