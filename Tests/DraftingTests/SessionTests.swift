import Clinical
import Drafting
import Safety
import Testing

@Suite("The session and its course")
struct SessionTests {
  static let later = Case().with { $0.earlier = ["ha_ncl", "polynucleotides"] }

  @Test func `a first session treats the area with the highest sum of degrees`() {
    let plan = Case().wanting("fine_lines", 1, in: ["cheek"]).wanting("fine_lines", 3, in: ["neck"])
      .plan()
    #expect(plan.preparations.map(\.area) == ["neck_decolletage"])
    #expect(plan.later.map(\.zone) == ["cheek"])
    let tied = Case().wanting("fine_lines", 2, in: ["cheek", "neck"]).plan()
    #expect(tied.preparations.map(\.area) == ["face"])
  }

  @Test func `a later session treats every area at full volume`() {
    let plan = Self.later.wanting("fine_lines", 2, in: ["cheek", "neck"]).plan()
    #expect(plan.volumes == ["cheek": 1000, "neck": 1500])
    #expect(!plan.isFirstSession)
  }

  @Test func `what exceeds a cap waits whole, the lowest priority first`() {
    let zones: [ZoneID] = ["upper_arm", "abdomen", "flank", "buttock", "thigh"]
    let equal = Self.later.wanting("stretch_marks", 2, in: zones).plan()
    #expect(equal.volumes == ["upper_arm": 2000, "abdomen": 3000, "flank": 2000, "buttock": 3000])
    #expect(equal.later.map(\.zone) == ["thigh"])
    let strong = Self.later.wanting("stretch_marks", 3, in: ["thigh"])
      .wanting("stretch_marks", 2, in: zones).plan()
    #expect(strong.volumes["thigh"] == 3000)
    #expect(strong.later.map(\.zone) == ["buttock"])
  }

  @Test func `a mild concern with weak support is not worth a needle`() {
    let weak = Fixture.substance("weak", .productOnly, .c, .positive, 1000, depth: (1000, 2000))
    let composer = Fixture.composer(
      monographs: [weak],
      concerns: [
        Fixture.concern(
          "fine_lines",
          ["weak"],
          [Fixture.row("cheek", 500, (1000, 2000), Fixture.papules)]
        )
      ]
    )
    let mild = Case().wanting("fine_lines", 1, in: ["cheek"]).plan(with: composer)
    #expect(mild.preparations.isEmpty)
    #expect(mild.unserved.first?.reason.contains("1 × 20 = 20") ?? false)
    let strong = Case().wanting("fine_lines", 2, in: ["cheek"]).plan(with: composer)
    #expect(strong.score == 15)
  }

  @Test func `a concern that only the mode keeps unserved says so`() {
    let consultation = Self.later.with { $0.role = .prescriber }
      .wanting("hyperpigmentation", 3, in: ["forehead"])
      .wanting("dehydration", 2, in: ["forehead"])
    let wide = BodyMap(
      zones: [Fixture.zone("forehead", "face", 2000, 1000)],
      groups: [ZoneGroup(id: "face", zones: ["forehead"])],
      caps: [],
      firstSessionPercent: Figure(50, basis: .policy),
      firstSessionGroups: 1
    )
    let plan = consultation.plan(with: Fixture.composer(body: wide))
    #expect(plan.unserved.first?.reason.contains("mode without mixtures") ?? false)
  }

  @Test func `the longest asked-for interval wins, a finding's included`() throws {
    let finding = Finding(
      rule: "C31",
      title: "Pigment risk",
      effect: .caution,
      severity: .warning,
      scope: .systemic,
      verdict: .proceedWithCaution,
      message: "message",
      evidence: [EvidenceAnswer(item: "fitzpatrick_type", answer: "5")],
      intervalDays: 28,
      status: .policy,
      sources: ["RPP2013"]
    )
    let plan = WorkedExampleTests.first.with { $0.findings = [finding] }.plan()
    let course = try #require(plan.course)
    #expect(course.intervalDays == 28)
    #expect(course.reasons.first?.answers == ["fitzpatrick_type"])
  }

