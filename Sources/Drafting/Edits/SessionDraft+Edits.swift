import Clinical
import Safety

extension SessionDraft {
  /// Takes in an edit, or says why it may not be taken in and leaves the session as it was.
  mutating func apply(_ edit: PlanEdit) -> String? {
    switch edit {
    case .omitZone, .restoreZone: return nil
    case .swap(let area, let from, let to): return swap(area, from, to)
    case .volume(let zone, let substance, let volume):
      return set(volume, at: Place(zone: zone, substance: substance))
    case .technique(let area, let substance, let technique):
      return set(technique, at: AreaSubstance(area: area, substance: substance))
    case .interval(let days):
      let range = CoursePlanner(context: context, items: items).intervalRange
      guard range.contains(days) else { return Words.intervalOutside(days, range) }
      intervalDays = days
    case .sessions(let count):
      let range = CoursePlanner(context: context, items: items).sessionRange
      guard range.contains(count) else { return Words.sessionsOutside(count, range) }
      sessionCount = count
    case .note(let text): notes.append(text)
    }
    return nil
  }

  // MARK: Swaps

  private mutating func swap(
    _ area: AreaID,
    _ from: SubstanceID,
    _ to: SubstanceID
  ) -> String? {
    let place = context.name(area)
    guard let number = chooser.map.number(of: area),
      let old = chooser.map.number(of: from),
      choice.substances(ofArea: number, in: kind).contains(old)
    else { return Words.swapNothing(context.name(from), place) }
    guard from != to else { return Words.swapItself(context.name(to), place) }
    guard let new = chooser.map.number(of: to) else {
      return Words.swapNotOffered(context.name(to), place, reason: whyNot(to, in: area))
    }
    let zones = choice.placements.indices.filter {
      kind.zones[$0].area == number && choice.placements[$0].substances.contains(old)
    }
    if let twice = zones.first(where: { choice.placements[$0].substances.contains(new) }) {
      return Words.swapTwice(context.name(to), name(ofZone: twice))
    }
    let wanted = choice.placements.indices.map { zone in
      let now = choice.placements[zone].substances
      return zones.contains(zone) ? now.map { $0 == old ? new : $0 }.sorted() : now
    }
    guard let next = session(placing: wanted) else {
      return whyNotPlaced(to, number: new, in: area, zones: zones, wanted: wanted)
    }
    return take(next, after: Swap(area: area, from: from, to: to))
  }

  private struct Swap {
    let area: AreaID
    let from: SubstanceID
    let to: SubstanceID
  }

  /// The session with these substances in its zones, of the kind it is now or of the first other kind that has
  /// room for all of them.
  private func session(placing wanted: [[Int]]) -> (choice: Choice, kind: ChoiceProblem)? {
    for kind in [kind] + chooser.kinds {
      let placements = wanted.indices.compactMap { kind.placement(of: wanted[$0], in: $0) }
      guard placements.count == wanted.count else { continue }
      return (Choice(placements, in: kind), kind)
    }
    return nil
  }

  private mutating func take(
    _ next: (choice: Choice, kind: ChoiceProblem),
    after swap: Swap
  ) -> String? {
    var swapped = self
    swapped.kind = next.kind
    if let message = swapped.brokenLimit(of: next.choice) { return message }
    swapped.keep(next.choice)
    let check = VolumeCheck(context: context, map: chooser.map)
    if let message = check.broken(by: swapped.items) { return message }
    for item in items where item.isByHand {
      guard item.zone.group == swap.area, item.substance == swap.from else { continue }
      swapped.anew.insert(Place(zone: item.zone.id, substance: swap.to))
    }
    let old = AreaSubstance(area: swap.area, substance: swap.from)
    let drafted = swapped.swaps.removeValue(forKey: old) ?? swap.from
    if drafted != swap.to {
      swapped.swaps[AreaSubstance(area: swap.area, substance: swap.to)] = drafted
    }
    self = swapped
    return nil
  }

