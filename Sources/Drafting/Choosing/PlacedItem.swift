import Clinical

/// One substance in one zone of the session, with all that its needle needs to know.
struct PlacedItem {
  let zone: Zone
  let substance: SubstanceID
  /// The wishes it serves, as indices into the context's wishes.
  let wishes: [Int]
  /// The depth that all of them allow.
  let depth: DepthRange
  /// The techniques that all of them allow, the preferred one first.
  let techniques: [TechniqueID]
  /// The full volume of a session.
  let full: Volume
  /// What this session places.
  let session: Volume
  /// Whether the practitioner set the volume.
  var isByHand = false

  var place: Place { Place(zone: zone.id, substance: substance) }

  /// The item with a volume set by hand; a first session's volume raises the later one only above itself.
  func with(_ volume: Volume, percent: Int) -> PlacedItem {
    PlacedItem(
      zone: zone,
      substance: substance,
      wishes: wishes,
      depth: depth,
      techniques: techniques,
      full: percent == 100 ? volume : max(full, volume),
      session: volume,
      isByHand: true
    )
  }
}

/// Reads a choice back as items of the session.
struct ItemReader {
  let context: DraftingContext
  let map: SessionMap
  let kind: ChoiceProblem
  let candidates: Candidates

  /// The items of a choice, zone by zone in the pack's order, then by id.
  func items(of choice: Choice) -> [PlacedItem] {
    map.zones.indices.flatMap { zone in
      let placement = choice.placements[zone]
      let offers = placement.substances.compactMap { kind.zones[zone].offer(of: $0) }
      let servers = ChoiceProblem.servers(of: offers)
      return placement.substances.indices.compactMap { index in
        let served = servers.indices.filter { servers[$0] == index }
        let able = offers[index].points.indices.filter { offers[index].points[$0] > 0 }
        return item(
          zone: zone,
          substance: placement.substances[index],
          wishes: (served.isEmpty ? able : served).map { map.wishes[zone][$0] },
          volume: Volume(microlitres: placement.volumes[index])
        )
      }
    }
  }

  private func item(
    zone: Int,
    substance: Int,
    wishes: [Int],
    volume: Volume
  ) -> PlacedItem? {
    let id = map.substances[substance]
    let served = wishes.compactMap { candidates.standing(id, for: $0) }
    let depths = served.map(\.depth)
    return depths.reduce(depths.first) { $0?.intersection($1) }.map { depth in
      PlacedItem(
        zone: map.zones[zone],
        substance: id,
        wishes: wishes,
        depth: depth,
        techniques: TechniqueOrder(context: context)
          .shared(by: served.map(\.techniques), at: depth),
        full: volume,
        session: volume.percent(context.volumePercent)
      )
    }
  }
}

/// Which of several concerns' techniques comes first.
struct TechniqueOrder {
  let context: DraftingContext

  /// The techniques that stand in every list and reach a depth, the preferred one first.
  ///
  /// Preferred is the smaller sum of places in the lists; of equals the one with the better founded figures, then
  /// the pack's order.
  func shared(by lists: [[TechniqueID]], at depth: DepthRange) -> [TechniqueID] {
    let judge = CandidateJudge(context: context)
    let common = lists.prefix(1).flatMap(\.self).filter { technique in
      lists.allSatisfy { $0.contains(technique) } && judge.reaches(technique, depth)
    }
    return common.sorted { key($0, lists).lexicographicallyPrecedes(key($1, lists)) }
  }

  private func key(_ technique: TechniqueID, _ lists: [[TechniqueID]]) -> [Int] {
    let places = lists.reduce(0) { $0 + $1.prefix { $0 != technique }.count }
    let known = context.book.techniques[technique]
    let number = known?.number ?? context.book.techniques.count
    let weakness =
      switch known?.technique.basis ?? .unknown {
      case .sourced: 0
      case .unverified: 1
      case .policy: 2
      case .clinic: 3
      case .unknown: 4
      }
    return [places, weakness, number]
  }
}