  @Test func `a long course is dated for twenty-six weeks and then reviewed`() throws {
    let plan = Case().with {
      $0.role = .prescriber
      $0.findings = []
    }
    .wanting("alopecia", 3, in: ["scalp"], diagnosis: "androgenetic")
    .plan([.interval(days: 30)])
    let course = try #require(plan.course)
    #expect(course.sessionCount == 8)
    #expect(course.sessions.count == 7)
    #expect(course.sessions.last == day(2026, 12, 1).adding(days: 180))
    #expect(course.review == day(2026, 12, 1).adding(days: 182))
  }

  @Test func `red flags and aftercare follow area and substance`() {
    let face = WorkedExampleTests.first.plan()
    #expect(face.redFlags.map(\.rule) == ["R01", "R02", "R03", "R04", "R05", "R06", "R13"])
    #expect(face.afterCare.map(\.rule).contains("A03"))
    #expect(!face.afterCare.map(\.rule).contains("A16"))
    let sun = face.afterCare.filter { $0.rule == "A06" }
    #expect(sun.map(\.until) == [day(2026, 12, 4), day(2026, 12, 15)])
    #expect(face.afterCare.first { $0.rule == "W20" }?.until == day(2027, 1, 26))
    #expect(!face.alternatives.isEmpty && !face.expectations.isEmpty)
  }

  @Test func `nobody is told to leave off what a prescriber ordered`() {
    let taking = WorkedExampleTests.first.with {
      $0.exposures = [
        Exposure(id: "aspirin_self", state: .yes, prescribed: .notSure, evidence: [])
      ]
    }
    let lines = taking.plan().beforeCare
    let aspirin = lines.first { $0.rule == "W02" }
    #expect(aspirin?.from == nil && aspirin?.text.contains("prescriber") ?? false)
    #expect(!lines.contains { $0.rule != "W02" && $0.text.contains("aspirin") })
    #expect(!lines.contains { $0.rule == "W16" })
    #expect(lines.first { $0.rule == "W30" }?.from == nil)
    #expect(lines.first { $0.rule == "W01" }?.from == day(2026, 11, 30))
    #expect(lines.first { $0.rule == "W12" }?.from == day(2026, 11, 29))
  }

  @Test func `a difference tells what moved and nothing else`() {
    let before = WorkedExampleTests.first.plan()
    let same = PlanDifference(between: before, and: before, knowledge: Fixture.knowledge)
    #expect(same.lines.isEmpty)
    let after = WorkedExampleTests.first.plan([.omitZone("cheek"), .interval(days: 21)])
    let lines = PlanDifference(between: before, and: after, knowledge: Fixture.knowledge).lines
    #expect(lines.contains("Ha ncl, cheek: 0.5 mL → nothing"))
    #expect(lines.contains("Interval: 14 days → 21 days"))
    #expect(!lines.contains { $0.contains("forehead") })
  }

  @Test func `a difference tells a finding that came, went or reads otherwise, and the care`() {
    func finding(_ message: String) -> Finding {
      Finding(
        rule: "C46",
        title: "fear of needles",
        effect: .caution,
        severity: .warning,
        scope: .systemic,
        verdict: .proceedWithCaution,
        message: message,
        evidence: [],
        status: .policy,
        sources: []
      )
    }
    func told(_ before: [Finding], _ after: [Finding]) -> [String] {
      let (old, new) = (
        WorkedExampleTests.first.with { $0.findings = before },
        WorkedExampleTests.first.with { $0.findings = after }
      )
      let difference = PlanDifference(
        between: old.plan(),
        and: new.plan(),
        knowledge: Fixture.knowledge
      )
      #expect(difference.found.allSatisfy(difference.lines.contains))
      return difference.found
    }
    let (lying, seated) = (finding("Treat lying down."), finding("Treat seated."))
    #expect(told([], [lying]) == ["Finding, now: Fear of needles - Treat lying down."])
    #expect(told([lying], []) == ["Finding, no longer: Fear of needles - Treat lying down."])
    #expect(told([lying], [seated]).count == 2)
    #expect(told([lying], [lying]) == [])
    let (cheek, scalp) = (
      WorkedExampleTests.first.plan(),
      Case().with { $0.role = .prescriber }
        .wanting("alopecia", 3, in: ["scalp"], diagnosis: "androgenetic").plan()
    )
    let care = PlanDifference(between: cheek, and: scalp, knowledge: Fixture.knowledge).lines
    #expect(care.contains { $0.hasPrefix("Aftercare, no longer: ") })
    #expect(care.contains { $0.hasPrefix("Sign that needs help, now: ") })
  }

