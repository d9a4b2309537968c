import Clinical

/// A contraindication with the facts that raise it; a class for the reason `RuleBook` is one.
final class ConditionRow: Sendable {
  let rule: Contraindication
  /// Its own name, what raises it, and what its washouts count from, each once.
  let triggers: [FactID]
  /// The same with their numbers.
  let numberedTriggers: [NumberedFact]
  /// Washouts that belong to it.
  let washouts: [Int]
  /// Allergies that raise it without standing in its own list.
  let raisingAllergies: [FactID]
  /// Its bands, each with its test.
  let bands: [Band]

  /// A band with the test that its name stands for.
  struct Band: Sendable {
    let tier: Contraindication.Tier
    let test: TierTests.Test
  }

  init(rule: Contraindication, triggers: [NumberedFact], washouts: [Int]) {
    self.rule = rule
    self.triggers = triggers.map(\.id)
    numberedTriggers = triggers
    self.washouts = washouts
    raisingAllergies = Named.raisedByAllergy.filter { $0.value == rule.name }.map(\.key).sorted()
    bands = rule.tiers.compactMap { tier in
      TierTests.Test(rawValue: tier.when).map { Band(tier: tier, test: $0) }
    }
  }

  /// Whether days are counted, by its own figure or by those of a washout.
  var isDated: Bool { rule.days.value != nil }
}

/// A washout with the facts that trigger it; a class for the reason `RuleBook` is one.
final class WashoutRow: Sendable {
  let rule: Washout
  /// What its days count from.
  let exposure: NumberedFact
  let triggers: [FactID]
  /// The same with their numbers.
  let numberedTriggers: [NumberedFact]
  /// The contraindication it belongs to.
  let row: Int?

  init(rule: Washout, exposure: NumberedFact, triggers: [NumberedFact], row: Int?) {
    self.rule = rule
    self.exposure = exposure
    self.triggers = triggers.map(\.id)
    numberedTriggers = triggers
    self.row = row
  }
}

/// A flag that follows from other answers, with the numbers of the facts it follows from; a class for the reason
/// `RuleBook` is one.
final class DerivedRow: Sendable {
  let rule: DerivedFlag
  /// The facts any of which makes it so; empty where it follows from something else.
  let facts: [NumberedFact]

  init(_ rule: DerivedFlag, _ facts: inout FactNumbers) {
    self.rule = rule
    self.facts =
      if case .anyOf(let ids) = rule.derivation { ids.map { facts.numbered($0) } } else { [] }
  }
}

/// Who triggers what, worked out once.
struct RuleIndex {
  let rows: [ConditionRow]
  let washouts: [WashoutRow]
  let rowsAbout: [FactID: [Int]]
  let washoutsAbout: [FactID: [Int]]

  init(_ rules: SafetyRules, _ facts: inout FactNumbers) {
    let links = Self.links(rules)
    let drugs = Dictionary(
      grouping: rules.drugs.flatMap { drug in drug.washouts.map { ($0, drug.id) } },
      by: \.0
    ).mapValues { $0.map(\.1) }
    let ownTriggers = rules.washouts.map { [$0.exposure] + $0.drugs + (drugs[$0.id] ?? []) }
    rows = rules.contraindications.enumerated().map { position, rule in
      let linked = links.indices.filter { links[$0] == position }
      let implied = Named.impliedBy.filter { $0.value == rule.name }.map(\.key).sorted()
      let triggers =
        [rule.name] + rule.raisedBy + linked.flatMap { ownTriggers[$0] } + rule.escalatesIf
        + rules.drugs.filter { $0.conditions.contains(rule.id) }.map(\.id) + implied
      return ConditionRow(
        rule: rule,
        triggers: triggers.uniqued().map { facts.numbered($0) },
        washouts: linked
      )
    }
    washouts = rules.washouts.enumerated().map { [rows] position, rule in
      let row = links[position]
      let shared = row.map { rows[$0].triggers } ?? []
      return WashoutRow(
        rule: rule,
        exposure: facts.numbered(rule.exposure),
        triggers: (ownTriggers[position] + shared).uniqued().map { facts.numbered($0) },
        row: row
      )
    }
    var rowsAbout: [FactID: [Int]] = [:]
    for (position, row) in rows.enumerated() {
      for fact in (row.triggers + row.rule.setsFlags).uniqued() {
        rowsAbout[fact, default: []].append(position)
      }
    }
    for flag in rules.flags {
      for (position, row) in rows.enumerated() where flag.conditions.contains(row.rule.id) {
        if rowsAbout[flag.id]?.contains(position) != true {
          rowsAbout[flag.id, default: []].append(position)
        }
      }
    }
    self.rowsAbout = rowsAbout
    var washoutsAbout: [FactID: [Int]] = [:]
    for (position, washout) in washouts.enumerated() {
      for fact in washout.triggers { washoutsAbout[fact, default: []].append(position) }
    }
    self.washoutsAbout = washoutsAbout
  }

  /// The row each washout belongs to: the one it names, and for alcohol the one that counts by it.
  private static func links(_ rules: SafetyRules) -> [Int?] {
    rules.washouts.map { washout in
      rules.contraindications.firstIndex { row in
        row.id == washout.condition
          || (row.name == Named.alcoholOnDay && washout.exposure == Named.alcohol)
      }
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  func uniqued() -> [Element] {
    let all = Array(self)
    // A few are compared sooner than hashed, and mostly there is nothing to leave out.
    guard all.count > 16 else {
      let isFirst = { (position: Int) in !all[..<position].contains(all[position]) }
      return all.indices.allSatisfy(isFirst) ? all : all.indices.filter(isFirst).map { all[$0] }
    }
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }
}
