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
  let context: DraftingContext
  let draft: SessionDraft
  /// The wishes that a mixture would serve, once that has been looked for.
  private var mixed: Set<Int>?
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
        sources: wish.concern.sources
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
    case .neverDrafted, .subtype, .notTreatedHere: wish.concern.sources
    }
  }

  // MARK: What stands and was not chosen

  private mutating func unchosen(_ index: Int) -> WishFate {
    if draft.isUndecided {
      return .unserved(reason: Words.undecided, sources: context.wishes[index].concern.sources)
    }
    let wish = context.wishes[index]
    if draft.servedAsDrafted.contains(index) {
      return .unserved(reason: Words.handAlone, sources: wish.concern.sources)
    }
    let isEmpty = !draft.items.contains { $0.zone == wish.zone }
    if isEmpty {
      let reason = waiting[wish.zone.id] ?? waitingReason(for: wish.zone)
      waiting[wish.zone.id] = reason
      if let reason { return .later(reason: reason) }
    }
    let sources = wish.concern.sources
    if needsOwnSession(index) {
      return .unserved(reason: Words.capitalised(Words.needsOwnSession), sources: sources)
    }
    let mixed = self.mixed ?? servedInMixture()
    self.mixed = mixed
    if mixed.contains(index) {
      return .unserved(reason: Words.modeAlone, sources: sources)
    }
    let best = draft.candidates.standing.filter { $0.wish == index }.map(\.points).max() ?? 0
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

  /// How many substances a session may weigh for each limit to be tried: every trial makes its tables anew.
  private static let mostTried = 60

  /// The one limit without which it would be served, in words; nothing where no single one is to blame, or where the
  /// session is too large to try them.
  private func binding(_ index: Int) -> String? {
    guard draft.kind.grades.count <= Self.mostTried else { return nil }
    if let limit = binding(index, in: draft.kind) { return Words.limitBinds(limit) }
    guard context.mode == .strictIFU else { return nil }
    var kind = draft.kind
    kind.maximumPerZone = kind.maximumPerArea
    if let limit = binding(index, in: kind) { return Words.limitBindsMixture(limit) }
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

  private func binding(_ index: Int, in kind: ChoiceProblem) -> String? {
    var relaxed = kind
    if let most = kind.maximumNew {
      relaxed.maximumNew = most + 1
      if serves(index, relaxed) { return Words.mostNew(most) }
    }
    relaxed = kind
    relaxed.maximumPerArea += 1
    if kind.maximumPerZone == kind.maximumPerArea { relaxed.maximumPerZone += 1 }
    if serves(index, relaxed) { return Words.mostActives(kind.maximumPerArea) }
    relaxed = kind
    for zone in relaxed.zones.indices {
      let full = relaxed.zones[zone]
      relaxed.zones[zone] = ChoiceProblem.Zone(area: full.area, cap: nil, offers: full.offers)
    }
    if serves(index, relaxed) {
      return Words.zoneIsFull(context.wishes[index].zone.id, context)
    }
    for limit in kind.limits.indices {
      relaxed = kind
      relaxed.limits.remove(at: limit)
      if serves(index, relaxed) {
        let name = draft.chooser.map.limits[limit]
        return Words.limitName(name, percent: context.volumePercent, context)
      }
    }
    return nil
  }

  /// Whether a session within these limits would serve a wish; false also where that was not learned in good time.
  private func serves(_ index: Int, _ kind: ChoiceProblem) -> Bool {
    guard !effort.isSpent, let best = ChoiceSearch(kind, effort: effort).best() else {
      return false
    }
    let reader = ItemReader(
      context: context,
      map: draft.chooser.map,
      kind: kind,
      candidates: draft.candidates
    )
    return reader.items(of: best).contains { $0.wishes.contains(index) }
  }

  private func needsOwnSession(_ index: Int) -> Bool {
    let map = draft.chooser.map
    guard let zone = map.number(of: context.wishes[index].zone.id),
      let concern = map.wishes[zone].firstIndex(of: index)
    else { return false }
    return !draft.kind.zones[zone].offers.contains { $0.points[concern] > 0 }
  }

  /// The wishes that would be served if a zone could take a mixture; empty where it may, or where that was not
  /// learned in good time.
  private func servedInMixture() -> Set<Int> {
    guard context.mode == .strictIFU else { return [] }
    var kind = draft.kind
    kind.maximumPerZone = kind.maximumPerArea
    guard let mixed = ChoiceSearch(kind, effort: effort).best() else { return [] }
    let reader = ItemReader(
      context: context,
      map: draft.chooser.map,
      kind: kind,
      candidates: draft.candidates
    )
    return Set(reader.items(of: mixed).flatMap(\.wishes))
  }

  /// Why a zone that is worth a needle waits; nothing where it is not worth one.
  private func waitingReason(for zone: Zone) -> String? {
    let map = draft.chooser.map
    guard let number = map.number(of: zone.id) else { return nil }
    guard draft.chooser.problem.best(in: number, effort: effort).net > 0 else { return nil }
    let best = draft.kind.best(in: number, effort: effort)
    guard best.net > 0 else { return Words.capitalised(Words.needsOwnSession) }
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
