import Clinical
import Safety

/// Judges which ranked substances may be placed for a wish.
struct CandidateJudge {
  let context: DraftingContext

  /// Every ranked substance of these wishes, judged.
  func candidates(for wishes: [Int]) -> Candidates {
    let judged = judgedSubstances(of: wishes)
    var result = Candidates()
    var places: [Int] = []
    for index in wishes {
      let wish = context.wishes[index]
      var room = WishRoom(wish, context)
      for ranked in wish.concern.ranked {
        guard let substance = judged[ranked.substance] else {
          result.fell(ranked.substance, wish: index, .noMonograph)
          continue
        }
        let barred =
          substance.bar(in: wish.zone.id) ?? unsuited(ranked, substance.monograph, wish)
        if let barred {
          result.fell(ranked.substance, wish: index, barred)
          continue
        }
        switch place(ranked, substance, wish: index, &room) {
        case .success(let candidate):
          result.standing.append(candidate)
          places.append(room.zoneNumber * judged.count + substance.number)
        case .failure(let fall): result.fell(ranked.substance, wish: index, fall.reason)
        }
      }
    }
    return keepingOneDepthPerPlacement(result, places: places)
  }

  private struct Fall: Error { let reason: FallReason }

  /// The substances that are ranked for these wishes and have a monograph, numbered in the order of their ids.
  private func judgedSubstances(of wishes: [Int]) -> [SubstanceID: JudgedSubstance] {
    let ids = Set(context.concerns(of: wishes).flatMap { $0.ranked.map(\.substance) }).sorted()
    var judged: [SubstanceID: JudgedSubstance] = [:]
    for id in ids {
      guard let monograph = context.monographs[id] else { continue }
      judged[id] = JudgedSubstance(monograph, number: judged.count, in: context)
    }
    return judged
  }

  // MARK: What for

  private func unsuited(
    _ ranked: RankedSubstance,
    _ monograph: Monograph,
    _ wish: Wish
  ) -> FallReason? {
    switch monograph.evidence.direction {
    case .negative, .none: return .evidence(monograph.evidence)
    case .positive, .mixed: break
    }
    if let subtype = ranked.onlyIfSubtype, subtype != wish.subtype, subtype != wish.diagnosis {
      return .subtype(subtype)
    }
    if let diagnosis = RequiredDiagnosis.of(monograph.id), diagnosis != wish.diagnosis {
      return .diagnosis(diagnosis)
    }
    let zone = wish.zone.id
    if !monograph.onlyZones.isEmpty, !monograph.onlyZones.contains(zone) {
      return .onlyElsewhere(monograph.onlyZones)
    }
    if monograph.neverZones.contains(zone) { return .neverHere }
    if wish.zone.barred.contains(monograph.id) { return .barredHere }
    if wish.row?.notHere.contains(monograph.id) == true { return .notHere }
    return nil
  }

  // MARK: How much and how deep

  private func place(
    _ ranked: RankedSubstance,
    _ substance: JudgedSubstance,
    wish index: Int,
    _ room: inout WishRoom
  ) -> Result<Candidate, Fall> {
    let monograph = substance.monograph
    guard monograph.concentration.value != nil else { return missing(.concentration) }
    guard let volume = room.volume else { return missing(.zoneVolume) }
    guard let own = monograph.depth.value else { return missing(.substanceDepth) }
    guard room.hasDepth else { return missing(.zoneDepth) }
    guard let depth = room.depth.flatMap(own.intersection) else {
      return .failure(Fall(reason: .depthDoesNotFit))
    }
    let techniques = room.techniques(reaching: depth) { reaches($0, depth) }
    guard !techniques.isEmpty else { return .failure(Fall(reason: .noTechnique)) }
    if let reason = tooMuch(volume, of: substance, room) {
      return .failure(Fall(reason: reason))
    }
    let support = support(monograph.evidence, rank: ranked.rank)
    return .success(
      Candidate(
        substance: monograph.id,
        wish: index,
        support: support,
        points: context.wishes[index].degree * support,
        volume: volume,
        depth: depth,
        techniques: techniques
      )
    )
  }

  private func missing(_ figure: FallReason.Missing) -> Result<Candidate, Fall> {
    .failure(Fall(reason: .noFigure(figure)))
  }

  /// Whether a technique reaches a depth; one without a published depth follows the depth that is set.
  func reaches(_ technique: TechniqueID, _ depth: DepthRange) -> Bool {
    guard let known = context.book.techniques[technique]?.technique.depth.value else { return true }
    return known.intersection(depth) != nil
  }

  private func tooMuch(
    _ volume: Volume,
    of substance: JudgedSubstance,
    _ room: WishRoom
  ) -> FallReason? {
    switch substance.ceiling {
    case .weightMissing: return .weightMissing
    case .none: break
    case .volume(let ceiling) where volume > ceiling:
      return .aboveCeiling(volume: volume, ceiling: ceiling)
    case .volume: break
    }
    if let cap = room.cap, volume > cap { return .aboveZoneCap(volume: volume, cap: cap) }
    return nil
  }