  // MARK: Figures that nobody published

  private func course(
    interval: (Int, Int)?,
    sessions: (Int, Int)?,
    of substance: Monograph
  ) throws -> Course {
    let row = Fixture.row("cheek", 400, (1000, 1500), Fixture.papules)
    let composer = Fixture.composer(
      monographs: [substance],
      concerns: [
        Fixture.concern("lines", [substance.id], [row], interval: interval, sessions: sessions)
      ]
    )
    return try #require(
      Case().wanting("lines", 3, in: ["cheek"]).plan(with: composer).course
    )
  }

  private static let plain = Fixture.substance(
    "plain",
    .productOnly,
    .a,
    .positive,
    1000,
    depth: (1000, 2000),
    interval: 21
  )

  @Test func `without a published number there is one session, and it is said so`() throws {
    let course = try course(interval: nil, sessions: nil, of: Self.plain)
    #expect(course.intervalRange == Span(from: 21, reaching: 21))
    #expect(course.sessionRange == Span(from: 1, reaching: 1))
    #expect(course.sessions.count == 1)
    #expect(
      course.reasons.map(\.text) == [
        "Every 21 days: the largest of the least for skin 14, plain 21",
        "1 session: no published figure",
      ]
    )
  }

  @Test(arguments: [(nil, 1), (1, 1), (2, 2), (4, 3)] as [(Int?, Int)])
  func `without a published number of weeks only the first session has a day`(
    weeks: Int?,
    dated: Int
  ) throws {
    let given = Fixture.weights
    let weights = DraftingWeights(
      support: given.support,
      rankPercents: given.rankPercents,
      costPerPlacement: given.costPerPlacement,
      newSubstancesAtFirstSession: given.newSubstancesAtFirstSession,
      itemsPerZoneUnmixed: given.itemsPerZoneUnmixed,
      courseWeeks: weeks.map { Figure($0, basis: .policy) } ?? .unknown,
      basis: given.basis
    )
    let composer = Composer(
      knowledge: Fixture.knowledge,
      rules: Fixture.rules(),
      weights: weights
    )
    let plan = Case().wanting("fine_lines", 3, in: ["cheek"]).plan(with: composer)
    let course = try #require(plan.course)
    #expect(course.intervalDays == 14 && course.sessionCount == 3)
    #expect(course.sessions.count == dated)
  }

  @Test func `a course that a substance fixes names where it was read`() throws {
    let fixed = Figure(Span(from: 4, reaching: 4), basis: .sourced, sources: ["LABEL"])
    let course = try course(
      interval: (14, 28),
      sessions: (3, 6),
      of: Self.plain.with(course: fixed)
    )
    #expect(course.sessionCount == 4)
    #expect(course.reasons.last?.sources == ["LABEL"])
    let unread = Figure(Span(from: 4, reaching: 4), basis: .sourced)
    let other = try self.course(
      interval: (14, 28),
      sessions: (3, 6),
      of: Self.plain.with(course: unread)
    )
    #expect(other.reasons.last?.sources == ["DUTEIL2023"])
  }

  @Test func `nothing is placed where the pack does not say how much a first session leaves`() {
    let body = BodyMap(
      zones: Fixture.body.zones,
      groups: Fixture.body.groups,
      caps: Fixture.body.caps,
      firstSessionPercent: .unknown,
      firstSessionGroups: 1
    )
    let first = Case().wanting("fine_lines", 3, in: ["cheek"])
    #expect(first.plan(with: Fixture.composer(body: body)).preparations.isEmpty)
    let later = first.with { $0.earlier = ["ha_ncl"] }
    #expect(later.plan(with: Fixture.composer(body: body)).volumes == ["cheek": 1000])
  }

  @Test func `nothing is placed where the pack does not say how many actives an area takes`() {
    let mixing = MixingMatrix(
      rules: [],
      neverMixed: [],
      acidityWindow: .unknown,
      maximumActives: .unknown,
      maximumAnaesthetics: .unknown
    )
    for isMixed in [false, true] {
      let plan = Case().with {
        $0.role = .prescriber
        $0.mixture = isMixed
      }
      .wanting("fine_lines", 3, in: ["cheek"]).plan(with: Fixture.composer(mixing: mixing))
      #expect(plan.preparations.isEmpty)
      #expect(plan.notChosen.allSatisfy { $0.scoreWith == nil })
    }
  }

  @Test func `a first session of an area without a cap says nothing of one`() throws {
    let body = BodyMap(
      zones: Fixture.body.zones,
      groups: Fixture.body.groups,
      caps: [],
      firstSessionPercent: Figure(50, basis: .policy),
      firstSessionGroups: 1
    )
    let plan = Case().wanting("fine_lines", 3, in: ["cheek"])
      .plan(with: Fixture.composer(body: body))
    let reason = plan.preparations.flatMap(\.reasons).first { $0.subject == "first_session" }
    #expect(reason?.text == "First session: half of every volume and cap.")
  }

  // MARK: Why nothing is drafted

  @Test func `a blocked zone says what its own finding says`() {
    func finding(_ rule: RuleID, _ scope: Finding.Scope, _ verdict: Verdict) -> Finding {
      Finding(
        rule: rule,
        title: "title",
        effect: .caution,
        severity: .warning,
        scope: scope,
        verdict: verdict,
        message: "Message of \(rule).",
        evidence: [EvidenceAnswer(item: "item", answer: "yes")],
        status: .policy,
        sources: ["RPP2013"]
      )
    }
    let plan = Case().with {
      $0.blocked = ["cheek": .defer]
      $0.findings = [
        finding("C01", .systemic, .proceedWithCaution), finding("C02", .zones(["neck"]), .defer),
        finding("C03", .zones(["cheek"]), .defer),
      ]
    }
    .wanting("fine_lines", 3, in: ["cheek", "forehead"]).plan()
    #expect(plan.unserved.map(\.reason) == ["Message of C03."])
  }

  @Test func `what is never drafted says so where the pack has no words for it`() {
    let composer = Fixture.composer(concerns: [
      Fixture.concern(
        "puffy_eyes",
        [],
        [Fixture.row("periorbital_lower", nil, nil, ["none"])],
        draftable: false,
        rule: nil
      )
    ])
    let plan = Case().wanting("puffy_eyes", 2, in: ["periorbital_lower"]).plan(with: composer)
    #expect(plan.unserved.map(\.reason) == ["Nothing is ever drafted for it."])
  }

  @Test(arguments: [
    (0, "bound of 2 new substances"), (57, "bound of 2 new substances"),
    (58, "A limit of the session"),
  ])
  func `a third substance new to the skin waits, and the bound is named while few are weighed`(
    others: Int,
    reason: String
  ) {
    let row = Fixture.row("cheek", 200, (1000, 1500), Fixture.papules)
    let far = Fixture.row("forehead", 200, (1000, 1500), Fixture.papules)
    let strong = ["a", "b", "c"].map {
      Fixture.substance($0, .prescriberOnly, .a, .positive, 1000, depth: (1000, 2000))
    }
    let weak = (0..<others).map {
      let id = SubstanceID("weak\($0)")
      return Fixture.substance(id, .prescriberOnly, .c, .mixed, 1000, depth: (1000, 2000))
    }
    let composer = Fixture.composer(
      monographs: strong + weak,
      concerns: ["one", "two", "three"].enumerated().map {
        Fixture.concern(ConcernID($1), [strong[$0].id], [row])
      } + [Fixture.concern("four", weak.map(\.id), [far])]
    )
    let plan = Case().with {
      $0.role = .prescriber
      $0.mixture = true
    }
    .wanting("one", 3, in: ["cheek"]).wanting("two", 3, in: ["cheek"])
    .wanting("three", 2, in: ["cheek"]).wanting("four", 1, in: ["forehead"])
    .plan(with: composer)
    #expect(plan.substances == ["a", "b"])
    let third = plan.unserved.first { $0.concern == "three" }
    #expect(third?.reason.contains(reason) == true)
  }

  @Test(arguments: [([], Basis.policy), (["SEED4"], .sourced)] as [([SourceID], Basis)])
  func `what is named instead is only called sourced where it was read somewhere`(
    sources: [SourceID],
    status: Basis
  ) {
    let concern = Fixture.concern(
      "puffy_eyes",
      [],
      [Fixture.row("periorbital_lower", nil, nil, ["none"])],
      alternative: "a doctor looks for a cause",
      draftable: false,
      sources: sources
    )
    let plan = Case().wanting("puffy_eyes", 2, in: ["periorbital_lower"])
      .plan(with: Fixture.composer(concerns: [concern]))
    #expect(plan.alternatives.first?.status == status)
  }

  @Test(arguments: [(FactState.yes, true), (.no, false), (.notAsked, false)])
  func `what concerns only who takes it is told to nobody else`(state: FactState, isTold: Bool) {
    let plan = WorkedExampleTests.first.with {
      $0.exposures = [Exposure(id: "biotin_supplement", state: state, evidence: [])]
    }
    .plan()
    #expect(plan.beforeCare.contains { $0.rule == "W39" } == isTold)
  }

  // MARK: Differences

  @Test func `what was swapped is told as gone and come, without a way of its own`() {
    let before = WorkedExampleTests.first.plan()
    let swap = PlanEdit.swap(area: "face", from: "ha_ncl", to: "amino_acids")
    let lines = Case().wanting("fine_lines", 2, in: ["cheek"])
    let (old, new) = (lines.plan(), lines.plan([swap]))
    #expect(new.substances == ["amino_acids"] && !before.preparations.isEmpty)
    let told = PlanDifference(between: old, and: new, knowledge: Fixture.knowledge).lines
    #expect(told.contains("Ha ncl, cheek: 0.5 mL → nothing"))
    #expect(told.contains("Amino acids, cheek: nothing → 0.5 mL"))
    #expect(!told.contains { $0.contains("technique") || $0.contains("depth") })
  }

  @Test func `plans of a pack that was another one are told in the words that there are`() {
    let before = WorkedExampleTests.first.plan()
    let after = WorkedExampleTests.first.plan([
      .omitZone("forehead"), .technique(area: "face", substance: "ha_ncl", "nappage"),
    ])
    let bare = Fixture.knowledge(monographs: [], concerns: [], techniques: [])
    let told = PlanDifference(between: before, and: after, knowledge: bare).lines
    let known = PlanDifference(between: before, and: after, knowledge: Fixture.knowledge).lines
    #expect(told.count == known.count)
    #expect(told.contains { $0.hasPrefix("Ha ncl, forehead: ") })
    #expect(told.contains { $0.contains("micropapule → nappage") })
  }

  @Test func `a zone that only one of two plans treats is told as not chosen in the other`() {
    let cheek = Case().wanting("fine_lines", 2, in: ["cheek"])
    let both = cheek.wanting("dullness", 2, in: ["forehead"])
    func told(_ before: Case, _ after: Case) -> [String] {
      PlanDifference(
        between: before.plan(),
        and: after.plan(),
        knowledge: Fixture.knowledge
      ).lines.filter { $0.hasPrefix("Forehead: ") }
    }
    #expect(told(cheek, both) == ["Forehead: not chosen → may proceed"])
    #expect(told(both, cheek) == ["Forehead: may proceed → not chosen"])
    #expect(told(both, both) == [])
  }
}
