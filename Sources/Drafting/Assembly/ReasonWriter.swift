import Clinical
import Safety

/// Explains a syringe: why these substances, volumes, depth and technique.
struct ReasonWriter {
  let context: DraftingContext
  let draft: SessionDraft
  let syringe: Syringe

  /// The reasons in the order of the preparation's lines.
  func reasons(area: AreaID) -> [PlanReason] {
    var reasons = syringe.zones.map(arithmetic)
    reasons += syringe.substances.compactMap { context.monographs[$0] }.map(substance)
    reasons += syringe.substances.compactMap { swap($0, area) }
    reasons += syringe.items.map(volume)
    if context.isFirstSession { reasons.append(firstSession(area)) }
    reasons += [depth, technique(area)]
    return reasons
  }

  /// What the substances of a zone earn: "cheek: dull skin 2 × 90 + dry skin 2 × 90 − 25 = 335".
  private func arithmetic(_ zone: Zone) -> PlanReason {
    let here = draft.items.filter { $0.zone == zone }
    let terms = here.flatMap { item in
      item.wishes.compactMap { wish -> (wish: Int, support: Int)? in
        candidate(item.substance, wish).map { (wish, $0.support) }
      }
    }
    .sorted { $0.wish < $1.wish }
    let cost = here.map { _ in context.weights.costPerPlacement }
    let parts = terms.map { term in
      let wish = context.wishes[term.wish]
      return "\(wish.concern.name) \(wish.degree) × \(term.support)"
    }
    let points = terms.reduce(0) { $0 + context.wishes[$1.wish].degree * $1.support }
    return PlanReason(
      subject: "substance",
      text: Words.arithmetic(
        zone: context.name(zone.id),
        parts: parts,
        cost: cost,
        total: points - cost.reduce(0, +)
      ),
      answers: terms.flatMap { context.wishes[$0.wish].answers }.uniqued(),
      sources: [],
      status: context.weights.basis
    )
  }

  private func candidate(_ substance: SubstanceID, _ wish: Int) -> Candidate? {
    draft.candidates.standing(substance, for: wish)
  }

  private func wishes(of substance: SubstanceID) -> [Wish] {
    syringe.items.filter { $0.substance == substance }.flatMap(\.wishes).map { context.wishes[$0] }
  }

  private func substance(_ monograph: Monograph) -> PlanReason {
    let wishes = wishes(of: monograph.id)
    let ranks = wishes.compactMap { wish in
      wish.concern.ranked.first { $0.substance == monograph.id }.map {
        Words.rank(
          $0.rank,
          for: wish.concern.name,
          percent: context.weights.percent(ofRank: $0.rank),
          points: context.weights.support(of: monograph.evidence)
        )
      }
    }
    return PlanReason(
      subject: "substance",
      text: Words.substance(monograph, ranks: ranks.uniqued()),
      answers: wishes.flatMap(\.answers).uniqued(),
      sources: monograph.sources.citing(.sourced),
      status: monograph.sources.citing(.sourced).first == .clinic ? .clinic : .sourced
    )
  }

  /// That a substance was put there by hand, and in place of what; nothing where it was drafted.
  private func swap(_ id: SubstanceID, _ area: AreaID) -> PlanReason? {
    let place = SessionDraft.AreaSubstance(area: area, substance: id)
    return draft.swaps[place].map { drafted in
      PlanReason(
        subject: "substance",
        text: Words.swapByHand(context.name(id), inPlaceOf: context.name(drafted)),
        answers: [],
        sources: [],
        status: .policy
      )
    }
  }

  private func volume(_ item: PlacedItem) -> PlanReason {
    let rows = item.wishes.compactMap { context.wishes[$0].row?.volume }
    return PlanReason(
      subject: "volume",
      text: Words.volume(of: item, concerns: concerns(item), context)
        + (draft.anew.contains(item.place) ? Words.volumeAnew : ""),
      answers: [],
      sources: rows.flatMap(\.sources).uniqued(),
      status: item.isByHand ? .policy : rows.map(\.basis).reduce(.sourced, Basis.weaker)
    )
  }

  private func concerns(_ item: PlacedItem) -> [String] {
    item.wishes.map { context.wishes[$0].concern.name }.uniqued()
  }

  private func firstSession(_ area: AreaID) -> PlanReason {
    let figure = context.knowledge.body.firstSessionPercent
    let caps = context.knowledge.body.caps.filter { $0.groups.contains(area) }
    let smallest = caps.compactMap(\.maximum.value).min()
    let total = draft.items.filter { $0.zone.group == area }.map(\.session).reduce(.zero, +)
    return PlanReason(
      subject: "first_session",
      text: Words.firstSession(
        percent: context.volumePercent,
        total: total,
        cap: smallest?.percent(context.volumePercent)
      ),
      answers: ["mesotherapy_before"],
      sources: figure.sources,
      status: figure.basis
    )
  }

  private var depth: PlanReason {
    let rows = syringe.items.flatMap(\.wishes).compactMap { context.wishes[$0].row?.depth }
    let own = syringe.substances.compactMap { context.monographs[$0]?.depth }
    let zones = syringe.zones.map(\.maximumDepth)
    let bases = (rows + own).map(\.basis) + zones.map(\.basis)
    return PlanReason(
      subject: "depth",
      text: Words.depth(of: syringe, context),
      answers: [],
      sources: ((rows + own).flatMap(\.sources) + zones.flatMap(\.sources)).uniqued(),
      status: bases.reduce(.sourced, Basis.weaker)
    )
  }

  private func technique(_ area: AreaID) -> PlanReason {
    let (id, isByHand) = draft.technique(of: syringe, area: area)
    let known = context.book.techniques[id]?.technique
    let zones = syringe.zones.map { context.name($0.id) }
    return PlanReason(
      subject: "technique",
      text: isByHand
        ? Words.techniqueByHand(
          context.technique(id),
          zones: zones,
          listed: syringe.techniques.map { context.technique($0) },
          isListed: syringe.techniques.contains(id)
        )
        : Words.technique(context.technique(id), zones: zones),
      answers: [],
      sources: known?.sources ?? [],
      status: known?.basis ?? .unknown
    )
  }
}
