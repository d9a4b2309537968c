import Clinical
import Safety

/// What becomes of one wish.
enum WishFate {
  case served
  case unserved(reason: String, sources: [SourceID])
  case later(reason: String)
}

/// Says of one wish after the other what becomes of it.
struct FateJudge {
  /// What is let go of for a trial.
  private enum Leeway: Hashable {
    case none
    case new
    case actives
    case zone(Int)
    case limit(Int)
  }

  private struct Trial: Hashable {
    let leeway: Leeway
    let isMixed: Bool
  }

  /// How many substances a session may weigh for each limit to be tried: every trial makes its tables anew.
  private static let mostTried = 60

  let context: DraftingContext
  let draft: SessionDraft
  /// What a session with one limit less would serve, once that has been looked for.
  private var trials: [Trial: Set<Int>] = [:]
  /// By zone: why it waits, once that has been looked for.
  private var waiting: [ZoneID: String?] = [:]
  /// How much looking is still worth while, for what is told beside the plan.
  private let effort: Effort

  init(context: DraftingContext, draft: SessionDraft) {
    self.context = context
    self.draft = draft
    effort = Effort(steps: context.book.patience.fates)
  }

  mutating func fate(of index: Int) -> WishFate {
    let wish = context.wishes[index]
    if draft.omitted.contains(wish.zone.id) { return .later(reason: Words.leftOut) }
    if let obstacle = WishJudge(context: context).obstacle(to: wish) {
      return .unserved(
        reason: Words.obstacle(obstacle, wish, context),
        sources: sources(of: obstacle, wish)
      )
    }
    if draft.items.contains(where: { $0.wishes.contains(index) }) { return .served }
    guard draft.candidates.hasStanding(for: index) else {
      let fallen = draft.candidates.fallen.filter { $0.wish == index }
      return .unserved(
        reason: Words.noCandidate(fallen, wish, context),
        sources: wish.concern.sources.citing(.sourced)
      )
    }
    guard draft.areas.contains(wish.zone.group) else {
      return .later(reason: Words.oneArea(draft.areas.map { context.name($0) }))
    }
    return unchosen(index)
  }

  /// Where the obstacle was read: what stands in the way, not what the concern rests on.
  private func sources(of obstacle: WishJudge.Obstacle, _ wish: Wish) -> [SourceID] {
    switch obstacle {
    case .stopped(let stop): stop.sources
    case .nothingDrafted, .zoneBlocked:
      context.assessment.findings.filter { $0.stands(inTheWayOf: wish.zone.id) }
        .flatMap(\.sources).uniqued()
    case .neverDrafted, .subtype, .notTreatedHere: wish.concern.sources.citing(.sourced)
    }
  }

  // MARK: What stands and was not chosen

  private mutating func unchosen(_ index: Int) -> WishFate {
    if draft.isUndecided {
      return .unserved(
        reason: Words.undecided,
        sources: context.wishes[index].concern.sources.citing(.sourced)
      )
    }
    let wish = context.wishes[index]
    if draft.servedAsDrafted.contains(index) {
      return .unserved(reason: Words.handAlone, sources: wish.concern.sources.citing(.sourced))
    }
    let isEmpty = !draft.items.contains { $0.zone == wish.zone }
    if isEmpty {
      let reason = waiting[wish.zone.id] ?? waitingReason(for: wish.zone)
      waiting[wish.zone.id] = reason
      if let reason { return .later(reason: reason) }
    }
    let sources = wish.concern.sources.citing(.sourced)
    if needsOwnSession(index) {
      return .unserved(reason: Words.needsOwnSession.capitalised, sources: sources)
    }
    if context.mode == .strictIFU, served(.none, true, mixture).contains(index) {
      return .unserved(reason: Words.modeAlone, sources: sources)
    }
    let best = draft.candidates.standing.filter { $0.wish == index }.map(\.points)
      .reduce(0, max)
    if best > context.weights.costPerPlacement {
      return .unserved(reason: binding(index) ?? Words.limitDecides, sources: sources)
    }
    return .unserved(
      reason: Words.notWorth(
        points: best,
        degree: wish.degree,
        cost: context.weights.costPerPlacement,
        isAlone: isEmpty
      ),
      sources: sources
    )
  }

