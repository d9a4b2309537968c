import Clinical

/// Proves that no two statements of a pack contradict each other, and that what is called sourced names a source.
///
/// References and units are proven while reading; this looks at what each statement says beside another.
struct Contradictions {
  let files: PackFolder
  let log: FaultLog
  let tables: PackTables
  let form: FormLines

  init(files: PackFolder, log: FaultLog) {
    self.files = files
    self.log = log
    tables = PackTables(files)
    form = FormLines(files)
  }

  func report() {
    for name in PackFolder.names {
      if let root = files.roots[name] { checkSources(root, inherited: nil) }
    }
    rows("contraindications.yaml", "conditions").forEach(check(condition:))
    rows("washouts.yaml", "washouts").forEach(check(washout:))
    rows("formulary.yaml", "substances").forEach(check(substance:))
    rows("concerns.yaml", "concerns").forEach(check(concern:))
    checkPairs()
    checkWhatIsSaidTwice()
    checkHollow()
    checkSizes()
    checkConditions()
    checkFacts()
    checkWashouts()
    checkMonographs()
    checkMixing()
    checkPlaces()
    checkConcerns()
    checkWeights()
    checkCare()
    checkForm()
    checkFollowing()
    checkReasons()
    checkWords()
    checkProse()
    checkStandings()
    checkSigns()
    checkWindows()
    checkChoices()
    checkQuestions()
    checkOutcomes()
    checkSubstances()
    checkProtection()
  }

  func rows(_ file: String, _ key: String) -> [Node] {
    files.roots[file]?[key]?.items ?? []
  }

  func contradict(_ row: Node, _ key: String, _ other: String) {
    let place = row.entries.first { $0.key == key }?.position ?? row.position
    log.add(.contradicts(key: key, other: other), at: place)
  }

  /// A figure of a row that another one bounds; named at the bound where a clinic laid that over the pack.
  private func exceed(_ row: Node, _ key: String, of owner: String, _ bound: String, _ node: Node?)
  {
    if let node, !PackFolder.names.contains(node.position.file) {
      log.add(.contradicts(key: "\(key) of \(owner)", other: bound), at: node.position)
    } else {
      contradict(row, key, bound)
    }
  }

  // MARK: Rules

  /// The verdicts that each effect can have.
  private static let verdicts: [String: Set<String>] = [
    "absolute": ["do_not_treat"], "refer": ["refer"], "defer_until_date": ["defer"],
    "defer_until_condition": ["defer"], "caution": ["proceed_with_caution"],
    "exclude_substances": ["proceed_with_caution", "refer"],
  ]

  private func check(condition row: Node) {
    guard let effect = row["effect"]?.text, let word = row["verdict"]?.text,
      let verdict = Verdict(id: word)
    else { return }
    if Self.verdicts[effect]?.contains(word) == false { contradict(row, "verdict", "effect") }
    if effect == "defer_until_date", row["wait"]?.text == "none" {
      contradict(row, "wait", "effect")
    }
    checkClearance(row, verdict)
    for tier in row["tiers"]?.items ?? [] {
      if let worse = tier["verdict"]?.text.flatMap(Verdict.init(id:)) {
        checkClearance(tier, worse)
      }
    }
  }

  /// A clearance makes a verdict milder, and no absolute one milder than a referral.
  private func checkClearance(_ row: Node, _ verdict: Verdict) {
    guard let cleared = row["clearance_to"]?.text.flatMap(Verdict.init(id:)) else { return }
    if cleared >= verdict || (verdict == .doNotTreat && cleared < .refer) {
      contradict(row, "clearance_to", "verdict")
    }
  }

  private func check(washout row: Node) {
    if row["hard_no_override"]?.text == "true", row["hard"]?.text == "false" {
      contradict(row, "hard_no_override", "hard")
    }
    if row["hard_no_override"]?.text == "true", row["override"]?["allowed"]?.text == "true" {
      contradict(row, "override", "hard_no_override")
    }
  }

  // MARK: Substances and concerns

  private func check(substance row: Node) {
    func ids(_ key: String) -> Set<String> { Set((row[key]?.items ?? []).compactMap(\.text)) }
    if !ids("zones_only").isDisjoint(with: ids("zones_never")) {
      contradict(row, "zones_never", "zones_only")
    }
    if let typical = amount(row["volume"]?["typical"]),
      let ceiling = amount(row["volume"]?["ceiling_per_session"]), typical > ceiling,
      let volume = row["volume"]
    {
      exceed(
        volume,
        "typical",
        of: row["id"]?.text ?? "",
        "ceiling_per_session",
        volume["ceiling_per_session"]
      )
    }
  }

  private func check(concern row: Node) {
    var ranked: Set<String> = []
    for entry in row["ranked"]?.items ?? [] {
      guard let id = entry["substance"]?.text, !ranked.insert(id).inserted else { continue }
      contradict(entry, "substance", "ranked")
    }
    for place in row["zones"]?.items ?? [] { check(place, of: row["id"]?.text ?? "") }
  }

  /// The volume of a concern in a zone is within every cap that holds there, and its depth is reached there.
  private func check(_ place: Node, of concern: String) {
    guard let id = place["id"]?.text,
      let zone = rows("concerns.yaml", "zones").first(where: { $0["id"]?.text == id })
    else { return }
    if let volume = amount(place["volume"]) {
      if let cap = amount(zone["cap"]), volume > cap {
        exceed(place, "volume", of: concern, "cap of \(id)", zone["cap"])
      }
      for cap in rows("concerns.yaml", "caps") where holds(cap, zone) {
        if let most = amount(cap["max"]), volume > most {
          exceed(place, "volume", of: concern, "cap \(cap["id"]?.text ?? "")", cap["max"])
        }
      }
    }
    if let least = depth(place["depth"]?["min"]), let most = depth(zone["max_depth"]),
      least > most
    {
      exceed(place, "depth", of: concern, "max_depth of \(id)", zone["max_depth"])
    }
  }

  private func holds(_ cap: Node, _ zone: Node) -> Bool {
    cap["groups"]?.items.contains { $0.text == zone["group"]?.text } ?? false
  }

  /// No pair is documented as compatible and incompatible at once.
  private func checkPairs() {
    func sides(_ row: Node) -> Set<String> {
      Set([row["a"]?.text, row["b"]?.text].compactMap(\.self))
    }
    /// Whether two rows are about one pair; a star stands for every other item.
    func isAbout(_ pair: Node, _ row: Node) -> Bool {
      sides(row).subtracting(["*"]).isSubset(of: sides(pair))
    }
    for pair in rows("mixing.yaml", "documented") {
      let barred = rows("mixing.yaml", "incompatible").first { isAbout(pair, $0) }
      if let barred { contradict(pair, "state", barred["id"]?.text ?? "incompatible") }
    }
  }

  func amount(_ node: Node?) -> Int? { quantity(node, .millilitres) }
  func depth(_ node: Node?) -> Int? { quantity(node, .millimetres) }

  /// A quantity where one stands; that it is one was proven while reading.
  func quantity(_ node: Node?, _ unit: AmountUnit) -> Int? {
    guard let text = node?.text, case .success(let amount) = unit.parse(text) else { return nil }
    return amount
  }
}
