import Clinical
import Safety
import Testing

@testable import Drafting

@Suite("Whole formularies")
struct PlainAgreementTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `plans are what the written rules come to`(seed: UInt64) {
    var dice = Dice(seed: seed)
    var drafted = 0
    for round in 0..<250 {
      let world = PlainWorld(&dice)
      let composer = Composer(
        knowledge: world.knowledge,
        rules: Fixture.rules(),
        weights: Fixture.weights
      )
      let plan = composer.draft(world.consultation.request()).plan
      let check = PlainCheck(plain: PlainComposer(world), plan: plan, place: "\(seed), \(round)")
      if check.run() { drafted += 1 }
    }
    #expect(drafted > 100)
  }
}

/// Compares a plan with what the plain composer finds.
private struct PlainCheck {
  let plain: PlainComposer
  let plan: Plan
  let place: String

  /// Whether anything was drafted.
  func run() -> Bool {
    let kinds = plain.kinds
    let best = kinds.enumerated().compactMap { number, kind in
      BruteForce.best(kind, [.none])[0].map { (kind: number, filled: $0) }
    }
    .reduce(nil as (kind: Int, filled: BruteForce.Filled)?) { best, next in
      guard let best else { return next }
      return BruteForce(problem: kinds[0], demands: []).precedes(next.filled, best.filled)
        ? next : best
    }
    guard let best else {
      #expect(plan.preparations.isEmpty, "\(place)")
      return false
    }
    compareFallen()
    guard best.filled.sets.contains(where: { !$0.isEmpty }) else {
      #expect(plan.preparations.isEmpty && plan.score == nil, "\(place)")
      return false
    }
    #expect(plan.score == best.filled.score, "\(place)")
    compareVolumes(best.filled, kinds[best.kind])
    compareFeasible(best.filled, kinds)
    compareRunnerUp(best.filled, kinds)
    return true
  }

  private func compareVolumes(_ filled: BruteForce.Filled, _ kind: ChoiceProblem) {
    let percent = plain.world.consultation.earlier == nil ? 50 : 100
    for (number, zone) in plain.zones.enumerated() {
      let offers = filled.sets[number].compactMap { substance in
        kind.zones[number].offers.first { $0.substance == substance }
      }
      let volumes = BruteForce.volumes(of: offers)
      let here = plan.preparations.flatMap { preparation in
        preparation.zones.filter { $0.zone == zone.id }
          .map { (preparation.components.map(\.substance), $0) }
      }
      #expect(
        Set(here.flatMap(\.0)) == Set(filled.sets[number].map { plain.substances[$0] }),
        "\(place)"
      )
      #expect(
        here.map(\.1.laterVolume.microlitres).reduce(0, +) == volumes.reduce(0, +),
        "\(place)"
      )
      #expect(
        here.map(\.1.volume.microlitres).reduce(0, +)
          == volumes.reduce(0) { $0 + $1 * percent / 100 },
        "\(place)"
      )
    }
    for preparation in plan.preparations {
      let parts = preparation.components.map(\.volume).reduce(.zero, +)
      let zones = preparation.zones.map(\.volume).reduce(.zero, +)
      #expect(parts == preparation.total && zones == preparation.total, "\(place)")
    }
  }

  /// Every substance that fell for all its wishes in an area is told with the first of its reasons.
  private func compareFallen() {
    let context = DraftingContext(
      DraftingBook(
        knowledge: plain.world.knowledge,
        rules: Fixture.rules(),
        weights: Fixture.weights
      ),
      plain.world.consultation.request()
    )
    for area in plain.areas {
      for substance in PlainWorld.substances {
        let isHere = { (wish: Int) in plain.wishes[wish].zone.group == area }
        guard !plain.offers.contains(where: { $0.substance == substance && isHere($0.wish) })
        else { continue }
        let fallen = plain.fallen.filter { $0.substance == substance && isHere($0.wish) }
        let deciding = fallen.min { $0.reason.rank < $1.reason.rank }
        let told = plan.notChosen.first { $0.substance == substance && $0.area == area }
        let wish = deciding.flatMap { deciding in
          context.wishes.first {
            $0.concern.id == plain.wishes[deciding.wish].concern.id
              && $0.zone.id == plain.wishes[deciding.wish].zone.id
          }
        }
        #expect(
          told?.reason
            == deciding.map {
              Words.fall($0.reason, substance: substance, wish: wish, context)
            },
          "\(place), \(substance)"
        )
        #expect(told?.scoreWith == nil)
      }
    }
  }

  /// Every substance that stands and was not chosen is told with the best score that has it.
  private func compareFeasible(_ best: BruteForce.Filled, _ kinds: [ChoiceProblem]) {
    for (number, area) in plain.areas.enumerated() {
      for substance in plain.substances.indices {
        let stands = plain.here.contains {
          $0.substance == plain.substances[substance]
            && plain.wishes[$0.wish].zone.group == area
        }
        let isUsed = kinds[0].zones.indices.contains {
          kinds[0].zones[$0].area == number && best.sets[$0].contains(substance)
        }
        guard stands, !isUsed else { continue }
        let use = ChoiceSearch.Use(area: number, substance: substance)
        let score = kinds.compactMap { BruteForce.best($0, [.using(use)])[0]?.score }.max()
        let told = plan.notChosen.first {
          $0.substance == plain.substances[substance] && $0.area == area
        }
        #expect(told != nil && told?.scoreWith == score, "\(place), \(plain.substances[substance])")
      }
    }
  }

  private func compareRunnerUp(_ best: BruteForce.Filled, _ kinds: [ChoiceProblem]) {
    let areas = (0..<kinds[0].areaCount).map { area in
      kinds[0].zones.indices.reduce(0) {
        kinds[0].zones[$1].area == area ? $0 | best.masks[$1] : $0
      }
    }
    let force = BruteForce(problem: kinds[0], demands: [])
    let second = kinds.compactMap { BruteForce.best($0, differingFrom: areas) }
      .reduce(nil as BruteForce.Filled?) { best, next in
        best.map { force.precedes(next, $0) ? next : $0 } ?? next
      }
    #expect(plan.runnerUp?.score == second?.score, "\(place)")
    #expect(
      plan.runnerUp?.substances
        == second.map { filled in
          plain.substances.indices.filter { filled.distinct & 1 << $0 != 0 }
            .map { plain.substances[$0] }
        },
      "\(place)"
    )
  }
}
