import Clinical
import Safety
import Testing

@Suite struct `Spacing and alcohol` {
  // MARK: Microneedling

  static func needled(_ days: Int, healed: FactState = .yes, overridden: Bool = false) -> Assessment
  {
    let patient = SmallPatient(planned: day("2026-12-24")).wants(
      "dullness",
      in: "cheek",
      "forehead"
    )
    .exposed(
      "microneedling_same_zone",
      last: day("2026-12-24").adding(days: -days).iso,
      zones: ["cheek"],
      healed: healed
    )
    var facts = (overridden ? patient.overriding("W19") : patient).facts
    facts.today = day("2026-12-24")
    return SmallPack.engine(
      washouts: [SmallPack.needling],
      concerns: [SmallPack.concern("dullness")]
    )
    .assess(facts)
  }

  @Test(arguments: [
    (0, Verdict.defer, false), (13, .defer, false), (14, .defer, true), (27, .defer, true),
    (28, .proceed, false),
  ])
  func `microneedling blocks its zone for 28 days and may be gone past from day 14`(
    days: Int,
    verdict: Verdict,
    allowsOverride: Bool
  ) {
    let found = Self.needled(days)
    #expect(found.zones.map(\.zone) == ["forehead", "cheek"])
    #expect(found.zones.map(\.verdict) == [.proceed, verdict])
    #expect(found.of("W19").map(\.allowsOverride) == (verdict == .defer ? [allowsOverride] : []))
    let eligible = day("2026-12-24").adding(days: 28 - days)
    #expect(found.zones.last?.eligibleOn == (verdict == .defer ? eligible : nil))
    #expect(found.verdict == .proceed)
  }

  @Test(arguments: [(13, Verdict.defer), (14, .proceedWithCaution), (27, .proceedWithCaution)])
  func `a typed decision counts from day 14 only`(days: Int, verdict: Verdict) {
    #expect(Self.needled(days, overridden: true).zones.last?.verdict == verdict)
  }

  @Test(arguments: [FactState.no, .notSure, .declined, .notAsked])
  func `skin that has not healed waits in every case`(healed: FactState) {
    for days in [13, 20, 28, 200] {
      let found = Self.needled(days, healed: healed, overridden: true)
      #expect(found.zones.last?.verdict == .defer)
      #expect(found.zones.last?.eligibleOn == nil)
      #expect(found.conditionsToMeet == ["W19: skin fully healed"])
      #expect(found.findings.allSatisfy { !$0.allowsOverride })
    }
  }

  @Test func `another zone is not concerned and no zone named means every zone`() {
    let engine = SmallPack.engine(
      washouts: [SmallPack.needling],
      concerns: [SmallPack.concern("dullness")]
    )
    let patient = SmallPatient().wants("dullness", in: "cheek")
    let elsewhere = patient.exposed(
      "microneedling_same_zone",
      last: "2026-11-20",
      zones: ["forehead"],
      healed: .yes
    )
    #expect(engine.assess(elsewhere).findings.isEmpty)
    let anywhere = patient.exposed("microneedling_same_zone", last: "2026-11-20", healed: .yes)
    #expect(engine.assess(anywhere).verdict == .defer)
  }

  // MARK: Mesotherapy

  static let sessions = SmallPack.washout(
    "W21",
    "mesotherapy_same_zone",
    .space,
    prescribed: .same,
    isLocal: true,
    scalpDays: 7
  )

  @Test(arguments: [
    (6, Verdict.defer, Verdict.defer), (7, .defer, .proceed), (14, .proceed, .proceed),
  ])
  func `a session keeps 14 days on skin and 7 on the scalp`(
    days: Int,
    skin: Verdict,
    scalp: Verdict
  ) {
    var patient = SmallPatient().wants("dullness", in: "cheek").wants("alopecia", in: "scalp")
    patient.facts.hadMesotherapy = .yes
    patient.facts.earlierSessions = [
      EarlierSession(
        date: PartialDate(SmallPatient.today.adding(days: -days)),
        zones: [],
        substances: [],
        evidence: [EvidenceAnswer(item: "session_date", occurrences: [0], answer: "")]
      )
    ]
    let found = SmallPack.engine(
      washouts: [Self.sessions],
      concerns: [SmallPack.concern("dullness"), SmallPack.concern("alopecia")]
    ).assess(patient)
    #expect(found.zones.map(\.verdict) == [skin, scalp])
  }

