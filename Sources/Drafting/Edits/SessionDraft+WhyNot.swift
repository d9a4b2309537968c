import Clinical
import Safety

extension SessionDraft {
  /// Why a substance that stands in the session cannot be placed in these zones, in words.
  ///
  /// Either one zone cannot take it, or all could and what must be alone in its session keeps them apart.
  func whyNotPlaced(
    _ substance: SubstanceID,
    number: Int,
    in area: AreaID,
    zones: [Int],
    wanted: [[Int]]
  ) -> String {
    let name = context.name(substance)
    let full = zones.first { chooser.problem.placement(of: wanted[$0], in: $0) == nil }
    if let full {
      let zone = chooser.map.zones[full].id
      let reason = whyNot(substance, in: area, zone: zone)
      return Words.swapNotHere(name, context.name(zone), reason: reason)
    }
    let reason =
      chooser.alone.contains(number)
      ? Words.needsOwnSession
      : Words.keptApart(ownSessions)
    return Words.swapNotOffered(name, context.name(area), reason: reason)
  }

  /// What is placed or wanted here that must be alone in its session, by name.
  private var ownSessions: [String] {
    let placed = choice.substances.filter(chooser.alone.contains)
    let concerns = chooser.map.wishes.joined().map { context.wishes[$0].concern }
      .filter(\.needsOwnSession).map(\.name)
    return chooser.map.ids(placed).map { context.name($0) } + concerns.uniqued()
  }

  /// Why a substance may not stand in an area, or in one zone of it, in words.
  func whyNot(_ substance: SubstanceID, in area: AreaID, zone: ZoneID? = nil) -> String {
    let isHere = { (wish: Int) in
      let place = context.wishes[wish].zone
      return place.group == area && (zone.map { $0 == place.id } ?? true)
    }
    let stands = candidates.standing.contains { $0.substance == substance && isHere($0.wish) }
    if stands { return Words.noRoomHere }
    let fallen = candidates.fallen.filter { $0.substance == substance && isHere($0.wish) }
    if let first = fallen.min(by: { $0.reason.rank < $1.reason.rank }) {
      return Words.fall(first, context)
    }
    if let monograph = context.monographs[substance],
      let reason = JudgedSubstance(monograph, in: context).bar(in: zone ?? "")
    {
      return Words.fall(reason, substance: substance, wish: nil, context)
    }
    return zone == nil ? Words.notRanked : Words.notRankedHere
  }
}
