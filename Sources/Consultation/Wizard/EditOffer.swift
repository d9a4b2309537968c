import Clinical
public import Drafting

/// A change that may be chosen, judged on the very plan it would make.
public struct EditOffer: Hashable, Sendable {
  /// The change.
  public let edit: PlanEdit
  /// The score of the plan with it, where it moves the score.
  public let score: Int?
  /// Why it would be refused; nothing where it would be taken in.
  public let refusal: String?

  /// States an offer.
  public init(edit: PlanEdit, score: Int?, refusal: String?) {
    self.edit = edit
    self.score = score
    self.refusal = refusal
  }
}

extension EditChoice {
  /// What may be chosen, each judged with the change made: what would be taken in first, the higher score before,
  /// then what would be refused, with its reason.
  public func offers(
    in plan: Plan?,
    pack: Pack?,
    judging judge: (PlanEdit) -> Judgement
  ) -> [EditOffer] {
    let offers = options(in: plan, pack: pack).map { edit in
      let judgement = judge(edit)
      let refusal = judgement.editRefusals.last { $0.edit == edit }?.message
      return EditOffer(
        edit: edit,
        score: refusal == nil && isSwap ? judgement.plan?.score : nil,
        refusal: refusal
      )
    }
    let ordered = offers.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if (one.refusal == nil) != (other.refusal == nil) { return one.refusal == nil }
      return (other.score ?? 0, left.offset) < (one.score ?? 0, right.offset)
    }
    return ordered.map(\.element)
  }

  private var isSwap: Bool { if case .swap = self { true } else { false } }

  /// Every change of this kind that can be thought of, whether it would be taken in or not.
  private func options(in plan: Plan?, pack: Pack?) -> [PlanEdit] {
    switch self {
    case .swap(let area, let from):
      let placed = (plan?.preparations ?? []).filter { $0.area == area }
        .flatMap(\.components).map(\.substance)
      let ranked = (plan?.notChosen ?? []).filter { $0.area == area }.map(\.substance)
      var known: Set<SubstanceID> = [from]
      return (placed + ranked).filter { known.insert($0).inserted }
        .map { .swap(area: area, from: from, to: $0) }
    case .technique(let area, let substance, let now):
      return (pack?.knowledge.techniques ?? []).filter { $0.id != now }
        .map { .technique(area: area, substance: substance, $0.id) }
    case .omit(let zone): return [.omitZone(zone)]
    case .restore(let zone): return [.restoreZone(zone)]
    case .volume, .interval, .sessions, .note, .takeBack: return []
    }
  }
}
