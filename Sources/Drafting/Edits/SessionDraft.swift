import Clinical
import Safety

/// The session as it is drafted: what is offered, what is chosen, and what the practitioner's hand changed.
struct SessionDraft {
  let context: DraftingContext
  /// The wishes that anything may be drafted for, as indices into the context's wishes.
  let open: [Int]
  let candidates: Candidates
  /// The areas of this session.
  let areas: [AreaID]
  let chooser: SessionChooser
  /// Whether there were too many ways to fill the session to find the best; then nothing is drafted.
  let isUndecided: Bool
  /// The kind of session the choice stands in.
  var kind: ChoiceProblem
  /// The choice, swaps included.
  var choice: Choice
  /// The items of the choice, volume edits included.
  var items: [PlacedItem]
  /// Zones left out by hand.
  let omitted: Set<ZoneID>
  /// What was drafted in place of a substance that was swapped in by hand.
  var swaps: [AreaSubstance: SubstanceID] = [:]
  /// Where a swap dropped a volume that was set by hand, so that the pack's own stands there again.
  var anew: Set<Place> = []
  /// The wishes that the choice served before the hand changed it.
  private(set) var servedAsDrafted: Set<Int> = []
  /// Techniques set by hand.
  var techniques: [AreaSubstance: TechniqueID] = [:]
  var intervalDays: Int?
  var sessionCount: Int?
  var notes: [String] = []

  /// A substance in an area.
  struct AreaSubstance: Hashable {
    let area: AreaID
    let substance: SubstanceID
  }

  /// Drafts the session with these zones left out.
  init(_ context: DraftingContext, omitting omitted: Set<ZoneID>) {
    self.context = context
    self.omitted = omitted
    let open = context.wishes.indices.filter { index in
      let wish = context.wishes[index]
      return !omitted.contains(wish.zone.id)
        && WishJudge(context: context).obstacle(to: wish) == nil
    }
    self.open = open
    candidates = CandidateJudge(context: context).candidates(for: open)
    areas = AreaPicker(context: context, open: open, candidates: candidates).areas
    chooser = SessionChooser(context, areas: areas, candidates: candidates.standing)
    let found = chooser.best()
    isUndecided = chooser.effort.isSpent
    kind = found?.kind ?? chooser.problem
    choice =
      found?.choice
      ?? Choice(chooser.problem.zones.map { _ in .none }, in: chooser.problem)
    items = []
    readItems()
    servedAsDrafted = Set(items.flatMap(\.wishes))
  }

  /// The edits that still hold: a volume that a swap dropped, or that another volume replaced, does not.
  func standing(_ taken: [PlanEdit]) -> [PlanEdit] {
    taken.enumerated().filter { number, edit in
      guard case .volume(let zone, let substance, _) = edit, !omitted.contains(zone) else {
        return true
      }
      let isReplaced = taken.dropFirst(number + 1).contains { later in
        if case .volume(zone, substance, _) = later { true } else { false }
      }
      let place = Place(zone: zone, substance: substance)
      return !isReplaced && items.contains { $0.place == place && $0.isByHand }
    }
    .map(\.element)
  }

  /// How a syringe is placed, and whether the hand chose that; what no longer reaches its depth rests.
  func technique(of syringe: Syringe, area: AreaID) -> (id: TechniqueID, isByHand: Bool) {
    let judge = CandidateJudge(context: context)
    let byHand = syringe.substances
      .compactMap { techniques[AreaSubstance(area: area, substance: $0)] }
      .first { judge.reaches($0, syringe.depth) }
    return byHand.map { ($0, true) } ?? (syringe.technique, false)
  }

  /// Reads the items of the choice afresh; volumes set by hand are gone.
  mutating func readItems() {
    let reader = ItemReader(
      context: context,
      map: chooser.map,
      kind: kind,
      candidates: candidates
    )
    items = reader.items(of: choice)
  }
}

/// Says why nothing may be drafted for a wish, before any substance is looked at.
struct WishJudge {
  let context: DraftingContext

  /// What stands in the way of a wish.
  enum Obstacle: Hashable {
    case nothingDrafted
    case zoneBlocked(ZoneVerdict?)
    case stopped(ConcernStop)
    case neverDrafted
    case subtype(ConcernSubtype)
    case notTreatedHere
  }

  /// What stands in the way, or nothing.
  func obstacle(to wish: Wish) -> Obstacle? {
    guard context.mayDraft else { return .nothingDrafted }
    guard context.mayProceed(wish.zone.id) else {
      return .zoneBlocked(context.assessment.zones.first { $0.zone == wish.zone.id })
    }
    let stop = context.assessment.stops.first {
      $0.concern == wish.concern.id && ($0.zones?.contains(wish.zone.id) ?? true)
    }
    if let stop { return .stopped(stop) }
    guard wish.concern.isDraftable else { return .neverDrafted }
    if let subtype = wish.concern.subtypes.first(where: { $0.id == wish.subtype }),
      !subtype.isDraftable
    {
      return .subtype(subtype)
    }
    return wish.row == nil ? .notTreatedHere : nil
  }
}

/// Picks the treatment areas of a session.
struct AreaPicker {
  let context: DraftingContext
  let open: [Int]
  let candidates: Candidates

  /// Every area with an open wish; at a first session the one with the highest sum of degrees.
  ///
  /// Degrees count over the open wishes; an area in which nothing stands is passed over while another has
  /// something. Equals go by the order of zones.
  var areas: [AreaID] {
    let wanted = context.knowledge.body.groups.map(\.id).filter { degrees(of: $0) > 0 }
    guard context.isFirstSession else { return wanted }
    let served = wanted.filter { area in
      candidates.standing.contains { context.wishes[$0.wish].zone.group == area }
    }
    let ordered = (served.isEmpty ? wanted : served)
      .sorted { firstZone(of: $0) < firstZone(of: $1) }
    var chosen: [AreaID] = []
    while chosen.count < context.knowledge.body.firstSessionGroups {
      let rest = ordered.filter { !chosen.contains($0) }
      guard let most = rest.map(degrees).max(),
        let area = rest.first(where: { degrees(of: $0) == most })
      else { break }
      chosen.append(area)
    }
    return wanted.filter(chosen.contains)
  }

  private func degrees(of area: AreaID) -> Int {
    open.map { context.wishes[$0] }.filter { $0.zone.group == area }.reduce(0) { $0 + $1.degree }
  }

  private func firstZone(of area: AreaID) -> Int {
    let zones = open.map { context.wishes[$0].zone }.filter { $0.group == area }
    return zones.map { context.order(of: $0.id) }.reduce(.max, min)
  }
}
