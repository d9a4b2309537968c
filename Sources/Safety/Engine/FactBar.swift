import Clinical

/// What one fact does to one substance.
struct FactBar: Sendable, Hashable {
  enum Strength: Sendable, Hashable {
    /// The substance is out.
    case out
    /// The substance is out until a clearance is recorded, then used with caution.
    case outUntilCleared
    /// The substance is used with caution.
    case caution
  }

  let fact: FactID
  let substance: SubstanceID
  let strength: Strength
  /// Days after the last exposure for which it bars; nothing for good.
  let window: Int?

  /// Every bar of flags, medicines and monographs, each once, in no order.
  fileprivate static func all(rules: SafetyRules, knowledge: Knowledge) -> Set<FactBar> {
    var found: [FactBar] = []
    for flag in rules.flags {
      let out = flag.excludesAll ? knowledge.monographs.map(\.id) : flag.excludes
      found += out.map { FactBar(fact: flag.id, substance: $0, strength: .out, knowledge) }
      found += flag.cautions.map {
        FactBar(fact: flag.id, substance: $0, strength: .caution, knowledge)
      }
    }
    for drug in rules.drugs {
      found += drug.excludes.map {
        FactBar(fact: drug.id, substance: $0, strength: .out, knowledge)
      }
      found += drug.cautions.map {
        FactBar(fact: drug.id, substance: $0, strength: .caution, knowledge)
      }
    }
    for monograph in knowledge.monographs {
      found += of(monograph, monograph.excludedIf, .out, knowledge)
      found += of(monograph, monograph.excludedUnlessCleared, .outUntilCleared, knowledge)
      found += of(monograph, monograph.cautionIf, .caution, knowledge)
    }
    return Set(found)
  }

  private static func of(
    _ monograph: Monograph,
    _ facts: [FactID],
    _ strength: Strength,
    _ knowledge: Knowledge
  ) -> [FactBar] {
    facts.map { FactBar(fact: $0, substance: monograph.id, strength: strength, knowledge) }
  }

  private init(
    fact: FactID,
    substance: SubstanceID,
    strength: Strength,
    _ knowledge: Knowledge
  ) {
    self.fact = fact
    self.substance = substance
    self.strength = strength
    window = knowledge.monograph(substance)?.exclusionWindows[fact]?.value
  }
}

/// All that one fact does.
struct FactBars: Sendable {
  let fact: FactID
  /// The same with its number.
  let numberedFact: NumberedFact
  /// Its bars by substance, the stronger one first.
  let bars: [FactBar]

  /// The bars of flags, medicines and monographs, sorted by fact.
  static func all(
    rules: SafetyRules,
    knowledge: Knowledge,
    _ facts: inout FactNumbers
  ) -> [FactBars] {
    Dictionary(grouping: FactBar.all(rules: rules, knowledge: knowledge), by: \.fact)
      .sorted { $0.key < $1.key }
      .map { fact, bars in
        let sorted = bars.sorted { left, right in
          (left.substance.text, left.strength.rank, left.window ?? 0)
            < (right.substance.text, right.strength.rank, right.window ?? 0)
        }
        return FactBars(fact: fact, numberedFact: facts.numbered(fact), bars: sorted)
      }
  }
}

extension FactBar.Strength {
  var rank: Int {
    switch self {
    case .out: 0
    case .outUntilCleared: 1
    case .caution: 2
    }
  }
}
