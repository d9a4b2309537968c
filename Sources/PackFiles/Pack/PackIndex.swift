import Clinical

/// Every id a pack defines, gathered before anything is read, so that files may refer to each other.
struct PackIndex {
  let sources: KnownIDs
  let substances: KnownIDs
  let blockedAgents: KnownIDs
  let outsideAgents: KnownIDs
  let concerns: KnownIDs
  let concernWords: KnownIDs
  let zones: KnownIDs
  let areas: KnownIDs
  let techniques: KnownIDs
  /// The layers that monographs name, which have names but no entries of their own.
  let layers: KnownIDs
  let conditions: KnownIDs
  let conditionNames: KnownIDs
  let flags: KnownIDs
  let medicines: KnownIDs
  let allergies: KnownIDs
  let washouts: KnownIDs
  let exposures: KnownIDs
  let checklist: KnownIDs
  let conflicts: KnownIDs
  let items: KnownIDs
  /// What a rule may look at: a flag, a medicine, a condition, an exposure or an item of the form.
  let facts: KnownIDs

  /// Gathers the ids, and notes every id that is given twice.
  init(_ folder: PackFolder, log: FaultLog) {
    let gather = Gatherer(folder: folder, log: log)
    sources = gather("source", "sources.yaml", "sources")
    substances = gather("substance", "formulary.yaml", "substances")
    blockedAgents = gather("blocked agent", "formulary.yaml", "blocked_agents")
    outsideAgents = gather.words("agent", "mixing.yaml", "external_ids")
    concerns = gather("concern", "concerns.yaml", "concerns")
    concernWords = concerns.joined(
      gather("alias", "concerns.yaml", "aliases", id: "alias"),
      gather.words("word", "concerns.yaml", "not_patient_concerns")
    )
    zones = gather("zone", "concerns.yaml", "zones")
    areas = gather("zone group", "concerns.yaml", "groups")
    techniques = gather("technique", "concerns.yaml", "techniques")
    layers = gather.layers()
    conditions = gather("contraindication", "contraindications.yaml", "conditions")
    conditionNames = gather(
      "condition",
      "contraindications.yaml",
      "conditions",
      id: "condition"
    )
    flags = gather("flag", "contraindications.yaml", "flags")
    medicines = gather("medicine", "contraindications.yaml", "drugs")
    allergies = gather("allergy", "formulary.yaml", "allergies")
    washouts = gather("washout", "washouts.yaml", "washouts")
    exposures = gather("exposure", "washouts.yaml", "washouts", id: "exposure")
    checklist = gather("checklist row", "contraindications.yaml", "checklist")
    conflicts = gather("conflict", "contraindications.yaml", "conflicts")
    items = gather.items()
    facts = KnownIDs("fact", []).joined(flags, medicines, conditionNames, exposures, items)
    for (kind, file, key) in [
      ("pair", "mixing.yaml", "incompatible"), ("pair", "mixing.yaml", "documented"),
      ("allergen", "allergens.yaml", "words"), ("aftercare rule", "aftercare.yaml", "aftercare"),
      ("reaction", "aftercare.yaml", "normal_reactions"),
      ("red flag", "aftercare.yaml", "red_flags"), ("cap", "concerns.yaml", "caps"),
      ("derived flag", "contraindications.yaml", "derived_flags"),
      ("text of a substance", "monographs.yaml", "substances"),
    ] { _ = gather(kind, file, key) }
  }
}

/// Finds the ids of lists in the raw files.
private struct Gatherer {
  let folder: PackFolder
  let log: FaultLog

  func callAsFunction(
    _ kind: String,
    _ file: String,
    _ key: String,
    id: String = "id"
  ) -> KnownIDs {
    var first: [String: SourcePosition] = [:]
    for row in rows(file, key) {
      guard let node = row[id], let text = node.text else { continue }
      if let earlier = first[text] {
        log.add(.duplicateID(kind: kind, id: text, first: earlier), at: node.position)
      } else {
        first[text] = node.position
      }
    }
    return KnownIDs(kind, first.keys)
  }

  func words(_ kind: String, _ file: String, _ key: String) -> KnownIDs {
    KnownIDs(kind, rows(file, key).compactMap(\.text))
  }

  /// The ids of the form, at every depth; doubles are noted by the reader of the form.
  func items() -> KnownIDs {
    var found: Set<String> = []
    var open = rows("questionnaire.yaml", "pages")
    while let node = open.popLast() {
      if let id = node["id"]?.text { found.insert(id) }
      if case .sequence(let below)? = node["items"]?.content { open += below }
    }
    return KnownIDs("item", found)
  }

  func layers() -> KnownIDs {
    let rows = rows("formulary.yaml", "substances")
    return KnownIDs("layer", rows.compactMap { $0["depth"]?["layer"]?.text })
  }

  private func rows(_ file: String, _ key: String) -> [Node] {
    guard case .sequence(let rows)? = folder.roots[file]?[key]?.content else { return [] }
    return rows
  }
}
