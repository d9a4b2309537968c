@testable import Drafting

extension ChoiceProblem {
  /// A small problem of chance.
  static func random(_ dice: inout Dice) -> ChoiceProblem {
    let substances = dice.roll(1...4)
    let isTied = dice.happens(25)
    let areas = dice.roll(1...3)
    let count = dice.roll(1...3)
    let bases = [90, 81, 60, 54, 40, 36, 20, 18]
    let zones = (0..<count).map { number -> Zone in
      let concerns = dice.roll(1...3)
      let degrees = (0..<concerns).map { _ in dice.roll(1...3) }
      let volumes = (0..<concerns).map { _ in dice.roll(1...4) * 250 }
      let offers = (0..<substances).compactMap { substance -> Offer? in
        let points = degrees.map {
          dice.happens(60) ? $0 * (isTied ? 60 : bases[dice.roll(0...7)]) : 0
        }
        guard points.contains(where: { $0 > 0 }) else { return nil }
        return Offer(
          substance: substance,
          points: points,
          volumes: points.indices.map { points[$0] > 0 ? volumes[$0] : 0 }
        )
      }
      return Zone(
        area: number * areas / count,
        cap: dice.happens(60) ? dice.roll(4...8) * 250 : nil,
        offers: offers
      )
    }
    let caps = (0..<2).map { _ in
      Limit(
        bound: dice.roll(1...12) * 250,
        covers: zones.map { _ in dice.happens(80) },
        substance: nil
      )
    }
    let ceilings = (0..<substances).filter { _ in dice.happens(40) }.map { substance in
      Limit(bound: dice.roll(1...6) * 250, covers: zones.map { _ in true }, substance: substance)
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: areas,
      priority: Array(zones.indices).shuffled(using: &dice),
      grades: (0..<substances).map { _ in dice.roll(1...3) },
      isNew: (0..<substances).map { _ in dice.happens(70) },
      maximumNew: dice.happens(40) ? dice.roll(1...2) : nil,
      maximumPerArea: dice.roll(1...3),
      maximumPerZone: dice.happens(50) ? 1 : 3,
      costPerPlacement: 25,
      limits: caps + ceilings
    )
  }

  /// A problem of chance that nothing tells apart: close points, and a ceiling on every substance.
  static func hard(_ dice: inout Dice, perZone: Int) -> ChoiceProblem {
    let substances = 24
    let zones = (0..<19).map { number -> Zone in
      let volumes = (0..<6).map { _ in dice.roll(5...40) * 50 }
      let offers = (0..<substances).map { substance in
        Offer(
          substance: substance,
          points: volumes.map { _ in dice.roll(800...900) },
          volumes: volumes
        )
      }
      return Zone(area: number * 5 / 19, cap: nil, offers: offers)
    }
    let whole = Limit(bound: 10_000, covers: zones.map { _ in true }, substance: nil)
    let ceilings = (0..<substances).map { substance in
      Limit(bound: dice.roll(4...20) * 250, covers: whole.covers, substance: substance)
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: 5,
      priority: Array(zones.indices),
      grades: (0..<substances).map { _ in dice.roll(1...3) },
      isNew: (0..<substances).map { _ in false },
      maximumNew: nil,
      maximumPerArea: 3,
      maximumPerZone: perZone,
      costPerPlacement: 250,
      limits: [whole] + ceilings
    )
  }
}
