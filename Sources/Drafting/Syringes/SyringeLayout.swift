import Clinical

/// The items that go into one syringe: each of its substances in each of its zones.
struct Syringe {
  /// The zones, in the pack's order.
  let zones: [Zone]
  /// The substances, by id.
  let substances: [SubstanceID]
  let items: [PlacedItem]
  let depth: DepthRange
  /// The technique that suits them best.
  let technique: TechniqueID
  /// All that suit them, the best one first.
  let techniques: [TechniqueID]
}

/// Lays the items of one area into the fewest syringes.
///
/// Substances share a syringe only where every pair of them may, and zones share a mixture only where its parts
/// stand in the same proportion. Zones whose depths or techniques have nothing in common are parted; of several ways
/// with as few syringes the one in which earlier zones stand together.
struct SyringeLayout {
  let context: DraftingContext

  /// The syringes of one area, by the first zone and the substances.
  ///
  /// Zones that hold the same parts in the same proportion are parted alike, unless that takes more syringes.
  func syringes(of items: [PlacedItem]) -> [Syringe] {
    let zones = zones(of: items).map { zone in items.filter { $0.zone == zone } }
    var classes: [[[PlacedItem]]] = []
    for here in zones {
      if let known = classes.firstIndex(where: { areAlike($0[0], here) }) {
        classes[known].append(here)
      } else {
        classes.append([here])
      }
    }
    var search = Fewest(best: items.compactMap { merged([$0]) })
    choose([], from: ArraySlice(classes.map(waysAlike)), &search)
    if classes.count < zones.count {
      choose([], from: ArraySlice(zones.map { partitions(of: $0) }), &search)
    }
    return search.best.sorted { left, right in
      order(left) < order(right)
    }
  }

  /// Every way to part zones that hold the same, all of them in the same way.
  private func waysAlike(_ alike: [[PlacedItem]]) -> [[Block]] {
    let ways = alike.map { partitions(of: $0) }
    return ways[0].indices.compactMap { way -> [Block]? in
      let pattern = ways[0][way].map { $0.map(\.substance) }
      let same = ways.compactMap { zone in
        zone.first { $0.map { $0.map(\.substance) } == pattern }
      }
      return same.count == alike.count ? same.flatMap(\.self) : nil
    }
  }

  private func order(_ syringe: Syringe) -> (Int, String) {
    let zone = syringe.zones.map { context.order(of: $0.id) }.reduce(.max, min)
    return (zone, syringe.substances.map(\.text).joined(separator: " "))
  }

  private func zones(of items: [PlacedItem]) -> [Zone] {
    items.map(\.zone).reduce(into: []) { zones, zone in
      if !zones.contains(zone) { zones.append(zone) }
    }
  }

  /// The fewest syringes found, at first one for each item, and of equals the ones with the fewest substances mixed.
  private struct Fewest {
    var best: [Syringe]

    /// Whether what begins with these syringes may still be fewer.
    func isHopeful(_ syringes: [Syringe]) -> Bool { Self.key(syringes) < Self.key(best) }

    private static func key(_ syringes: [Syringe]) -> (Int, Int) {
      (syringes.count, syringes.reduce(0) { $0 + $1.substances.count - 1 })
    }
  }

  /// Parts the zones of one class after the other, in every way.
  private func choose(
    _ syringes: [Syringe],
    from choices: ArraySlice<[[Block]]>,
    _ search: inout Fewest
  ) {
    guard let next = choices.first else {
      search.best = syringes
      return
    }
    for blocks in next {
      place(ArraySlice(blocks), into: syringes, then: choices.dropFirst(), &search)
    }
  }

  /// Puts blocks into the syringes that can take them, the first one first, or into new ones.
  private func place(
    _ blocks: ArraySlice<Block>,
    into syringes: [Syringe],
    then choices: ArraySlice<[[Block]]>,
    _ search: inout Fewest
  ) {
    guard search.isHopeful(syringes) else { return }
    guard let block = blocks.first else {
      choose(syringes, from: choices, &search)
      return
    }
    for index in syringes.indices where areAlike(syringes[index].items, block) {
      guard let grown = merged(syringes[index].items + block) else { continue }
      var next = syringes
      next[index] = grown
      place(blocks.dropFirst(), into: next, then: choices, &search)
    }
    if let alone = merged(block) {
      place(blocks.dropFirst(), into: syringes + [alone], then: choices, &search)
    }
  }

  private typealias Block = [PlacedItem]

  /// Every way to part the items of a zone into blocks that may share a syringe, unmixed first.
  private func partitions(of items: [PlacedItem]) -> [[Block]] {
    guard let first = items.first else { return [[]] }
    return partitions(of: Array(items.dropFirst())).flatMap { rest -> [[Block]] in
      let alone = [[[first]] + rest]
      let joined = rest.indices.compactMap { index -> [Block]? in
        let block = [first] + rest[index]
        guard mayShare(block) else { return nil }
        var blocks = rest
        blocks[index] = block
        return blocks
      }
      return alone + joined
    }
  }

  private func mayShare(_ block: Block) -> Bool {
    let actives = Set(block.map(\.substance)).count { context.monographs[$0]?.isActive != false }
    if let most = context.knowledge.mixing.maximumActivesPerSyringe.value, actives > most {
      return false
    }
    let test = context.book.pairs
    for (index, left) in block.enumerated() {
      for right in block[(index + 1)...]
      where !test.mayShare(left.substance, right.substance, in: context.mode) { return false }
    }
    return merged(block) != nil
  }

  /// Whether two sets of items hold the same substances in the same proportion.
  private func areAlike(_ left: [PlacedItem], _ right: Block) -> Bool {
    let zone = left.first?.zone
    let parts = left.filter { $0.zone == zone }.sorted { $0.substance < $1.substance }
    let others = right.sorted { $0.substance < $1.substance }
    guard parts.map(\.substance) == others.map(\.substance), let part = parts.first,
      let other = others.first
    else { return false }
    return zip(parts, others).allSatisfy { one, two in
      one.session.microlitres * other.session.microlitres
        == two.session.microlitres * part.session.microlitres
        && one.full.microlitres * other.full.microlitres
          == two.full.microlitres * part.full.microlitres
    }
  }

  private func merged(_ items: [PlacedItem]) -> Syringe? {
    let depths = items.map(\.depth)
    let shared = depths.reduce(depths.first) { $0?.intersection($1) }
    guard let depth = shared else { return nil }
    let techniques = TechniqueOrder(context: context).shared(by: items.map(\.techniques), at: depth)
    guard let technique = techniques.first else { return nil }
    let zones = zones(of: items).sorted { context.order(of: $0.id) < context.order(of: $1.id) }
    return Syringe(
      zones: zones,
      substances: Set(items.map(\.substance)).sorted(),
      items: items,
      depth: depth,
      technique: technique,
      techniques: techniques
    )
  }
}
