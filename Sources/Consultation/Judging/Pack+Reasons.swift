public import Clinical
public import Questionnaires
import Safety

/// Why a question is asked, as a rule or a substance gives it.
public struct QuestionReason: Hashable, Sendable {
  /// The reason in the pack's own words, a whole sentence or more.
  public let text: String
  /// The rule that reads the answer; nothing where the form itself or a substance gives the reason.
  public let rule: RuleID?
  /// What it rests on, where that is one thing.
  public let basis: Basis?
  /// Where it was read; empty where the form itself gives the reason.
  public let sources: [SourceID]

  init(_ text: String, rule: RuleID? = nil, basis: Basis? = nil, sources: [SourceID] = []) {
    self.text = text
    self.rule = rule
    self.basis = basis
    self.sources = sources
  }
}

extension Pack {
  /// Why a question is asked: what the form says, what reads its answer, and what a yes takes out.
  ///
  /// A detail such as a day that something was last taken has the reasons of the question it belongs to beside its own.
  ///
  /// - Returns: One reason for each rule; empty where neither the form nor a rule names the question.
  public func reasons(for item: Item) -> [QuestionReason] {
    let fact = item.id.text
    var facts = [fact]
    if let owner = fact.split(separator: ".").first, owner.count < fact.count {
      facts.append(String(owner))
    }
    var reasons = item.why.map { [QuestionReason($0)] } ?? []
    let named = item.why.map(RuleID.named) ?? []
    let ofRules = named.compactMap(sentence) + facts.flatMap { given(for: FactID($0)) }
    for reason in ofRules where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons
  }

  private func given(for fact: FactID) -> [QuestionReason] {
    rulesReading(fact).compactMap(sentence) + checks(fact) + bands(fact) + substances(fact)
  }

  private func rulesReading(_ fact: FactID) -> [RuleID] {
    let conditions = rules.contraindications.filter {
      $0.name == fact || $0.raisedBy.contains(fact)
    }
    let washouts = rules.washouts.filter { $0.exposure == fact || $0.drugs.contains(fact) }
    var ids = conditions.map(\.id) + washouts.map(\.id)
    for flag in rules.flags where flag.id == fact { ids += flag.conditions }
    for drug in rules.drugs where drug.id == fact { ids += drug.conditions + drug.washouts }
    var seen: Set<RuleID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func sentence(_ rule: RuleID) -> QuestionReason? {
    if let row = rules.checklist.first(where: { $0.id == rule }) {
      return QuestionReason(row.ask.capitalised + ".", rule: rule, sources: row.sources)
    }
    let condition = rules.contraindications.first { $0.id == rule }
    let washout = rules.washouts.first { $0.id == rule }
    return rules.wording[rule].map {
      QuestionReason(
        "\($0.name): \($0.message)",
        rule: rule,
        basis: condition?.basis ?? washout?.days.basis,
        sources: condition?.sources ?? washout?.sources ?? []
      )
    }
  }

  /// The row of the checklist that is asked by its own id.
  private func checks(_ fact: FactID) -> [QuestionReason] {
    rules.checklist.filter { $0.id.text.lowercased() == fact.text }.compactMap { sentence($0.id) }
  }

  private func bands(_ fact: FactID) -> [QuestionReason] {
    rules.contraindications.flatMap { rule in
      rule.tiers.filter { $0.when == fact.text }.compactMap { tier in
        tier.text.map {
          QuestionReason($0, rule: rule.id, basis: tier.basis, sources: rule.sources)
        }
      }
    }
  }

  private func substances(_ fact: FactID) -> [QuestionReason] {
    let flag = rules.flags.first { $0.id == fact }
    let drug = rules.drugs.first { $0.id == fact }
    let out = knowledge.monographs.filter {
      $0.excludedIf.contains(fact) || $0.excludedUnlessCleared.contains(fact)
        || flag?.excludes.contains($0.id) == true || drug?.excludes.contains($0.id) == true
    }
    let care = knowledge.monographs.filter {
      $0.cautionIf.contains(fact) || flag?.cautions.contains($0.id) == true
        || drug?.cautions.contains($0.id) == true
    }
    return [(out, Words.takesOut), (care, Words.asksForCare)].compactMap { monographs, words in
      guard !monographs.isEmpty else { return nil }
      var sources: [SourceID] = []
      for source in monographs.flatMap(\.sources) where !sources.contains(source) {
        sources.append(source)
      }
      return QuestionReason(words(monographs.map(\.name)), sources: sources)
    }
  }
}