  /// Points of support: the base of grade and direction times what the rank leaves, in integers.
  func support(_ evidence: Evidence, rank: Int) -> Int {
    context.weights.support(of: evidence) * context.weights.percent(ofRank: rank) / 100
  }

  // MARK: One depth for each placement

  /// Lets a substance serve several concerns of a zone only where they share a depth and a technique.
  ///
  /// The concern with the most points comes first, then the pack's order; one that cannot share falls.
  private func keepingOneDepthPerPlacement(_ candidates: Candidates, places: [Int]) -> Candidates {
    let standing = candidates.standing
    var result = Candidates(standing: [], fallen: candidates.fallen)
    var stands = places.map { _ in true }
    var shared: [Int: (depth: DepthRange, techniques: [TechniqueID])] = [:]
    for number in contested(standing, places: places) {
      let candidate = standing[number]
      guard let sofar = shared[places[number]] else {
        shared[places[number]] = (candidate.depth, candidate.techniques)
        continue
      }
      let depth = sofar.depth.intersection(candidate.depth)
      let techniques = sofar.techniques.filter { technique in
        candidate.techniques.contains(technique)
          && depth.map { reaches(technique, $0) } == true
      }
      guard let depth, !techniques.isEmpty else {
        stands[number] = false
        result.fell(
          candidate.substance,
          wish: candidate.wish,
          depth == nil ? .depthDoesNotFit : .noTechnique
        )
        continue
      }
      shared[places[number]] = (depth, techniques)
    }
    // Wishes stand in their order already; within one, equal zones leave the substances' numbers to tell.
    result.standing = standing.indices.filter { stands[$0] }
      .map { (wish: standing[$0].wish, place: places[$0], number: $0) }
      .sorted { ($0.wish, $0.place) < ($1.wish, $1.place) }
      .map { standing[$0.number] }
    return result
  }

  /// The candidates of places whose candidates differ in depth or techniques, the one with the most points first, of
  /// equals the earlier.
  private func contested(_ standing: [Candidate], places: [Int]) -> [Int] {
    var firsts = Array(repeating: -1, count: (places.max() ?? -1) + 1)
    var isContested = firsts.map { _ in false }
    for number in standing.indices {
      let first = firsts[places[number]]
      if first < 0 {
        firsts[places[number]] = number
      } else if standing[first].depth != standing[number].depth
        || standing[first].techniques != standing[number].techniques
      {
        isContested[places[number]] = true
      }
    }
    return standing.indices.filter { isContested[places[$0]] }
      .map { (points: standing[$0].points, number: $0) }
      .sorted { ($1.points, $0.number) < ($0.points, $1.number) }
      .map(\.number)
  }
}

/// What a wish leaves room for, whatever the substance.
private struct WishRoom {
  let zoneNumber: Int
  /// The zone's volume; nothing where none is published.
  let volume: Volume?
  /// Whether both the concern and the zone have a depth.
  let hasDepth: Bool
  /// The depth that concern and zone share.
  let depth: DepthRange?
  let techniques: [TechniqueID]
  /// The smallest cap that holds for the zone.
  let cap: Volume?
  /// The depth that was asked for last, with the techniques that reach it.
  private var reached: (depth: DepthRange, techniques: [TechniqueID])?

  init(_ wish: Wish, _ context: DraftingContext) {
    zoneNumber = context.order(of: wish.zone.id)
    volume = wish.row?.volume.value.flatMap { volume in
      volume > .zero && volume.percent(context.volumePercent) > .zero ? volume : nil
    }
    let row = wish.row?.depth.value
    let zone = wish.zone.maximumDepth.value.flatMap { DepthRange(minimum: 0, maximum: $0) }
    hasDepth = row != nil && zone != nil
    depth = row.flatMap { row in zone.flatMap(row.intersection) }
    techniques = [wish.row].compactMap(\.self).flatMap(\.techniques)
    let caps =
      [wish.zone.cap.value].compactMap(\.self)
      + context.knowledge.body.caps.filter { $0.groups.contains(wish.zone.group) }
      .compactMap(\.maximum.value)
    cap = caps.min()
  }

  /// The techniques that reach a depth.
  mutating func techniques(
    reaching depth: DepthRange,
    where reaches: (TechniqueID) -> Bool
  ) -> [TechniqueID] {
    if let reached, reached.depth == depth { return reached.techniques }
    let found = techniques.filter(reaches)
    reached = (depth, found)
    return found
  }
}

/// A substance in a zone.
struct Place: Hashable {
  let zone: ZoneID
  let substance: SubstanceID
}
