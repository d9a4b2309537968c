import Clinical
import Safety
import Testing

@Suite struct `Rules of concerns` {
  static let engine = SmallPack.engine(
    rows: [
      SmallPack.row("C39", "active_acne", .deferUntilCondition, .defer, isLocal: true, days: 7)
    ],
    concerns: [
      SmallPack.concern("dullness"),
      SmallPack.concern("puffy_eyes", isDraftable: false, referIf: ["always"]),
      SmallPack.concern("sagging", referIf: ["severity_severe"]),
      SmallPack.concern("volume", referIf: ["severity_moderate_or_more"]),
      SmallPack.concern("alopecia", referIf: ["diagnosis_not_recorded"]),
      SmallPack.concern("scars", referIf: ["active_acne"]),
      SmallPack.concern(
        "dark_circles",
        referIf: ["cause_not_recorded", "hollow_or_structural_cause", "oedema_tendency"],
        subtypes: [
          ConcernSubtype(id: "thin_skin_vascular", name: "thin skin", isDraftable: true),
          ConcernSubtype(id: "hollow_shadow", name: "hollow", isDraftable: false),
        ]
      ),
    ]
  )

  @Test(
    arguments: [
      ("puffy_eyes", 1, true), ("sagging", 2, false), ("sagging", 3, true), ("volume", 1, false),
      ("volume", 2, true), ("volume", 3, true), ("dullness", 3, false), ("unheard_of", 1, true),
    ] as [(ConcernID, Int, Bool)]
  )
  func `a concern is stopped by its kind and by how marked it is`(
    concern: ConcernID,
    degree: Int,
    isStopped: Bool
  ) {
    let patient = SmallPatient().said("active_acne", .no).wants("dullness", in: "cheek")
    let found = Self.engine.assess(patient.wants(concern, in: "forehead", degree: degree))
    #expect(found.stops.map(\.concern) == (isStopped ? [concern] : []))
    #expect(found.verdict == .proceed)
    let alone = Self.engine.assess(
      SmallPatient().said("active_acne", .no).wants(concern, in: "forehead", degree: degree)
    )
    #expect(alone.verdict == (isStopped ? .refer : .proceed))
  }

  @Test(
    arguments: [
      (nil, true), ("none", true), ("androgenetic", false), ("other", false),
    ] as [(String?, Bool)]
  )
  func `hair loss needs a diagnosis`(diagnosis: String?, isStopped: Bool) {
    let found = Self.engine.assess(
      SmallPatient().said("active_acne", .no).wants("alopecia", in: "scalp", diagnosis: diagnosis)
    )
    #expect(found.stops.isEmpty == !isStopped)
    let out = Set(found.exclusions.map(\.substance))
    #expect(out == (diagnosis == "androgenetic" ? [] : ["minoxidil", "dutasteride"]))
  }

  @Test(
    arguments: [
      (nil, FactState.no, Verdict.refer), ("hollow_shadow", .no, .refer),
      ("moonlight", .no, .refer),
      ("thin_skin_vascular", .no, .proceed), ("thin_skin_vascular", .yes, .refer),
      ("thin_skin_vascular", .notSure, .refer), ("thin_skin_vascular", .notAsked, .defer),
    ] as [(String?, FactState, Verdict)]
  )
  func `dark circles need a cause that may be drafted and no tendency to swell`(
    subtype: String?,
    oedema: FactState,
    verdict: Verdict
  ) {
    let found = Self.engine.assess(
      SmallPatient().said("active_acne", .no).said("periorbital_oedema_tendency", oedema)
        .wants("dark_circles", in: "periorbital_lower", subtype: subtype)
    )
    #expect(found.verdict == verdict)
    #expect(found.stops.isEmpty == (verdict == .proceed))
  }

  @Test func `a condition stops a concern where it holds and for as long as it does`() {
    let acne = SmallPatient().wants("scars", in: "cheek", "forehead")
      .said("active_acne", zones: ["cheek"], present: .yes)
    let found = Self.engine.assess(acne)
    #expect(found.stops.map(\.zones) == [["cheek"]])
    #expect(found.stops.map(\.verdict) == [.defer])
    #expect(found.zones.map(\.verdict) == [.proceed, .defer])
    #expect(found.verdict == .proceed)
  }

  @Test func `a choice without degree or zone is still open`() {
    var patient = SmallPatient().said("active_acne", .no).wants("dullness", in: "cheek", degree: 0)
    #expect(Self.engine.assess(patient).verdict == .defer)
    patient = SmallPatient().said("active_acne", .no).wants("dullness")
    #expect(Self.engine.assess(patient).verdict == .defer)
    #expect(Self.engine.assess(patient).eligibleOn == nil)
  }

  @Test func `a zone with nothing left to draft does not keep the plan open`() {
    let acne = SmallPatient().wants("dullness", in: "cheek").wants("puffy_eyes", in: "forehead")
      .said("active_acne", zones: ["cheek"], ended: "2026-11-20", present: .no)
    let found = Self.engine.assess(acne)
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == day("2026-11-27"))
  }

  @Test func `a tendency that nobody asks for keeps its concern open`() {
    let found = Self.engine.assess(
      SmallPatient().said("active_acne", .no)
        .wants("dark_circles", in: "periorbital_lower", subtype: "thin_skin_vascular")
    )
    #expect(found.stops.map(\.verdict) == [.defer])
  }

  @Test(arguments: ["see a dermatologist", "see a dermatologist."])
  func `what is done instead ends as a sentence`(alternative: String) {
    let concern = SmallPack.concern("lump", isDraftable: false, alternative: alternative)
    let found = SmallPack.engine(concerns: [concern])
      .assess(SmallPatient().wants("lump", in: "cheek"))
    #expect(found.stops.map(\.message).allSatisfy { $0.hasSuffix(" See a dermatologist.") })
    #expect(found.stops.count == 1)
  }
}
