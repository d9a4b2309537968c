import Clinical
import Safety

// What rules and substances need to be told, and by whom.
extension Asking {
  func needs() -> [Need] {
    tables.conditions.rows.flatMap(needs(of:)) + tables.washouts.rows.flatMap(needs(ofWashout:))
      + tables.medicines.rows.flatMap(needs(ofMedicine:)) + needsOfSubstances() + needsByName()
  }

  /// A condition asks everybody for itself, for what raises it and for its tiers.
  ///
  /// One that does no more than take out substances, or that holds in some zones, asks whom that concerns.
  private func needs(of row: Node) -> [Need] {
    guard let own = row["condition"]?.text else { return [] }
    let concerns = self.concerns(of: row)
    let tiers = (row["tiers"]?.items ?? []).compactMap { $0["when"]?.text }
    let causes = row.words("raised_by").filter { Self.narrower[$0] != own }
    return ([own] + causes + tiers).map { item in
      Need(item: item, concerns: concerns, label: row.name, place: row.place("condition"))
    }
  }

  /// The concerns without which a condition does nothing; nothing where it always does something.
  private func concerns(of row: Node) -> Set<String>? {
    if row["effect"]?.text == Effect.excludeSubstances.rawValue,
      row.verdict("verdict")?.mayProceed == true
    {
      let concerns = row.words("excludes").reduce(into: Set<String>()) { $0.formUnion(ranking($1)) }
      return concerns.isEmpty ? nil : concerns
    }
    let zones = Set(row.words("zones"))
    return zones.isEmpty ? nil : treating(zones)
  }

  /// The concerns that are treated in any of these zones.
  private func treating(_ zones: Set<String>) -> Set<String> {
    let concerns = tables.concerns.rows.filter { concern in
      concern["zones"]?.items.contains { $0["id"]?.text.map(zones.contains) ?? false } ?? false
    }
    return Set(concerns.compactMap { $0["id"]?.text })
  }

  /// What a washout counts from is asked of everybody; advice, and what follows a session, is not asked.
  private func needs(ofWashout row: Node) -> [Need] {
    guard isAsked(row), let exposure = row["exposure"]?.text else { return [] }
    return ([exposure, "\(exposure).booked"] + row.words("drugs")).map {
      Need(item: $0, concerns: nil, label: row.name, place: row.place("exposure"))
    }
  }

  private func isAsked(_ row: Node) -> Bool {
    row["gates"]?.text != "false" && row["kind"]?.text != "advice"
      && row["direction"]?.text != "after_session"
  }

  /// A medicine that raises a condition or waits is asked of everybody.
  private func needs(ofMedicine row: Node) -> [Need] {
    let washouts = row.words("washouts").filter { tables.washouts[$0].map(isAsked) ?? false }
    guard let id = row["id"]?.text, let rule = (row.words("conditions") + washouts).first else {
      return []
    }
    return [Need(item: id, concerns: nil, label: rule, place: row.place("id"))]
  }

  private func needsByName() -> [Need] {
    Self.readByName.compactMap { item in
      form.items[item].map {
        Need(item: item, concerns: nil, label: "the program", place: $0.position)
      }
    }
  }

  // MARK: Substances

  /// What takes a substance out, or lets it be used with care only, is asked wherever it is ranked.
  private func needsOfSubstances() -> [Need] {
    var needs: [Need] = []
    for substance in tables.substances.rows {
      guard let id = substance["id"]?.text else { continue }
      let concerns = ranking(id)
      guard !concerns.isEmpty else { continue }
      for (fact, row, key) in facts(about: substance, id) {
        for item in items(of: fact) {
          let here = Self.ofZone[item].map { treating([$0]) } ?? concerns
          needs.append(Need(item: item, concerns: here, label: id, place: row.place(key)))
        }
      }
    }
    return needs
  }

  private func ranking(_ substance: String) -> Set<String> {
    let concerns = tables.concerns.rows.filter { concern in
      concern["ranked"]?.items.contains { $0["substance"]?.text == substance } ?? false
    }
    return Set(concerns.compactMap { $0["id"]?.text })
  }

  private func facts(
    about substance: Node,
    _ id: String
  ) -> [(fact: String, row: Node, key: String)] {
    var facts: [(String, Node, String)] = []
    for key in ["exclude_if", "exclude_unless_cleared", "caution_if"] {
      facts += substance.words(key).map { ($0, substance, key) }
    }
    for row in tables.flags.rows + tables.medicines.rows {
      for key in ["excludes", "cautions"] where row.words(key).contains(id) {
        facts.append((row.name, row, key))
      }
    }
    for row in tables.conditions.rows where row.words("excludes").contains(id) {
      facts.append((row["condition"]?.text ?? "", row, "excludes"))
    }
    return facts
  }

  /// The questions that tell of a fact: its own, those of what it joins, or that of its condition.
  private func items(of fact: String, beside seen: Set<String> = []) -> [String] {
    if form.items[fact] != nil { return [fact] }
    if let joined = tables.derived[fact] {
      let seen = seen.union([fact])
      let others = joined.words("any_of").filter { !seen.contains($0) }
      return others.flatMap { items(of: $0, beside: seen) }
    }
    if let other = Reachability.readings[fact] { return other.sorted() }
    return tables.conditions.rows.filter {
      $0.words("raised_by").contains(fact) || $0.words("sets_flags").contains(fact)
    }
    .compactMap { $0["condition"]?.text }
  }
}
