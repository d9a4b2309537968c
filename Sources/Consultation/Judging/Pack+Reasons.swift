public import Clinical
public import Questionnaires
import Safety

extension Pack {
  /// Why a question is asked, where the form itself does not say: what reads its answer, in the pack's own words.
  ///
  /// - Returns: One sentence for each rule, with its id, then what a yes takes out; empty where nothing names it.
  public func reasons(for item: ItemID) -> [String] {
    let fact = FactID(item.text)
    return rulesReading(fact).compactMap(sentence) + bands(fact) + substances(fact)
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

  private func sentence(_ rule: RuleID) -> String? {
    rules.wording[rule].map { "\($0.name) [\(rule.shown)]: \($0.message)" }
  }

  private func bands(_ fact: FactID) -> [String] {
    rules.contraindications.flatMap { rule in
      rule.tiers.filter { $0.when == fact.text }
        .compactMap { tier in tier.text.map { "\($0) [\(rule.id.shown)]" } }
    }
  }

  private func substances(_ fact: FactID) -> [String] {
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
    return [
      out.isEmpty ? nil : Words.takesOut(out.map(\.name)),
      care.isEmpty ? nil : Words.asksForCare(care.map(\.name)),
    ].compactMap(\.self)
  }
}
