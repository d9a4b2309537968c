import Clinical
import Safety
import Testing

@testable import Drafting

@Suite("The fewest syringes")
struct SyringeCountTests {
  /// Items of one area with the pack they are laid out by.
  struct World {
    let context: DraftingContext
    let items: [PlacedItem]
    let states: [Set<SubstanceID>: PairState]
    let acidities: [SubstanceID: Int]
    let products: Set<SubstanceID>
    let mode: DraftingMode
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no way to part the items takes fewer`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<120 {
      let world = Self.world(&dice)
      let syringes = SyringeLayout(context: world.context).syringes(of: world.items)
      #expect(syringes.count == Self.fewest(world), "seed \(seed), round \(round)")
      #expect(
        syringes.flatMap(\.items).map(\.place).sorted(by: Self.precedes)
          == world.items.map(\.place).sorted(by: Self.precedes)
      )
      for syringe in syringes {
        #expect(Self.mayStandTogether(syringe.items, world), "seed \(seed), round \(round)")
        #expect(syringe.depth == Self.depth(of: syringe.items))
      }
    }
  }

  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    (left.zone.text, left.substance.text) < (right.zone.text, right.substance.text)
  }

  // MARK: The reference

  /// The fewest groups that items can be parted into, by trying every way.
  private static func fewest(_ world: World) -> Int {
    var best = world.items.count
    part(world.items[...], [], world, &best)
    return best
  }

  private static func part(
    _ rest: ArraySlice<PlacedItem>,
    _ groups: [[PlacedItem]],
    _ world: World,
    _ best: inout Int
  ) {
    guard groups.count < best else { return }
    guard let item = rest.first else {
      if groups.allSatisfy({ mayStandTogether($0, world) }) { best = groups.count }
      return
    }
    for index in groups.indices {
      var next = groups
      next[index].append(item)
      part(rest.dropFirst(), next, world, &best)
    }
    part(rest.dropFirst(), groups + [[item]], world, &best)
  }

  /// Whether items make one syringe: the same parts in every zone, in one proportion, at one depth, every pair of
  /// which may be mixed.
  private static func mayStandTogether(_ items: [PlacedItem], _ world: World) -> Bool {
    let substances = Set(items.map(\.substance))
    let zones = Set(items.map(\.zone.id))
    guard items.count == substances.count * zones.count, depth(of: items) != nil,
      let techniques = items.first?.techniques.filter({ technique in
        items.allSatisfy { $0.techniques.contains(technique) }
      }), !techniques.isEmpty
    else { return false }
    for left in substances {
      for right in substances where left < right && !mayMix(left, right, world) { return false }
    }
    return zones.allSatisfy { zone in
      zones.allSatisfy { other in
        substances.allSatisfy { left in
          substances.allSatisfy { right in
            share(left, zone, items) * share(right, other, items)
              == share(right, zone, items) * share(left, other, items)
          }
        }
      }
    }
  }

  private static func share(_ substance: SubstanceID, _ zone: ZoneID, _ items: [PlacedItem]) -> Int
  {
    items.first { $0.substance == substance && $0.zone.id == zone }?.full.microlitres ?? 0
  }

  private static func depth(of items: [PlacedItem]) -> DepthRange? {
    DepthRange(
      minimum: items.map(\.depth.minimum).max() ?? 0,
      maximum: items.map(\.depth.maximum).min() ?? 0
    )
  }

  private static func mayMix(_ left: SubstanceID, _ right: SubstanceID, _ world: World) -> Bool {
    guard world.mode == .prescriberMixture else { return false }
    let inside = [left, right].map { world.acidities[$0].map { (50...80).contains($0) } }
    switch world.states[[left, right]] {
    case .incompatible?: return false
    case .documented?: return !inside.contains(false)
    case .noData?, nil:
      return inside == [true, true] && world.products.isDisjoint(with: [left, right])
    }
  }

  // MARK: Chance

  private static func world(_ dice: inout Dice) -> World {
    let ids: [SubstanceID] = ["a", "b", "c", "d"]
    let mode: DraftingMode = dice.happens(85) ? .prescriberMixture : .strictIFU
    var acidities: [SubstanceID: Int] = [:]
    var products: Set<SubstanceID> = []
    var states: [Set<SubstanceID>: PairState] = [:]
    for id in ids {
      if dice.happens(80) { acidities[id] = dice.happens(80) ? 65 : 90 }
      if dice.happens(15) { products.insert(id) }
      for other in ids where other < id && dice.happens(70) {
        states[[id, other]] = PairState.allCases[dice.roll(0...2)]
      }
    }
    let knowledge = Fixture.knowledge(
      monographs: ids.map { id in
        Fixture.substance(
          id,
          products.contains(id) ? .productOnly : .prescriberOnly,
          .a,
          .positive,
          1000,
          depth: (1000, 2000)
        )
        .with(acidity: acidities[id])
      },
      mixing: MixingMatrix(
        rules: states.map { pair, state in
          let sides = dice.happens(50) ? pair.sorted() : pair.sorted().reversed()
          return Fixture.pair("X", .item(sides[0]), .item(sides[1]), state)
        },
        neverMixed: [],
        acidityWindow: Fixture.mixing.acidityWindow,
        maximumActives: Fixture.mixing.maximumActives,
        maximumAnaesthetics: Fixture.mixing.maximumAnaesthetics
      )
    )
    let items = items(of: ids, mode, &dice)
    let request = Case().with {
      $0.role = .prescriber
      $0.mixture = mode == .prescriberMixture
      $0.earlier = []
    }
    .request()
    let book = DraftingBook(
      knowledge: knowledge,
      rules: Fixture.rules(),
      weights: Fixture.weights
    )
    return World(
      context: DraftingContext(book, request),
      items: items,
      states: states,
      acidities: acidities,
      products: products,
      mode: mode
    )
  }

  private static func items(
    of ids: [SubstanceID],
    _ mode: DraftingMode,
    _ dice: inout Dice
  ) -> [PlacedItem] {
    let zones = Fixture.body.zones.filter { $0.group == "face" }.shuffled(using: &dice)
      .prefix(dice.roll(1...4)).sorted {
        Fixture.body.order(of: $0.id) < Fixture.body.order(of: $1.id)
      }
    let depths = [(500, 1000), (1000, 1500), (1500, 2000), (500, 1500), (1000, 2000), (500, 2000)]
      .compactMap { DepthRange(minimum: $0.0, maximum: $0.1) }
    let techniques: [[TechniqueID]] = [["x"], ["y"], ["x", "y"], ["y", "x", "z"], ["x", "z"]]
    var items: [PlacedItem] = []
    for zone in zones {
      let most = mode == .strictIFU ? 1 : dice.roll(1...3)
      let depth = depths[dice.roll(0...5)]
      for substance in ids.shuffled(using: &dice).prefix(most).sorted() where items.count < 8 {
        let volume = Volume.microlitres(dice.roll(1...3) * 100)
        items.append(
          PlacedItem(
            zone: zone,
            substance: substance,
            wishes: [],
            depth: depth,
            techniques: techniques[dice.roll(0...4)],
            full: volume,
            session: volume
          )
        )
      }
    }
    return items
  }
}