  /// The one limit without which it would be served, in words; nothing where no single one is to blame, or where the
  /// session is too large to try them.
  private mutating func binding(_ index: Int) -> String? {
    guard draft.kind.grades.count <= Self.mostTried else { return nil }
    if let limit = binding(index, in: draft.kind) { return Words.limitBinds(limit) }
    guard context.mode == .strictIFU else { return nil }
    if let limit = binding(index, in: mixture) { return Words.limitBindsMixture(limit) }
    return effort.isSpent ? nil : stronger(index)
  }

  /// The item of its zone that serves more there than any item that would serve this wish; nothing where there is none.
  private func stronger(_ index: Int) -> String? {
    let (map, zone) = (draft.chooser.map, context.wishes[index].zone)
    guard let number = map.number(of: zone.id),
      let concern = map.wishes[number].firstIndex(of: index),
      let chosen = draft.items.first(where: { $0.zone == zone }),
      let best = draft.kind.zones[number].offers.filter({ $0.points[concern] > 0 })
        .map(\.support).max(), best < draft.choice.placements[number].support
    else { return nil }
    return Words.oneItem(chosen.substance, zone.id, context)
  }

  private mutating func binding(_ index: Int, in kind: ChoiceProblem) -> String? {
    let isMixed = kind.maximumPerZone == kind.maximumPerArea
    if let most = kind.maximumNew {
      var relaxed = kind
      relaxed.maximumNew = most + 1
      if served(.new, isMixed, relaxed).contains(index) { return Words.mostNew(most) }
    }
    var relaxed = kind
    relaxed.maximumPerArea += 1
    if isMixed { relaxed.maximumPerZone += 1 }
    if served(.actives, isMixed, relaxed).contains(index) {
      return Words.mostActives(kind.maximumPerArea)
    }
    let zone = context.wishes[index].zone.id
    if let number = draft.chooser.map.number(of: zone), kind.zones[number].cap != nil {
      let full = kind.zones[number]
      relaxed = kind
      relaxed.zones[number] = ChoiceProblem.Zone(area: full.area, cap: nil, offers: full.offers)
      if served(.zone(number), isMixed, relaxed).contains(index) {
        return Words.zoneIsFull(zone, context)
      }
    }
    for limit in kind.limits.indices {
      relaxed = kind
      relaxed.limits.remove(at: limit)
      if served(.limit(limit), isMixed, relaxed).contains(index) {
        let name = draft.chooser.map.limits[limit]
        return Words.limitName(name, percent: context.volumePercent, context)
      }
    }
    return nil
  }

  /// The wishes that a session within other limits would serve, found once; none where that was not learned in good time.
  private mutating func served(
    _ leeway: Leeway,
    _ isMixed: Bool,
    _ kind: ChoiceProblem
  ) -> Set<Int> {
    let trial = Trial(leeway: leeway, isMixed: isMixed)
    if let known = trials[trial] { return known }
    let found = effort.isSpent ? nil : ChoiceSearch(kind, effort: effort).best()
    let reader = ItemReader(
      context: context,
      map: draft.chooser.map,
      kind: kind,
      candidates: draft.candidates
    )
    let served = Set(found.map { reader.items(of: $0).flatMap(\.wishes) } ?? [])
    trials[trial] = served
    return served
  }

  private func needsOwnSession(_ index: Int) -> Bool {
    let map = draft.chooser.map
    let zone = map.number(of: context.wishes[index].zone.id)
    return zone.map { zone in
      map.wishes[zone].firstIndex(of: index).map { concern in
        draft.kind.zones[zone].offers.contains { $0.points[concern] > 0 }
      } == false
    } == true
  }

  /// The session if a zone could take a mixture.
  private var mixture: ChoiceProblem {
    var kind = draft.kind
    kind.maximumPerZone = kind.maximumPerArea
    return kind
  }

  /// Why a zone that is worth a needle waits; nothing where it is not worth one.
  private func waitingReason(for zone: Zone) -> String? {
    let map = draft.chooser.map
    guard let number = map.number(of: zone.id),
      draft.chooser.problem.best(in: number, effort: effort).net > 0
    else { return nil }
    let best = draft.kind.best(in: number, effort: effort)
    guard best.net > 0 else { return Words.needsOwnSession.capitalised }
    var placements = draft.choice.placements
    placements[number] = best
    if let limit = draft.kind.exceededLimits(by: placements).first {
      return Words.waits(map.limits[limit], context)
    }
    let more = Choice(placements, in: draft.kind)
    if let most = draft.kind.maximumNew,
      more.substances.count(where: { draft.kind.isNew[$0] }) > most
    {
      return Words.waitsForNew(most)
    }
    return Words.waitsForActives(draft.kind.maximumPerArea)
  }
}
