import Clinical
import Drafting
import Safety
import Testing

@Suite("The worked examples")
struct WorkedExampleTests {
  static let first = Case()
    .wanting("dullness", 2, in: ["cheek", "forehead"])
    .wanting("dehydration", 2, in: ["cheek", "forehead"])
    .wanting("puffy_eyes", 1, in: ["periorbital_lower"])

  @Test func `A places one hyaluronic acid at half volume and shows the arithmetic`() throws {
    let plan = Self.first.plan()
    #expect(plan.substances == ["ha_ncl"])
    #expect(plan.score == 670)
    #expect(plan.volumes == ["cheek": 500, "forehead": 250])
    let preparation = try #require(plan.preparations.first)
    #expect(plan.preparations.count == 1)
    #expect(preparation.zones.map(\.zone) == ["forehead", "cheek"])
    #expect(preparation.zones.map(\.laterVolume.microlitres) == [500, 1000])
    #expect(preparation.total == .microlitres(750))
    #expect(preparation.components.map(\.volume) == [.microlitres(750)])
    #expect(preparation.components[0].mass == Mass(micrograms: 7500))
    #expect(preparation.depth == DepthRange(minimum: 1000, maximum: 1500))
    #expect(preparation.technique == "micropapule")
    #expect(preparation.mixingOrder.isEmpty)
    let texts = preparation.reasons.map(\.text)
    #expect(texts.contains("Cheek: dullness 2 × 90 + dehydration 2 × 90 − 25 = 335"))
    #expect(texts.contains { $0.contains("0.75 mL of 2 mL") })
    #expect(preparation.reasons.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `A drafts nothing for puffy eyes and says why`() throws {
    let unserved = Self.first.plan().unserved
    #expect(unserved.map(\.concern) == ["puffy_eyes"])
    #expect(try #require(unserved.first).reason.contains("doctor looks for a cause"))
  }

  @Test func `A runs three sessions every fourteen days`() throws {
    let course = try #require(Self.first.plan().course)
    #expect(course.intervalDays == 14)
    #expect(course.sessions == [day(2026, 12, 1), day(2026, 12, 15), day(2026, 12, 29)])
    #expect(course.review == day(2027, 1, 12))
    #expect(course.intervalRange == Span(from: 14, reaching: 28))
    #expect(course.sessionRange == Span(from: 3, reaching: 3))
  }

  @Test func `A names the runner-up and what each other candidate would score`() throws {
    let plan = Self.first.plan()
    #expect(plan.runnerUp?.substances == ["ha_ncl", "ha_polycomponent"])
    #expect(plan.runnerUp?.score == 526)
    let poly = try #require(plan.reason(against: "ha_polycomponent"))
    #expect(poly.scoreWith == 526)
    #expect(poly.reason.contains("526 instead of 670"))
    #expect(plan.reason(against: "polynucleotides")?.scoreWith == 406)
  }

  @Test func `B holds no quantity while deferred, and dates the stop-list from the eligible day`() {
    let plan = Self.deferred.plan()
    #expect(plan.preparations.isEmpty)
    #expect(plan.course == nil)
    #expect(plan.score == nil)
    #expect(plan.notChosen.isEmpty)
    #expect(plan.sheet == .stopList)
    let line = plan.beforeCare.first { $0.rule == "W02" }
    #expect(line?.from == day(2026, 12, 10))
  }

  static let deferred = Case()
    .with {
      $0.planned = day(2026, 12, 12)
      $0.verdict = .defer
      $0.eligibleOn = day(2026, 12, 24)
    }
    .wanting("fine_lines", 2, in: ["crow_feet", "cheek"])

  @Test func `B is drafted for the eligible day`() {
    let plan = Self.deferred.with {
      $0.planned = day(2026, 12, 24)
      $0.verdict = .proceed
      $0.eligibleOn = nil
    }
    .plan()
    #expect(plan.substances == ["ha_ncl"])
    #expect(plan.volumes == ["crow_feet": 150, "cheek": 500])
    #expect(
      plan.beforeCare.map(\.text).contains(
        "No aspirin, vitamin E, fish oil or ibuprofen that you buy yourself "
          + "from 10 December 2026 on; paracetamol if needed."
      )
    )
  }

  @Test func `C gives a letter, no date and no word to leave off a medicine`() {
    let plan = Self.first.with { $0.verdict = .refer }.plan()
    #expect(plan.sheet == .letter)
    #expect(plan.preparations.isEmpty)
    #expect(plan.beforeCare.isEmpty)
    #expect(plan.course == nil)
  }

  static let excluded = Case()
    .with {
      $0.role = .prescriber
      $0.verdict = .proceedWithCaution
    }
    .wanting("hyperpigmentation", 3, in: ["cheek", "forehead"])
    .wanting("dehydration", 1, in: ["cheek", "forehead"])
    .excluding("tranexamic_acid", because: "combined_hormonal_contraceptive")
    .excluding("ascorbic_acid", because: "g6pd_deficiency")
    .excluding("polynucleotides", because: "fish")
    .excluding("ha_polycomponent", because: "g6pd_deficiency")

  @Test(arguments: [false, true]) func `D serves dehydration alone in either mode`(mixture: Bool) {
    let plan = Self.excluded.with { $0.mixture = mixture }.plan()
    #expect(plan.mode == (mixture ? .prescriberMixture : .strictIFU))
    #expect(plan.substances == ["ha_ncl"])
    #expect(plan.score == 130)
    #expect(plan.unserved.map(\.concern) == ["hyperpigmentation"])
    #expect(plan.unserved.first?.reason.contains("dermatologist") ?? false)
    #expect(plan.reason(against: "ascorbic_acid")?.reason == "ruled out by g6pd_deficiency")
    #expect(plan.reason(against: "ascorbic_acid")?.answers == ["g6pd_deficiency"])
    #expect(plan.verdict == .proceedWithCaution)
  }

  @Test func `E leaves a blocked zone out and drafts the other`() {
    let plan = Case().with { $0.blocked = ["cheek": .defer] }
      .wanting("dullness", 2, in: ["cheek", "forehead"])
      .plan()
    #expect(plan.volumes == ["forehead": 250])
    #expect(plan.unserved.map(\.zones) == [["cheek"]])
    #expect(plan.zones.map(\.verdict) == [.proceed, .defer])
  }
}
