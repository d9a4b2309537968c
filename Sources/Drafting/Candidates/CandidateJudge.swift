import Clinical
import Safety

/// Judges which ranked substances may be placed for a wish.
struct CandidateJudge {
  let context: DraftingContext

  /// Every ranked substance of these wishes, judged.
  func candidates(for wishes: [Int]) -> Candidates {
    var result = Candidates()
    for index in wishes {
      let wish = context.wishes[index]
      for ranked in wish.concern.ranked {
        switch judge(ranked, wish: index) {
        case .success(let candidate): result.standing.append(candidate)
        case .failure(let fall):
          result.fallen.append(
            FallenCandidate(substance: ranked.substance, wish: index, reason: fall.reason)
          )
        }
      }
    }
    return keepingOneDepthPerPlacement(result)
  }

  private struct Fall: Error { let reason: FallReason }

  private func judge(_ ranked: RankedSubstance, wish index: Int) -> Result<Candidate, Fall> {
    let wish = context.wishes[index]
    guard let monograph = context.monographs[ranked.substance] else {
      return .failure(Fall(reason: .noMonograph))
    }
    if let reason = barred(monograph, zone: wish.zone.id) ?? unsuited(ranked, monograph, wish) {
      return .failure(Fall(reason: reason))
    }
    return place(ranked, monograph, wish: index)
  }

  // MARK: Who may

  /// Why a substance is barred from a zone whatever it is wanted for; nothing where it is not.
  func barred(_ monograph: Monograph, zone: ZoneID) -> FallReason? {
    switch monograph.useClass {
    case .blocked, .explainOnly, .hidden: return .useClass(monograph.useClass)
    case .prescriberOnly where context.facts.practitioner?.role != .prescriber:
      return .prescriberOnly
    case .prescriberOnly, .productOnly, .draftable: break
    }
    guard monograph.isActive else { return .notAnActive }
    let exclusion = context.assessment.exclusions.first {
      $0.substance == monograph.id && ($0.zones?.contains(zone) ?? true)
    }
    if let exclusion { return .excluded(exclusion) }
    return declaredAllergy(to: monograph) ?? trueExclusion(of: monograph, zone: zone)
  }

  private func declaredAllergy(to monograph: Monograph) -> FallReason? {
    let declared = context.facts.allergies.values
      .filter { $0.state == .yes || $0.state == .notSure || $0.state == .declined }
      .filter { $0.id.text == monograph.id.text || monograph.allergens.contains($0.id) }
      .filter { !isCleared($0.id, for: monograph.id) }
      .min { $0.id < $1.id }
    return declared.map { .allergy($0.id, answers: $0.evidence.map(\.item)) }
  }

  private func trueExclusion(of monograph: Monograph, zone: ZoneID) -> FallReason? {
    // What bars for a time only is counted by the rules.
    for fact in monograph.excludedIf where monograph.exclusionWindows[fact] == nil {
      guard let stated = context.facts.facts[fact], stated.state == .yes, stated.ended == nil,
        stated.presentToday != .no, stated.zones.isEmpty || stated.zones.contains(zone),
        !isCleared(fact, for: monograph.id)
      else { continue }
      return .barredBy(fact, answers: stated.evidence.map(\.item))
    }
    return nil
  }

  /// Whether a written clearance lifts what a fact rules out, because its condition says so.
  private func isCleared(_ fact: FactID, for substance: SubstanceID) -> Bool {
    context.rules.contraindications.contains { rule in
      (rule.raisedBy.contains(fact) || rule.allergies.contains(fact) || rule.name == fact)
        && rule.excludesLiftedByClearance.contains(substance)
        && context.facts.clearances.contains { $0.condition == rule.name }
    }
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
    if !monograph.onlyZones.isEmpty, !monograph.onlyZones.contains(zone) { return .onlyElsewhere }
    if monograph.neverZones.contains(zone) { return .neverHere }
    if wish.zone.barred.contains(monograph.id) { return .barredHere }
    if wish.row?.notHere.contains(monograph.id) ?? false { return .notHere }
    return nil
  }

  // MARK: How much and how deep

