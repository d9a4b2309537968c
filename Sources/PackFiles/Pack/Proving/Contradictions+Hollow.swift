import Clinical

// Lists that no pack may leave empty: without them it would draft as if nothing were to be guarded.
extension Contradictions {
  /// The lists of each file that must hold something; a list inside rows must in every row.
  private static let lists: [(file: String, paths: [[String]])] = [
    (
      "contraindications.yaml",
      [
        ["conditions"], ["flags"], ["drugs"], ["derived_flags"], ["derived_flags", "any_of"],
        ["checklist"],
      ]
    ),
    ("washouts.yaml", [["washouts"]]),
    (
      "concerns.yaml",
      [
        ["concerns"], ["concerns", "zones"], ["concerns", "zones", "technique"], ["techniques"],
        ["zones"], ["groups"], ["groups", "zones"], ["caps"], ["caps", "groups"],
      ]
    ),
    (
      "formulary.yaml",
      [
        ["substances"], ["blocked_agents"], ["allergies"],
        ["limits", "drafting_modes", "never_mixed"],
        ["limits", "drafting_modes", "non_prescriber_may_draft"],
        ["limits", "drafting_modes", "prescriber_mixture", "needs"],
      ]
    ),
    ("mixing.yaml", [["incompatible"], ["external_ids"], ["mixing_order", "steps"]]),
    (
      "aftercare.yaml",
      [
        ["aftercare"], ["aftercare", "applies_to"], ["normal_reactions"], ["red_flags"],
        ["red_flags", "applies_to"],
      ]
    ),
    ("drafting.yaml", [["support"], ["rank_percents", "values"]]),
    ("allergens.yaml", [["beside"], ["words"], ["words", "say"]]),
    ("sources.yaml", [["sources"]]),
    ("selftest.yaml", [["cases"]]),
  ]

  func checkHollow() {
    for (file, paths) in Self.lists {
      guard let root = files.roots[file] else { continue }
      for path in paths { checkFilled(root, path[...]) }
    }
    checkLimits(files.roots["formulary.yaml"]?["limits"])
    checkEmergency()
  }

  /// A limit that is not known limits nothing.
  private func checkLimits(_ node: Node?) {
    guard let node, case .mapping(let entries) = node.content else { return }
    for entry in entries {
      if entry.value.text == "unknown", entry.key != "basis" {
        log.add(.empty(entry.key, .hollow), at: entry.position)
      }
      checkLimits(entry.value)
    }
  }

  private func checkFilled(_ node: Node, _ path: ArraySlice<String>) {
    guard let key = path.first, let below = node[key] else { return }
    if path.count > 1 {
      let rows = below.items.isEmpty ? [below] : below.items
      rows.forEach { checkFilled($0, path.dropFirst()) }
    } else if case .sequence([]) = below.content {
      log.add(.empty(key, .hollow), at: node.place(key))
    }
  }

  /// On every session stands at least one sign at which an ambulance is called.
  private func checkEmergency() {
    let rows = rows("aftercare.yaml", "red_flags")
    let stands = rows.contains {
      $0["act"]?.text == RedFlag.Act.emergency.rawValue && $0.words("applies_to").contains("all")
    }
    if !rows.isEmpty, !stands, let root = files.roots["aftercare.yaml"] {
      log.add(.empty("act: emergency, applies_to: [all]", .emergency), at: root.place("red_flags"))
    }
  }
}
