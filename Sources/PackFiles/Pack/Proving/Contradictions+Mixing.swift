import Clinical

// Pairs, the modes in which they are drafted, and what the program does whatever the pack says.
extension Contradictions {
  func checkMixing() {
    checkPairsOnce()
    checkModes()
    checkBlocked()
    checkBuiltIn()
    checkWindow()
  }

  /// A pair is two things, and stands once.
  private func checkPairsOnce() {
    var seen: [Set<String>: Node] = [:]
    for pair in rows("mixing.yaml", "incompatible") {
      guard let one = pair["a"]?.text, let other = pair["b"]?.text else { continue }
      if one == other {
        clash(pair, "b", with: pair, "a")
      } else if let first = seen[[one, other]] {
        log.add(.repeated("\(one) and \(other)", at: first.place("a")), at: pair.place("a"))
      }
      seen[[one, other]] = seen[[one, other]] ?? pair
    }
  }

  private var modes: Node? { files.roots["formulary.yaml"]?["limits"]?["drafting_modes"] }

  private func checkModes() {
    guard let modes, let limits = files.roots["formulary.yaml"]?["limits"] else { return }
    let never = Set(modes.words("never_mixed"))
    let barred = Set(
      rows("mixing.yaml", "incompatible").filter { $0["b"]?.text == "*" }.compactMap {
        $0["a"]?.text
      }
    )
    for id in modes.words("never_mixed") where !barred.contains(id) {
      log.add(
        .strange(list: "never_mixed", id: id, in: "incompatible with *"),
        at: modes.place(of: id, in: "never_mixed")
      )
    }
    for row in tables.substances.rows where row.says("alone_in_session") {
      guard let id = row["id"]?.text, !row.isOfClinic, !never.contains(id) else { continue }
      log.add(
        .lacks(
          list: "never_mixed",
          id: id,
          because: "alone_in_session of \(id)",
          at: row.place("alone_in_session")
        ),
        at: modes.place("never_mixed")
      )
    }
    for id in modes.words("non_prescriber_may_draft") {
      guard let row = tables.substances[id], let word = row["use_class"]?.text,
        let useClass = UseClass(rawValue: word),
        ![.draftable, .productOnly, .hidden].contains(useClass)
      else { continue }
      log.add(
        .clash(
          "non_prescriber_may_draft \(id)",
          with: "use_class \(word)",
          at: row.place("use_class")
        ),
        at: modes.place(of: id, in: "non_prescriber_may_draft")
      )
    }
    checkCounts(limits, modes)
  }

  /// A syringe holds no more than the preparation, and anaesthetics that may not meet are not given together.
  private func checkCounts(_ limits: Node, _ modes: Node) {
    if let mixture = modes["prescriber_mixture"], let total = limits["actives_per_cocktail_max"],
      let one = mixture["actives_per_syringe_max"]?.text.flatMap({ Int($0) }),
      let all = total["value"]?.text.flatMap({ Int($0) }), one > all,
      total["value"]?.isOfClinic == false
    {
      clash(mixture, "actives_per_syringe_max", with: total, "value")
    }
    guard let most = limits["anaesthetics_per_cocktail_max"], most["value"]?.text != "1" else {
      return
    }
    let anaesthetics = Set(
      tables.substances.rows.filter { $0["role"]?.text == SubstanceRole.anaesthetic.rawValue }
        .compactMap { $0["id"]?.text }
    )
    let pair = rows("mixing.yaml", "incompatible").first {
      $0["a"]?.text.map(anaesthetics.contains) ?? false
        && $0["b"]?.text.map(anaesthetics.contains) ?? false
    }
    if let pair { clash(most, "value", with: pair, "state") }
  }

  /// What is blocked has a reason in one list and, where a monograph tells of it, says so there.
  private func checkBlocked() {
    for agent in tables.blocked.rows {
      guard let id = agent["id"]?.text else { continue }
      let monograph = tables.substances[id]
      if agent.says("formulary") != (monograph != nil) {
        clash(agent, "formulary", with: monograph ?? agent, "id")
      } else if let monograph, monograph["use_class"]?.text != UseClass.blocked.rawValue {
        clash(agent, "id", with: monograph, "use_class")
      }
    }
    for row in tables.substances.rows where row["use_class"]?.text == UseClass.blocked.rawValue {
      guard let id = row["id"]?.text, tables.blocked[id] == nil else { continue }
      log.add(
        .strange(list: "substances", id: id, in: "blocked_agents"),
        at: row.place("use_class")
      )
    }
  }

  /// What the program does in any case: a pack that says otherwise promises what nobody keeps.
  private func checkBuiltIn() {
    let formulary = files.roots["formulary.yaml"]?["limits"]
    for (keys, word) in [
      (["oil_or_alcohol_vehicle", "allowed"], "false"),
      (["sterile_injectable_grade_only", "value"], "true"),
      (["single_use_vials_only", "value"], "true"),
      (["drafting_modes", "default"], "strict_ifu"),
      (["drafting_modes", "strict_ifu", "mixed_syringe"], "false"),
      (["drafting_modes", "strict_ifu", "prescriber_only_items_need"], "authorised_prescriber"),
    ] { checkBuiltIn(formulary, keys, [word]) }
    checkBuiltIn(
      formulary,
      ["drafting_modes", "prescriber_mixture", "needs"],
      ["authorised_prescriber", "typed_preparer_acknowledgement"]
    )
    checkBuiltIn(files.roots["concerns.yaml"], ["subcutaneous", "allowed_by_cap"], ["false"])
    checkBuiltIn(
      files.roots["mixing.yaml"],
      ["mixing_order", "steps"],
      [
        "diluent", "anaesthetic", "aqueous_actives_most_acid_last", "viscous_last",
        "invert_inspect_label",
      ]
    )
  }

  private func checkBuiltIn(_ root: Node?, _ keys: [String], _ words: [String]) {
    guard let key = keys.last, let row = root?.at(keys.dropLast().map(NodeStep.key)) else { return }
    let found = row[key]?.text.map { [$0] } ?? row.words(key)
    if found != words, !found.isEmpty {
      log.add(.must(key: key, word: Words.joined(words), .builtIn), at: row.place(key))
    }
  }

  /// The acidity aimed at lies in the window.
  private func checkWindow() {
    guard let window = files.roots["formulary.yaml"]?["limits"]?["ph_window"] else { return }
    atLeast(window, "target", "min", .acidity)
    atLeast(window, "max", "target", .acidity)
  }
}
