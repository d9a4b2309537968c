import Clinical
import Drafting
import Safety
import Testing

/// Swaps in sessions of several substances, zones and concerns.
@Suite("Swaps by hand")
struct SwapTests {
  static func substance(_ id: SubstanceID, _ grade: Evidence.Grade = .b) -> Monograph {
    Fixture.substance(id, .prescriberOnly, grade, .positive, 1000, depth: (1000, 2000))
  }

  static func row(_ zone: ZoneID, _ volume: Int = 400) -> ConcernZone {
    Fixture.row(zone, volume, (1000, 1500), Fixture.papules)
  }

  static func swap(_ from: SubstanceID, _ to: SubstanceID) -> PlanEdit {
    .swap(area: "face", from: from, to: to)
  }

  /// A prescriber who mixes, in a later session.
  static let mixing = Case().with {
    $0.role = .prescriber
    $0.mixture = true
    $0.earlier = ["a", "b", "c"]
  }

  /// Lines are served by a or c, spots by b or c.
  static let composer = Fixture.composer(
    monographs: [substance("a", .a), substance("b", .a), substance("c")],
    concerns: [
      Fixture.concern("lines", ["a", "c"], [row("cheek"), row("perioral")]),
      Fixture.concern("spots", ["b", "c"], [row("cheek"), row("forehead")]),
    ]
  )

  static let linesAndSpots = mixing.wanting("lines", 2, in: ["cheek"])
    .wanting("spots", 2, in: ["cheek"])

  @Test func `a swap leaves what stands beside it, and zones without it, as they are`() {
    let consultation = Self.linesAndSpots.wanting("spots", 3, in: ["forehead"])
    #expect(consultation.plan(with: Self.composer).volumes == ["cheek": 800, "forehead": 400])
    let outcome = consultation.draft([Self.swap("a", "c")], with: Self.composer)
    #expect(outcome.refusals.isEmpty)
    #expect(outcome.plan.substances == ["b", "c"])
    #expect(outcome.plan.volumes == ["cheek": 800, "forehead": 400])
  }

