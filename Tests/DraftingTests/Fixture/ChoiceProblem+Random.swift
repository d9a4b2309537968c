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

  /// A problem of chance with a ceiling on every substance and caps that nest over whole areas.
  static func bounded(_ dice: inout Dice) -> ChoiceProblem {
    let perZone = dice.roll(1...2)
    let substances = dice.roll(1...3)
    let count = dice.roll(3...(perZone == 1 ? 7 : 5))
    let bases = dice.happens(50) ? [90, 81, 60] : [900, 899, 897, 890]
    let step = dice.happens(80) ? 250 : 7
    let zones = (0..<count).map { number -> Zone in
      let concerns = dice.roll(1...2)
      let offers = (0..<substances).compactMap { substance -> Offer? in
        let points = (0..<concerns).map { _ in
          dice.happens(85) ? bases[dice.roll(0...(bases.count - 1))] * dice.roll(1...2) : 0
        }
        guard points.contains(where: { $0 > 0 }) else { return nil }
        return Offer(
          substance: substance,
          points: points,
          volumes: points.map { $0 > 0 ? dice.roll(1...4) * step : 0 }
        )
      }
      return Zone(area: number * 3 / count, cap: nil, offers: offers)
    }
    let caps = [[0], [0, 1], [0, 1, 2]].enumerated().map { place, areas in
      Limit(
        bound: dice.roll(2...(6 + 6 * place)) * step,
        covers: zones.map { areas.contains($0.area) },
        substance: nil
      )
    }
    let ceilings = (0..<substances).map { substance in
      Limit(
        bound: dice.roll(1...10) * step,
        covers: zones.map { _ in true },
        substance: substance
      )
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: 3,
      priority: Array(zones.indices).shuffled(using: &dice),
      grades: (0..<substances).map { _ in dice.roll(1...3) },
      isNew: (0..<substances).map { _ in false },
      maximumNew: nil,
      maximumPerArea: dice.roll(1...3),
      maximumPerZone: perZone,
      costPerPlacement: 25,
      limits: caps + ceilings
    )
  }

  /// Five substances that hardly differ, each with a ceiling, and so many zones of 19 that want more than all of them.
  static func fiveWithCeilings(zones count: Int, perZone: Int) -> ChoiceProblem {
    var dice = Dice(seed: 5_000_019)
    let areas = Array(repeating: 0, count: 9) + [1, 1, 2, 3] + Array(repeating: 4, count: 6)
    let zones = (19 - count..<19).map { areas[$0] }.map { area -> Zone in
      let volume = dice.roll(3...20) * 50
      let offers = [20_000, 19_980, 19_950, 19_970, 19_940].enumerated().map { substance, points in
        Offer(substance: substance, points: [points], volumes: [volume + 50 * (substance % 2)])
      }
      return Zone(area: area, cap: nil, offers: offers)
    }
    let caps = [(4000, 0...0), (6000, 0...1), (10_000, 0...4)].map { bound, areas in
      Limit(bound: bound, covers: zones.map { areas.contains($0.area) }, substance: nil)
    }
    let bounds = [3750, 2500, 3250, 1500, 2250].map { $0 * (count + 5) / 24 / 50 * 50 }
    let ceilings = bounds.enumerated().map { substance, bound in
      Limit(bound: bound, covers: zones.map { _ in true }, substance: substance)
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: 5,
      priority: Array(zones.indices),
      grades: [3, 3, 3, 3, 3],
      isNew: Array(repeating: false, count: 5),
      maximumNew: nil,
      maximumPerArea: 3,
      maximumPerZone: perZone,
      costPerPlacement: 250,
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

  /// A problem of chance in which one zone may take more than four substances, and areas share a cap that counts many
  /// small steps.
  static func crowded(_ dice: inout Dice) -> ChoiceProblem {
    let substances = 5
    let count = dice.roll(1...2)
    let zones = (0..<count).map { number -> Zone in
      let offers = (0..<substances).map { substance in
        Offer(
          substance: substance,
          points: (0..<5).map { $0 == substance ? dice.roll(40...90) : dice.roll(0...1) * 30 },
          volumes: (0..<5).map { _ in dice.roll(100...400) }
        )
      }
      return Zone(
        area: number,
        cap: nil,
        offers: offers.map { offer in
          Offer(
            substance: offer.substance,
            points: offer.points,
            volumes: zip(offer.points, offer.volumes).map { $0 > 0 ? $1 : 0 }
          )
        }
      )
    }
    let cap = Limit(
      bound: dice.roll(700...1600),
      covers: zones.map { _ in true },
      substance: nil
    )
    return ChoiceProblem(
      zones: zones,
      areaCount: count,
      priority: Array(zones.indices),
      grades: (0..<substances).map { _ in dice.roll(1...3) },
      isNew: (0..<substances).map { _ in false },
      maximumNew: nil,
      maximumPerArea: 5,
      maximumPerZone: dice.roll(4...5),
      costPerPlacement: 25,
      limits: [cap]
    )
  }

  /// Three substances that are better than so many others in every zone and for every concern.
  static func overtopped(by others: Int, _ dice: inout Dice) -> ChoiceProblem {
    let zones = (0..<12).map { number -> Zone in
      let strong = (0..<3).map { substance in
        Offer(
          substance: substance,
          points: (0..<3).map { $0 == substance ? 900 : 500 },
          volumes: [200, 200, 200]
        )
      }
      let weak = (0..<others).map { other in
        Offer(
          substance: 3 + other,
          points: (0..<3).map { _ in dice.roll(1...400) },
          volumes: [200, 200, 200]
        )
      }
      return Zone(area: number / 4, cap: nil, offers: strong + weak)
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: 3,
      priority: Array(zones.indices),
      grades: Array(repeating: 3, count: 3 + others),
      isNew: Array(repeating: false, count: 3 + others),
      maximumNew: nil,
      maximumPerArea: 3,
      maximumPerZone: 3,
      costPerPlacement: 25,
      limits: []
    )
  }
}
