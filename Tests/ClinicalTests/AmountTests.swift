import Testing

@testable import Clinical

@Suite struct AmountTests {
  @Test func `volumes add exactly and order by size`() {
    #expect(Volume.microlitres(250) + .microlitres(500) == .microlitres(750))
    #expect(Volume.zero < .microlitres(1))
    #expect(Mass(micrograms: 1) + Mass(micrograms: 2) == Mass(micrograms: 3))
    #expect(Mass(micrograms: 1) < Mass(micrograms: 2))
    #expect(
      Concentration(microgramsPerMillilitre: 1) < Concentration(microgramsPerMillilitre: 2)
    )
  }

  @Test(arguments: [(1000, 50, 500), (501, 50, 250), (1, 50, 0), (4000, 100, 4000)])
  func `a percentage of a volume rounds down`(whole: Int, percent: Int, part: Int) {
    #expect(Volume.microlitres(whole).percent(percent) == .microlitres(part))
  }

  @Test(arguments: [
    (20_000, 1000, 20_000), (20_000, 750, 15_000), (1, 1, 1), (1, 1000, 1), (1, 1001, 2), (3, 0, 0),
  ])
  func `the mass in a volume rounds up`(strength: Int, microlitres: Int, mass: Int) {
    let concentration = Concentration(microgramsPerMillilitre: strength)
    #expect(concentration.mass(in: .microlitres(microlitres)) == Mass(micrograms: mass))
  }

  @Test func `sums and products beyond all numbers stop at the largest one`() {
    let (volume, mass) = (Volume.microlitres(.max), Mass(micrograms: .max))
    let strongest = Concentration(microgramsPerMillilitre: .max)
    #expect(volume + .microlitres(1) == volume && volume + .zero == volume)
    #expect(mass + Mass(micrograms: 1) == mass)
    #expect(volume.percent(50) == .microlitres(.max / 2) && volume.percent(100) == volume)
    #expect(volume.percent(101) == volume && volume.percent(200) == volume)
    #expect(strongest.mass(in: .microlitres(1000)) == mass)
    #expect(strongest.mass(in: .microlitres(999)).micrograms == 9_214_148_664_817_921_032)
    #expect(strongest.mass(in: .microlitres(1001)) == mass && strongest.mass(in: volume) == mass)
    #expect(strongest.mass(in: .zero) == Mass(micrograms: 0))
  }

  @Test func `negative amounts end the program`() async {
    await #expect(processExitsWith: .failure) { _ = Volume(microlitres: -1) }
    await #expect(processExitsWith: .failure) { _ = Mass(micrograms: -1) }
    await #expect(processExitsWith: .failure) { _ = Concentration(microgramsPerMillilitre: -1) }
  }

  @Test func `a weight is above zero`() {
    #expect(BodyWeight(grams: 0) == nil)
    #expect(BodyWeight(grams: -1) == nil)
    #expect(BodyWeight(grams: 1)?.grams == 1)
  }

  @Test func `a depth range lies below the skin and the right way round`() {
    #expect(DepthRange(minimum: -1, maximum: 1) == nil)
    #expect(DepthRange(minimum: 2, maximum: 1) == nil)
    #expect(DepthRange(minimum: 0, maximum: 0) != nil)
  }

  @Test func `depth ranges share what lies in both`() throws {
    let upper = try #require(DepthRange(minimum: 1000, maximum: 2000))
    let lower = try #require(DepthRange(minimum: 2000, maximum: 4000))
    let deep = try #require(DepthRange(minimum: 2001, maximum: 4000))
    #expect(upper.intersection(lower) == DepthRange(minimum: 2000, maximum: 2000))
    #expect(lower.intersection(upper) == DepthRange(minimum: 2000, maximum: 2000))
    #expect(upper.intersection(deep) == nil)
  }

  @Test func `a span holds both its ends, and an unpublished end holds at the lower one`() throws {
    #expect(Span(minimum: 2, maximum: 1) == nil)
    let closed = try #require(Span(minimum: 2, maximum: 4))
    #expect((1...5).filter(closed.contains) == [2, 3, 4])
    let open = try #require(Span(minimum: 2, maximum: nil))
    #expect((1...5).filter(open.contains) == [2])
  }
}

@Suite struct FigureTests {
  @Test func `an unknown figure has no value`() {
    let figure = Figure<Int>.unknown
    #expect(figure.value == nil)
    #expect(figure.basis == .unknown)
    #expect(figure.sources.isEmpty)
  }

  @Test func `a known figure keeps value, basis and sources`() {
    let figure = Figure(14, basis: .policy, sources: ["SEED4"])
    #expect(figure.value == 14)
    #expect(figure.basis == .policy)
    #expect(figure.sources == ["SEED4"])
  }

  @Test func `the weaker of two bases is the same both ways and never the stronger`() {
    let order: [Basis] = [.unknown, .policy, .unverified, .sourced]
    for (left, basis) in order.enumerated() {
      for (right, other) in order.enumerated() {
        #expect(Basis.weaker(basis, other) == order[min(left, right)])
      }
    }
  }
}

@Suite struct VerdictTests {
  @Test func `verdicts stand from mildest to worst`() {
    #expect(
      Verdict.allCases.sorted() == [
        .proceed, .proceedWithCaution, .defer, .refer, .doNotTreat,
      ]
    )
    #expect(Verdict.allCases.filter(\.mayProceed) == [.proceed, .proceedWithCaution])
  }

  @Test(arguments: Verdict.allCases) func `a verdict comes back from its id`(verdict: Verdict) {
    #expect(Verdict(id: verdict.id) == verdict)
  }

  @Test func `an id that is no verdict's is refused`() {
    #expect(Verdict(id: "maybe") == nil)
  }

  @Test func `severities stand from mildest to worst`() {
    #expect([.critical, .info, .warning].sorted() == [Severity.info, .warning, .critical])
  }
}