  @Test func `what stands in a zone already is not swapped into it`() {
    let outcome = Self.linesAndSpots.draft([Self.swap("a", "b")], with: Self.composer)
    #expect(outcome.refusals.count == 1 && outcome.plan.substances == ["a", "b"])
    let twice = Self.linesAndSpots.draft(
      [Self.swap("a", "c"), Self.swap("b", "c")],
      with: Self.composer
    )
    #expect(
      twice.refusals.map(\.message) == [
        "Cheek: c is placed there already. Choose another substance."
      ]
    )
    #expect(twice.plan.substances == ["b", "c"])
  }

  @Test func `a swap keeps the ceiling of what is swapped in`() {
    let concern = Fixture.concern("lines", ["a", "c"], [Self.row("cheek"), Self.row("forehead")])
    let wanted = Self.mixing.wanting("lines", 2, in: ["cheek", "forehead"])
    for (ceiling, isTaken) in [(800, true), (799, false)] {
      let composer = Fixture.composer(
        monographs: [Self.substance("a", .a), Self.substance("c").with(ceiling: ceiling)],
        concerns: [concern]
      )
      let outcome = wanted.draft([Self.swap("a", "c")], with: composer)
      #expect(outcome.refusals.isEmpty == isTaken)
      #expect(outcome.plan.substances == (isTaken ? ["c"] : ["a"]))
      #expect(outcome.refusals.allSatisfy { $0.message.contains("0.799 mL a session") })
    }
  }

  @Test(arguments: [(500, true), (600, true), (601, false)])
  func `a volume set by hand elsewhere counts with what is swapped in`(
    volume: Int,
    isTaken: Bool
  ) {
    let composer = Fixture.composer(
      monographs: [Self.substance("a", .a), Self.substance("c").with(ceiling: 1000)],
      concerns: [
        Fixture.concern("lines", ["a", "c"], [Self.row("perioral")]),
        Fixture.concern("spots", ["c"], [Self.row("cheek")]),
      ]
    )
    let outcome = Self.mixing.wanting("lines", 2, in: ["perioral"])
      .wanting("spots", 2, in: ["cheek"])
      .draft(
        [
          .volume(zone: "cheek", substance: "c", .microlitres(volume)), Self.swap("a", "c"),
        ],
        with: composer
      )
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.volumes == ["cheek": volume, "perioral": 400])
    #expect(outcome.plan.substances == (isTaken ? ["c"] : ["a", "c"]))
    #expect(outcome.plan.edits.first.map { $0 != Self.swap("a", "c") } == true)
  }

  @Test func `a first session takes no third substance that is new by a swap`() {
    let composer = Fixture.composer(
      monographs: ["a", "b", "c", "d"].map { Self.substance($0, $0 == "d" ? .b : .a) },
      concerns: [
        Fixture.concern("lines", ["a", "d"], [Self.row("cheek")]),
        Fixture.concern("spots", ["b"], [Self.row("forehead")]),
        Fixture.concern("folds", ["c"], [Self.row("perioral")]),
      ]
    )
    let consultation = Case().with { $0.role = .prescriber }
      .wanting("lines", 3, in: ["cheek"]).wanting("spots", 2, in: ["forehead"])
      .wanting("folds", 2, in: ["perioral"])
    // An earlier session without a day: the skin knows a, and the session is a first one all the same.
    let request = consultation.request([Self.swap("a", "d")]).saying {
      $0.earlierSessions = [EarlierSession(date: nil, zones: [], substances: ["a"], evidence: [])]
    }
    let outcome = composer.draft(request)
    #expect(outcome.plan.isFirstSession && outcome.plan.substances == ["a", "b", "c"])
    #expect(
      outcome.refusals.map(\.message).allSatisfy { $0.contains("more than 2 substances new") }
    )
    #expect(outcome.refusals.count == 1)
  }

  @Test func `what must be alone in its session is not swapped in beside others`() {
    let composer = Fixture.composer(
      monographs: [
        Self.substance("a", .a), Self.substance("b", .a), Self.substance("solo").with(alone: true),
      ],
      concerns: [
        Fixture.concern("lines", ["a", "solo"], [Self.row("cheek")]),
        Fixture.concern("spots", ["b"], [Self.row("forehead")]),
      ]
    )
    let outcome = Self.mixing.wanting("lines", 2, in: ["cheek"])
      .wanting("spots", 2, in: ["forehead"])
      .draft([Self.swap("a", "solo")], with: composer)
    #expect(
      outcome.refusals.map(\.message) == [
        "Face: solo may not be placed, it needs a session of its own. Choose a feasible substance."
      ]
    )
    #expect(outcome.plan.substances == ["a", "b"])
  }

  @Test(arguments: [
    (false, "fat needs a session of its own"), (true, "a and fat each need a session of their own"),
  ])
  func `a concern in a session of its own keeps out what serves another one`(
    isAlone: Bool,
    reason: String
  ) {
    let composer = Fixture.composer(
      monographs: [Self.substance("a", .a).with(alone: isAlone), Self.substance("c")],
      concerns: [
        Fixture.concern(
          "fat",
          ["a", "c"],
          [
            Self.row("cheek"),
            Fixture.row("perioral", 400, (1000, 1500), Fixture.papules, notHere: ["c"]),
          ],
          ownSession: true
        ),
        Fixture.concern("lines", ["c"], [Self.row("perioral")]),
      ]
    )
    let outcome = Self.mixing.wanting("fat", 3, in: ["cheek", "perioral"])
      .wanting("lines", 1, in: ["perioral"])
      .draft([Self.swap("a", "c")], with: composer)
    #expect(outcome.plan.substances == ["a"])
    #expect(
      outcome.refusals.map(\.message) == [
        "Face: c may not be placed, \(reason). Choose a feasible substance."
      ]
    )
  }

  @Test func `a zone that has no room for it beside the others takes no swap`() {
    let rows = { (volume: Int) in [Self.row("crow_feet", volume)] }
    let composer = Fixture.composer(
      monographs: [Self.substance("a", .a), Self.substance("b", .a), Self.substance("c")],
      concerns: [
        Fixture.concern("lines", ["a"], rows(100)),
        Fixture.concern("folds", ["c"], rows(250)),
        Fixture.concern("spots", ["b"], rows(100)),
      ]
    )
    let outcome = Self.mixing.wanting("lines", 3, in: ["crow_feet"])
      .wanting("folds", 1, in: ["crow_feet"]).wanting("spots", 3, in: ["crow_feet"])
      .draft([Self.swap("a", "c")], with: composer)
    #expect(outcome.plan.substances == ["a", "b"])
    #expect(
      outcome.refusals.map(\.message) == [
        "Crow's feet: c may not be placed there, its volume is above the cap of the zone beside "
          + "what stays. Leave this zone out first."
      ]
    )
  }

  @Test func `what is swapped in beside something better names what it could serve`() throws {
    let composer = Fixture.composer(
      monographs: [Self.substance("a", .a), Self.substance("b", .a), Self.substance("c")],
      concerns: [
        Fixture.concern("lines", ["a"], [Self.row("cheek")]),
        Fixture.concern("spots", ["b", "c"], [Self.row("cheek")]),
      ]
    )
    let outcome = Self.linesAndSpots.draft([Self.swap("a", "c")], with: composer)
    #expect(outcome.refusals.isEmpty && outcome.plan.substances == ["b", "c"])
    #expect(outcome.plan.unserved.map(\.concern) == ["lines"])
    let volumes = outcome.plan.preparations.flatMap(\.reasons).filter { $0.subject == "volume" }
    #expect(volumes.allSatisfy { $0.text.contains("for spots") } && volumes.count == 2)
  }

  @Test(arguments: [(2000, true), (4000, true), (4001, false)])
  func `a zone without a cap of its own is held to the caps of its area`(
    volume: Int,
    isTaken: Bool
  ) {
    let composer = Fixture.composer(
      monographs: [Self.substance("a")],
      concerns: [Fixture.concern("lines", ["a"], [Self.row("temple")])]
    )
    let outcome = Self.mixing.wanting("lines", 2, in: ["temple"])
      .draft([.volume(zone: "temple", substance: "a", .microlitres(volume))], with: composer)
    #expect(outcome.plan.volumes == ["temple": isTaken ? volume : 400])
  }
}