  private func name(ofZone zone: Int) -> String { context.name(chooser.map.zones[zone].id) }

  /// Takes a new choice and lays the volumes that were set by hand over it again.
  private mutating func keep(_ next: Choice) {
    let known = items
    choice = next
    readItems()
    for index in items.indices {
      let before = known.first { $0.place == items[index].place }
      if let before, before.isByHand { items[index] = before }
    }
  }

  /// What a choice after a swap exceeds; the substances of an area are no more than before, one having left it.
  private func brokenLimit(of choice: Choice) -> String? {
    if let most = kind.maximumNew, choice.substances.count(where: { kind.isNew[$0] }) > most {
      return Words.tooManyNew(most)
    }
    return kind.exceededLimits(by: choice.placements).first.map {
      Words.exceeded(chooser.map.limits[$0], percent: 100, context)
    }
  }

  // MARK: Volumes

  private mutating func set(_ volume: Volume, at place: Place) -> String? {
    let zone = context.name(place.zone)
    guard let index = items.firstIndex(where: { $0.place == place }) else {
      return Words.notPlaced(context.name(place.substance), zone)
    }
    guard volume > .zero else { return Words.noVolume(zone) }
    var next = items
    next[index] = items[index].with(volume, percent: context.volumePercent)
    if let message = VolumeCheck(context: context, map: chooser.map).broken(by: next) {
      return message
    }
    items = next
    anew.remove(place)
    return nil
  }

  // MARK: Techniques

  private mutating func set(_ technique: TechniqueID, at place: AreaSubstance) -> String? {
    let layout = SyringeLayout(context: context)
    let here = items.filter { $0.zone.group == place.area }
    let syringes = layout.syringes(of: here).filter { $0.substances.contains(place.substance) }
    let name = context.technique(technique)
    guard !syringes.isEmpty else {
      return Words.notPlaced(context.name(place.substance), context.name(place.area))
    }
    for syringe in syringes where !syringe.techniques.contains(technique) {
      guard let known = context.book.techniques[technique]?.technique.depth.value else {
        return Words.techniqueWithoutDepth(name, context.name(place.area), syringe.depth)
      }
      guard known.intersection(syringe.depth) != nil else {
        return Words.techniqueOutside(name, known, context.name(place.area), syringe.depth)
      }
    }
    techniques[place] = technique
    return nil
  }
}

/// Holds volumes that were set by hand to every cap and ceiling.
struct VolumeCheck {
  let context: DraftingContext
  let map: SessionMap

  /// What the volumes exceed, in words; nothing where they keep every limit, now and in later sessions.
  func broken(by items: [PlacedItem]) -> String? {
    broken(items, percent: context.volumePercent, \.session)
      ?? broken(items, percent: 100, \.full)
  }

  private func broken(
    _ items: [PlacedItem],
    percent: Int,
    _ volume: (PlacedItem) -> Volume
  ) -> String? {
    for zone in map.zones {
      guard let cap = zone.cap.value?.percent(percent) else { continue }
      let total = items.filter { $0.zone == zone }.map(volume).reduce(.zero, +)
      if total > cap { return Words.aboveZoneCap(context.name(zone.id), total, cap) }
    }
    for limit in map.limits {
      let counted = items.filter { item in
        switch limit {
        case .cap(let cap, _): cap.groups.contains(item.zone.group)
        case .ceiling(let substance, _): substance == item.substance
        }
      }
      let total = counted.map(volume).reduce(.zero, +)
      if total > bound(of: limit, percent: percent) {
        return Words.exceeded(limit, percent: percent, context)
      }
    }
    return nil
  }

  private func bound(of limit: SessionMap.LimitName, percent: Int) -> Volume {
    switch limit {
    case .cap(_, let maximum): maximum.percent(percent)
    case .ceiling(_, let ceiling): ceiling
    }
  }
}
