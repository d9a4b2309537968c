import Clinical

/// States of a choice what each of its zones earns and costs.
struct ZoneWeigher {
  let context: DraftingContext
  let map: SessionMap

  /// The zones of a choice in the pack's order; of another choice's, only those that differ from it.
  func zones(
    of choice: Choice,
    in kind: ChoiceProblem,
    differingFrom other: Choice? = nil
  ) -> [WeighedZone] {
    map.zones.indices.compactMap { zone in
      let isSame = other.map { $0.placements[zone] == choice.placements[zone] } ?? false
      return isSame ? nil : weigh(choice.placements[zone], zone: zone, kind)
    }
  }

  private func weigh(_ placement: Placement, zone: Int, _ kind: ChoiceProblem) -> WeighedZone {
    let offers = placement.substances.compactMap { kind.zones[zone].offer(of: $0) }
    let servers = ChoiceProblem.servers(of: offers)
    var shares: [WeighedZone.Share] = []
    var unserved: [ConcernID] = []
    for (number, index) in map.wishes[zone].enumerated() {
      let wish = context.wishes[index]
      guard servers.indices.contains(number), let server = servers[number] else {
        unserved.append(wish.concern.id)
        continue
      }
      let substance = map.substances[offers[server].substance]
      shares.append(
        WeighedZone.Share(
          substance: substance,
          concern: wish.concern.id,
          degree: wish.degree,
          support: offers[server].points[number] / wish.degree,
          rank: map.ranks[zone][number][offers[server].substance]
        )
      )
    }
    return WeighedZone(
      zone: map.zones[zone].id,
      placed: map.ids(placement.substances),
      shares: shares,
      cost: kind.costPerPlacement * placement.substances.count,
      unserved: unserved
    )
  }
}
