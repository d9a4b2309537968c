import Clinical
import Drafting
import Questionnaires
import Safety

/// A question that is tried with other answers, and with which.
struct TrialQuestion: Hashable {
  /// What is tried.
  enum Answers: Hashable {
    /// Every other option; days and figures in growing steps.
    case others
    /// A yes in place of the no that was given.
    case yes
    /// One allergy more than those that were named.
    case allergy(AnswerValue)
  }

  let place: Place
  let answers: Answers
}

/// Which questions are tried for a line.
///
///     the planned day ─▶ behind the line ─▶ against better candidates ─▶ what would stop it ─▶ every other no
struct TrialSet {
  let open: OpenConsultation
  let pack: Pack
  let key: LineKey
  let plan: Plan

  private var evaluation: Evaluation { open.judgement.evaluation }

  /// The questions, those behind the line first.
  func questions(behind answers: [Reasoning.Answer]) -> [TrialQuestion] {
    var places = [Place(KnownItem.plannedDate)]
    for place in answers.flatMap(\.places) + rivals + figures where !places.contains(place) {
      places.append(place)
    }
    let others = places.map { TrialQuestion(place: $0, answers: .others) }
    guard key.mayBeStopped, plan.verdict.mayProceed else { return others }
    let touching = against(Set(drafted))
    let denied = self.denied.filter { !places.contains($0) }
    let first = denied.filter { touching.contains(FactID($0.item.text)) }
    let rest = denied.filter { !touching.contains(FactID($0.item.text)) }
    return others + first.map { TrialQuestion(place: $0, answers: .yes) }
      + allergies(in: touching) + rest.map { TrialQuestion(place: $0, answers: .yes) }
  }

  // MARK: What would bring something better

  /// The answers that stand against candidates that rank before what is drafted.
  private var rivals: [Place] {
    guard let area = key.draftedArea, plan.verdict.mayProceed else { return [] }
    let fallen = plan.notChosen.filter { $0.area == area && ranksBefore($0.substance) }
    let items = fallen.flatMap { candidate in
      candidate.answers
        + (open.judgement.assessment?.exclusions ?? [])
        .filter { $0.substance == candidate.substance }.flatMap(\.evidence).map(\.item)
    }
    return evaluation.answered.filter { items.contains($0.item.text) }
  }

  /// Whether a concern that was chosen ranks a substance before one that is drafted.
  private func ranksBefore(_ substance: SubstanceID) -> Bool {
    (open.judgement.facts?.concerns ?? []).contains { chosen in
      let ranked = pack.knowledge.concern(chosen.concern)?.ranked ?? []
      guard let own = ranked.first(where: { $0.substance == substance })?.rank else { return false }
      return ranked.contains { $0.rank > own && drafted.contains($0.substance) }
    }
  }

  /// What is drafted on the line, or on the whole plan.
  private var drafted: [SubstanceID] {
    switch key {
    case .component(let substance, _): [substance]
    default:
      plan.preparations.filter { key.draftedArea == nil || $0.area == key.draftedArea }
        .flatMap(\.components).map(\.substance)
    }
  }

  // MARK: What would stop it

  /// The figures that were measured, where the whole verdict hangs on them.
  private var figures: [Place] {
    guard case .verdict = key, plan.verdict.mayProceed else { return [] }
    return evaluation.answered.filter { place in
      evaluation.index.item(place.item)?.questionType == .integer && place.occurrences.isEmpty
    }
  }

  /// The safety questions that were answered with a no, in form order.
  private var denied: [Place] {
    evaluation.answered.filter { place in
      evaluation.index.item(place.item)?.isSafetyQuestion == true
        && evaluation.values(at: place).first?.isSafetyNo == true
    }
  }

  /// The facts with which the pack takes one of these substances out.
  private func against(_ substances: Set<SubstanceID>) -> Set<FactID> {
    func holds(_ others: [SubstanceID]) -> Bool { !substances.isDisjoint(with: others) }
    let rules = pack.rules
    var facts = Set(rules.flags.filter { $0.excludesAll || holds($0.excludes) }.map(\.id))
    facts.formUnion(rules.drugs.filter { holds($0.excludes) }.map(\.id))
    for monograph in pack.knowledge.monographs where substances.contains(monograph.id) {
      facts.formUnion(monograph.excludedIf + monograph.excludedUnlessCleared)
      facts.formUnion(monograph.allergens + [FactID(monograph.id.text)])
    }
    facts.formUnion(rules.allergies.filter { holds($0.excludes) }.map(\.id))
    for row in rules.contraindications {
      let isOut = holds(row.excludes + row.tiers.flatMap(\.excludes))
      if isOut { facts.formUnion([row.name] + row.raisedBy) }
      if !facts.isDisjoint(with: row.setsFlags) { facts.insert(row.name) }
    }
    for flag in rules.derivedFlags where facts.contains(flag.id) {
      if case .anyOf(let others) = flag.derivation { facts.formUnion(others) }
    }
    return facts
  }

  /// The allergies that would take it out and that nobody named.
  private func allergies(in facts: Set<FactID>) -> [TrialQuestion] {
    let place = Place(KnownItem.allergies)
    let named = evaluation.values(at: place)
    return (evaluation.index.item(place.item)?.options ?? []).map { AnswerValue.coding($0.coding) }
      .filter { value in
        guard case .coding(let coding) = value else { return false }
        return facts.contains(FactID(coding.code)) && !named.contains(value)
      }
      .map { TrialQuestion(place: place, answers: .allergy($0)) }
  }
}

extension LineKey {
  /// Whether answers that have nothing to do with the line may make an end of it.
  fileprivate var mayBeStopped: Bool {
    switch self {
    case .verdict, .zone, .syringes, .component, .way, .mixing, .pair, .course: true
    case .day, .condition, .check, .candidate, .runnerUp, .concern, .later, .finding, .care,
      .outlook:
      false
    }
  }

  /// The area in which it is drafted.
  var draftedArea: AreaID? {
    switch self {
    case .syringes(let area), .component(_, let area), .way(let area), .mixing(let area),
      .pair(_, let area):
      area
    default: nil
    }
  }
}