  @Test(arguments: [FactState.notAsked, .yes, .notSure, .declined])
  func `earlier mesotherapy that is not described is never none`(state: FactState) {
    var patient = SmallPatient().wants("dullness", in: "cheek")
    patient.facts.hadMesotherapy = state
    let found = SmallPack.engine(
      washouts: [Self.sessions],
      concerns: [SmallPack.concern("dullness")]
    ).assess(patient)
    #expect(found.verdict == .defer)
    let isOpen = state == .notAsked || state == .yes
    #expect(found.eligibleOn == (isOpen ? nil : day("2026-12-05")))
  }

  @Test(arguments: [("2027-01-29", true), ("2027-01-30", false)])
  func `a substance used too recently is left out until its own interval has passed`(
    planned: String,
    isOut: Bool
  ) {
    var patient = SmallPatient(planned: day(planned)).wants("hair", in: "scalp")
    patient.facts.hadMesotherapy = .yes
    patient.facts.earlierSessions = [
      EarlierSession(
        date: date("2026-11-01"),
        zones: ["scalp"],
        substances: ["dutasteride"],
        evidence: [EvidenceAnswer(item: "session_date", answer: "2026-11-01")]
      )
    ]
    let found = SmallPack.engine(
      monographs: [SmallPack.monograph("dutasteride", interval: 90)],
      concerns: [SmallPack.concern("hair", ranked: ["dutasteride"])]
    ).assess(patient)
    #expect(found.exclusions.map(\.because) == (isOut ? ["earlier_session"] : []))
    #expect(found.verdict == (isOut ? .proceedWithCaution : .proceed))
  }

  // MARK: Alcohol

  static let onDay = SmallPack.row(
    "C43",
    "alcohol_or_intoxication_on_day",
    .deferUntilDate,
    .defer,
    isHard: true,
    unsure: .defer,
    days: 1
  )

  @Test(arguments: [
    ("2026-11-21", Verdict.defer), ("2026-11-20", .proceedWithCaution), ("2026-11-19", .proceed),
  ])
  func `alcohol defers on the day, cautions on the next and is clear on the second`(
    last: String,
    verdict: Verdict
  ) {
    let found = SmallPack.engine(rows: [Self.onDay], washouts: [SmallPack.alcohol])
      .assess(SmallPatient().exposed("alcohol", last: last))
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn == (verdict == .defer ? day("2026-11-22") : nil))
    #expect(found.of("C43").isEmpty == (verdict != .defer))
  }

  @Test func `no typed decision goes past alcohol on the day`() {
    let found = SmallPack.engine(rows: [Self.onDay], washouts: [SmallPack.alcohol]).assess(
      SmallPatient().exposed("alcohol", last: "2026-11-21").overriding("W01").overriding("C43")
    )
    #expect(found.verdict == .defer)
  }

  @Test(arguments: [(FactState.yes, Verdict.proceedWithCaution), (.no, .defer), (.notSure, .defer)])
  func `skin that has not healed waits beside a caution of the days`(
    healed: FactState,
    verdict: Verdict
  ) {
    let rule = SmallPack.washout(
      "W40",
      "peel",
      .space,
      days: 28,
      prescribed: .same,
      bands: [SmallPack.band(0, 27, .proceedWithCaution)]
    )
    let found = SmallPack.engine(washouts: [rule])
      .assess(SmallPatient().exposed("peel", last: "2026-11-14", healed: healed))
    #expect(found.verdict == verdict)
    #expect(
      found.of("W40").map(\.verdict)
        == [.proceedWithCaution, .defer].filter { $0 <= verdict }.sorted(by: >)
    )
    #expect(found.conditionsToMeet == (verdict == .defer ? ["W40: skin fully healed"] : []))
  }
}
