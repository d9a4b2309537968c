import Clinical

// What keeps a substance, a session or a woman apart, beside what else is said of them.
extension Contradictions {
  func checkGuards() {
    for row in tables.substances.rows where !row.isOfClinic { checkProtection(substance: row) }
    for row in tables.concerns.rows { checkAlone(row) }
    for flag in tables.derived.rows { checkChildbearing(flag) }
  }

  private func checkProtection(substance row: Node) {
    guard let id = row["id"]?.text else { return }
    for flag in tables.derived.rows where row.words("exclude_if").contains(flag.name) {
      guard let zone = flag.word("zone_other_than"), row.words("zones_only") != [zone] else {
        continue
      }
      clash(row, "zones_only", with: flag, "zone_other_than")
    }
    if let interval = row["min_interval"], let course = row["course"], !interval.isKnown("wait"),
      course.isKnown("interval"), row["use_class"]?.text != UseClass.explainOnly.rawValue
    {
      clash(interval, "wait", with: course, "interval")
    }
    checkMass(row)
    checkUntried(row, id)
  }

  /// No session's volume holds more than the ceiling of mass: a higher one would bound nothing.
  private func checkMass(_ row: Node) {
    guard row["role"]?.text != SubstanceRole.anaesthetic.rawValue,
      let ceiling = row["mass_ceiling"], let volume = row["volume"],
      let mass = quantity(ceiling["per_session"], .milligrams),
      let most = amount(volume["ceiling_per_session"]),
      let strength = quantity(row["concentration"]?["chosen"], .milligramsPerMillilitre),
      [ceiling["per_session"], volume["ceiling_per_session"], row["concentration"]?["chosen"]]
        .allSatisfy({ $0?.isOfClinic == false })
    else { return }
    if mass > strength * most / 1000 {
      clash(ceiling, "per_session", with: volume, "ceiling_per_session")
    }
  }

  private static let untried = [
    ["no", "trial"], ["no", "data"], ["no", "injected", "trial"], ["animals", "only"],
  ]

  /// What nobody tried on people is not called tried.
  private func checkUntried(_ row: Node, _ id: String) {
    let texts = rows("monographs.yaml", "substances").first { $0["id"]?.text == id }
    guard let evidence = row["evidence"], let text = texts?["evidence"]?["text"],
      let direction = evidence["direction"]?.text, direction == "positive" || direction == "mixed",
      let phrase = Prose(text.text ?? "").first(of: Self.untried)
    else { return }
    log.add(
      .clash(
        "direction \(direction)",
        with: "\(phrase) in the evidence of \(id)",
        at: text.position
      ),
      at: evidence.place("direction")
    )
  }

  // MARK: Concerns and flags

  /// A concern with a session of its own ranks what is given alone.
  private func checkAlone(_ row: Node) {
    guard row.says("own_session_only") else { return }
    for entry in row["ranked"]?.items ?? [] where !entry.isOfClinic {
      guard let substance = entry["substance"]?.text.flatMap({ tables.substances[$0] }),
        !substance.says("alone_in_session")
      else { continue }
      clash(row, "own_session_only", with: substance, "alone_in_session")
    }
  }

  /// The ages at which every woman may bear a child; a pack may widen them.
  private static let childbearing = (from: 15, until: 50)

  /// Who may bear a child: every woman of these ages, but for what only women are asked.
  private func checkChildbearing(_ flag: Node) {
    guard flag["sex_at_birth"] != nil, let age = flag["age"] else { return }
    let bounds = [("min", Self.childbearing.from), ("max", Self.childbearing.until)]
    for (key, years) in bounds {
      guard let found = quantity(age[key], .years), key == "min" ? found > years : found < years
      else { continue }
      let word = "\(years) years or \(key == "min" ? "less" : "more")"
      log.add(.must(key: key, word: word, .childbearing), at: age.place(key))
    }
    for fact in flag.words("unless") {
      guard let item = form.items[fact] else { continue }
      let said = (item["when"]?["all"]?.items ?? []).compactMap(\.text) + [item["when"]?.text ?? ""]
      if !said.contains("sex_at_birth is female") {
        log.add(
          .clash(
            "unless \(fact)",
            with: "what others than women are asked",
            at: item.place("when")
          ),
          at: flag.place(of: fact, in: "unless")
        )
      }
    }
  }
}
