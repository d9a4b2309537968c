import Clinical
import Safety

/// Compares the choice with what was not chosen.
struct Comparison {
  let context: DraftingContext
  let draft: SessionDraft
  /// What was not looked at to the end.
  private let open: Set<ChoiceSearch.Use>
  private let placed: Set<SessionDraft.AreaSubstance>
  private let standing: Set<ChoiceSearch.Use>
  /// Of everything for which a substance fell in an area, the reason that is told.
  private let deciding: [SessionDraft.AreaSubstance: FallenCandidate]
  /// The best choice that differs in one substance of one area: without it where it is used, with it where not.
  private let others: [ChoiceSearch.Use: (choice: Choice, kind: ChoiceProblem)]

  init(context: DraftingContext, draft: SessionDraft) {
    self.context = context
    self.draft = draft
    var others: [ChoiceSearch.Use: (choice: Choice, kind: ChoiceProblem)] = [:]
    var open: Set<ChoiceSearch.Use> = []
    let (patience, effort) = (context.book.patience, draft.chooser.effort)
    effort.goOn(with: patience.least, atMost: patience.comparisons)
    for use in draft.chooser.uses {
      let isUsed = draft.chooser.uses(use, in: draft.choice)
      let demand = isUsed ? ChoiceSearch.Demand.avoiding(use) : .using(use)
      if draft.isUndecided || effort.isSpent {
        open.insert(use)
      } else if let found = effort.spend(
        atMost: patience.comparison,
        { draft.chooser.best(demand) }
      ) {
        others[use] = found
      } else {
        open.insert(use)
      }
    }
    self.others = others
    self.open = open
    placed = Set(
      draft.items.map { SessionDraft.AreaSubstance(area: $0.zone.group, substance: $0.substance) }
    )
    standing = Set(draft.chooser.uses)
    deciding = Dictionary(
      draft.candidates.fallen.map {
        (
          SessionDraft.AreaSubstance(
            area: context.wishes[$0.wish].zone.group,
            substance: $0.substance
          ), $0
        )
      },
      uniquingKeysWith: { $1.reason.rank < $0.reason.rank ? $1 : $0 }
    )
  }

  /// Every candidate of the session's areas that was not chosen, area by area, with its one deciding reason.
  var notChosen: [NotChosen] {
    draft.areas.flatMap { area -> [NotChosen] in
      let ranked = draft.open.map { context.wishes[$0] }.filter { $0.zone.group == area }
        .flatMap(\.concern.ranked).map(\.substance).uniqued()
      return ranked.compactMap { notChosen($0, area: area) }
    }
  }

  private func notChosen(_ substance: SubstanceID, area: AreaID) -> NotChosen? {
    let here = SessionDraft.AreaSubstance(area: area, substance: substance)
    if placed.contains(here) { return nil }
    guard let number = draft.chooser.map.number(of: substance),
      let place = draft.chooser.map.number(of: area)
    else { return deciding[here].map(fallen) }
    let use = ChoiceSearch.Use(area: place, substance: number)
    return standing.contains(use) ? feasible(substance, area, use) : deciding[here].map(fallen)
  }

  private func fallen(_ fall: FallenCandidate) -> NotChosen {
    NotChosen(
      substance: fall.substance,
      area: context.wishes[fall.wish].zone.group,
      reason: Words.fall(fall, context),
      scoreWith: nil,
      answers: fall.reason.answers,
      sources: sources(of: fall),
      rule: Words.rule(of: fall.reason),
      remedy: Words.remedy(of: fall.reason)
    )
  }

  /// Where it was read; the clinic is named where a ceiling of its own decided.
  private func sources(of fall: FallenCandidate) -> [SourceID] {
    let sources = context.sources(of: fall.substance)
    guard case .aboveCeiling = fall.reason, let monograph = context.monographs[fall.substance]
    else { return sources.citing(.sourced) }
    let mass = monograph.massCeiling?.perSession.basis ?? .sourced
    return sources.citing(Basis.weaker(monograph.volumeCeiling.basis, mass))
  }

  private func feasible(
    _ substance: SubstanceID,
    _ area: AreaID,
    _ use: ChoiceSearch.Use
  ) -> NotChosen {
    let with = others[use]
    return NotChosen(
      substance: substance,
      area: area,
      reason: with.map { Words.compared($0.choice, with: draft.choice) } ?? Words.notCompared,
      scoreWith: with?.choice.score,
      answers: [],
      sources: context.sources(of: substance).citing(.sourced),
      rule: Words.mostPoints(cost: context.weights.costPerPlacement),
      weighed: with.map(weighed) ?? []
    )
  }

  /// The best feasible choice that uses other substances in some area.
  ///
  /// It either lacks a substance of the choice or has one that the choice lacks; each of the two is searched.
  ///
  /// Nothing where there is none, or where not everything was compared.
  var runnerUp: RunnerUp? {
    guard open.isEmpty else { return nil }
    let best = others.values.min { $0.choice.precedes($1.choice, in: draft.chooser.problem) }
    return best.map {
      RunnerUp(
        substances: draft.chooser.map.ids($0.choice.substances),
        score: $0.choice.score,
        weighed: weighed($0)
      )
    }
  }

  /// What every zone of the choice earns and costs.
  var chosen: [WeighedZone] { weigher.zones(of: draft.choice, in: draft.kind) }

  private func weighed(_ other: (choice: Choice, kind: ChoiceProblem)) -> [WeighedZone] {
    weigher.zones(of: other.choice, in: other.kind, differingFrom: draft.choice)
  }

  private var weigher: ZoneWeigher { ZoneWeigher(context: context, map: draft.chooser.map) }
}