  private func place(
    _ ranked: RankedSubstance,
    _ monograph: Monograph,
    wish index: Int
  ) -> Result<Candidate, Fall> {
    let wish = context.wishes[index]
    guard monograph.concentration.value != nil else { return missing(.concentration) }
    guard let volume = wish.row?.volume.value, volume > .zero,
      volume.percent(context.volumePercent) > .zero
    else { return missing(.zoneVolume) }
    guard let own = monograph.depth.value else { return missing(.substanceDepth) }
    guard let row = wish.row?.depth.value, let deepest = wish.zone.maximumDepth.value,
      let zone = DepthRange(minimum: 0, maximum: deepest)
    else { return missing(.zoneDepth) }
    guard let depth = own.intersection(row)?.intersection(zone) else {
      return .failure(Fall(reason: .depthDoesNotFit))
    }
    let techniques = (wish.row?.techniques ?? []).filter { reaches($0, depth) }
    guard !techniques.isEmpty else { return .failure(Fall(reason: .noTechnique)) }
    if let reason = tooMuch(volume, of: monograph, in: wish.zone) {
      return .failure(Fall(reason: reason))
    }
    let support = support(monograph.evidence, rank: ranked.rank)
    return .success(
      Candidate(
        substance: monograph.id,
        wish: index,
        support: support,
        points: wish.degree * support,
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

  private func tooMuch(_ volume: Volume, of monograph: Monograph, in zone: Zone) -> FallReason? {
    switch SubstanceCeiling(of: monograph, weight: context.facts.weight?.value) {
    case .weightMissing: return .weightMissing
    case .none: break
    case .volume(let ceiling) where volume > ceiling:
      return .aboveCeiling(volume: volume, ceiling: ceiling)
    case .volume: break
    }
    let caps =
      [zone.cap.value].compactMap(\.self)
      + context.knowledge.body.caps.filter { $0.groups.contains(zone.group) }
      .compactMap(\.maximum.value)
    if let cap = caps.min(), volume > cap { return .aboveZoneCap(volume: volume, cap: cap) }
    return nil
  }

  /// Points of support: the base of grade and direction times what the rank leaves, in integers.
  func support(_ evidence: Evidence, rank: Int) -> Int {
    guard let base = context.weights.support[evidence], rank >= 1 else { return 0 }
    let percents = context.weights.rankPercents
    guard let percent = rank <= percents.count ? percents[rank - 1] : percents.last else {
      return 0
    }
    return base * percent / 100
  }

  // MARK: One depth for each placement

  /// Lets a substance serve several concerns of a zone only where they share a depth and a technique.
  ///
  /// The concern with the most points comes first, then the pack's order; one that cannot share falls.
  private func keepingOneDepthPerPlacement(_ candidates: Candidates) -> Candidates {
    var result = Candidates(standing: [], fallen: candidates.fallen)
    var shared: [Place: (depth: DepthRange, techniques: [TechniqueID])] = [:]
    let order = candidates.standing.sorted { ($1.points, $0.wish) < ($0.points, $1.wish) }
    for candidate in order {
      let place = Place(
        zone: context.wishes[candidate.wish].zone.id,
        substance: candidate.substance
      )
      let sofar = shared[place] ?? (candidate.depth, candidate.techniques)
      let depth = sofar.depth.intersection(candidate.depth)
      let techniques = sofar.techniques.filter { technique in
        candidate.techniques.contains(technique)
          && (depth.map { reaches(technique, $0) } ?? false)
      }
      guard let depth, !techniques.isEmpty else {
        let reason: FallReason = depth == nil ? .depthDoesNotFit : .noTechnique
        result.fallen.append(
          FallenCandidate(substance: candidate.substance, wish: candidate.wish, reason: reason)
        )
        continue
      }
      shared[place] = (depth, techniques)
      result.standing.append(candidate)
    }
    result.standing.sort { ($0.wish, $0.substance) < ($1.wish, $1.substance) }
    return result
  }
}

/// A substance in a zone.
struct Place: Hashable {
  let zone: ZoneID
  let substance: SubstanceID
}
