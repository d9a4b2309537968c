import Clinical
import Safety

@testable import Drafting

/// A small formulary of chance, and a consultation that it serves.
struct PlainWorld {
  let knowledge: Knowledge
  let consultation: Case

  static let substances: [SubstanceID] = ["a", "b", "c", "d"]
  static let zones: [(id: ZoneID, area: AreaID)] = [
    ("z1", "north"), ("z2", "north"), ("z3", "south"),
  ]

  init(_ dice: inout Dice) {
    let body = BodyMap(
      zones: Self.zones.map { zone in
        Fixture.zone(
          zone.id,
          zone.area,
          dice.happens(90) ? 2000 : 500,
          dice.happens(70) ? dice.roll(2...8) * 100 : nil,
          dice.happens(10) ? ["a"] : []
        )
      },
      groups: ["north", "south"].map { area in
        ZoneGroup(id: area, zones: Self.zones.filter { $0.area == area }.map(\.id))
      },
      caps: [
        Fixture.cap("north", ["north"], dice.roll(3...10) * 100),
        Fixture.cap("all", ["north", "south"], dice.roll(3...15) * 100),
      ],
      firstSessionPercent: Figure(50, basis: .policy),
      firstSessionGroups: 1
    )
    knowledge = Fixture.knowledge(
      monographs: Self.substances.dropLast(dice.roll(0...1)).map { Self.monograph($0, &dice) },
      concerns: (1...dice.roll(1...3)).map { Self.concern(ConcernID("w\($0)"), &dice) },
      body: body,
      mixing: Self.mixing(&dice)
    )
    consultation = Self.consultation(knowledge, &dice)
  }

  private static func monograph(_ id: SubstanceID, _ dice: inout Dice) -> Monograph {
    let classes: [UseClass] = [
      .productOnly, .productOnly, .prescriberOnly, .prescriberOnly, .draftable, .blocked,
      .explainOnly, .hidden,
    ]
    let roles: [SubstanceRole] = [.active, .active, .active, .active, .anaesthetic, .diluent]
    let grades: [Evidence.Grade] = [.a, .a, .b, .c]
    let directions: [Evidence.Direction] = [.positive, .positive, .mixed, .negative]
    return Fixture.substance(
      id,
      classes[dice.roll(0...7)],
      grades[dice.roll(0...3)],
      directions[dice.happens(90) ? dice.roll(0...2) : 3],
      dice.happens(93) ? 1000 : nil,
      depth: dice.happens(93) ? (1000, 2000) : nil
    )
    .with(
      role: roles[dice.roll(0...5)],
      excludedIf: dice.happens(15) ? ["fact"] : [],
      allergens: dice.happens(15) ? ["fish"] : [],
      only: dice.happens(10) ? ["z1"] : nil,
      never: dice.happens(10) ? ["z2"] : nil,
      ceiling: dice.happens(30) ? dice.roll(2...8) * 100 : nil,
      massCeiling: dice.happens(20) ? dice.roll(2...8) * 100 : nil,
      perKilogram: dice.happens(50) ? dice.roll(5...10) : nil,
      acidity: dice.happens(70) ? 60 + dice.roll(0...3) * 10 : nil,
      alone: dice.happens(10)
    )
  }

  private static func concern(_ id: ConcernID, _ dice: inout Dice) -> Concern {
    Fixture.concern(
      id,
      substances.shuffled(using: &dice).filter { _ in dice.happens(75) },
      zones.filter { _ in dice.happens(85) }.map { zone in
        Fixture.row(
          zone.id,
          dice.happens(93) ? dice.roll(1...4) * 100 : nil,
          dice.happens(95) ? (1000, 1500) : nil,
          Fixture.papules,
          notHere: dice.happens(8) ? ["b"] : []
        )
      },
      ownSession: dice.happens(10)
    )
  }

  private static func mixing(_ dice: inout Dice) -> MixingMatrix {
    var rules: [PairRule] = []
    for left in substances {
      for right in substances where left < right && dice.happens(60) {
        let state = PairState.allCases[dice.roll(0...2)]
        rules.append(Fixture.pair("X", .item(left), .item(right), state))
      }
    }
    if dice.happens(20) { rules.append(Fixture.pair("Y", .useClass(.productOnly), .anything)) }
    return MixingMatrix(
      rules: rules,
      neverMixed: dice.happens(10) ? ["c"] : [],
      acidityWindow: Fixture.mixing.acidityWindow,
      maximumActives: Figure(dice.roll(1...3), basis: .policy),
      maximumAnaesthetics: Fixture.mixing.maximumAnaesthetics
    )
  }

  private static func consultation(_ knowledge: Knowledge, _ dice: inout Dice) -> Case {
    var consultation = Case()
    consultation.role = dice.happens(75) ? .prescriber : .practitioner
    consultation.mixture = dice.happens(60)
    consultation.earlier = dice.happens(60) ? substances.filter { _ in dice.happens(50) } : nil
    consultation.weight = dice.happens(80) ? 60_000 : nil
    consultation.allergies = dice.happens(30) ? ["fish"] : dice.happens(20) ? ["b"] : []
    consultation.facts = dice.happens(30) ? ["fact": .yes] : [:]
    for concern in knowledge.concerns {
      let chosen = zones.map(\.id).filter { _ in dice.happens(80) }
      guard !chosen.isEmpty else { continue }
      consultation = consultation.wanting(concern.id, dice.roll(1...3), in: chosen)
    }
    if dice.happens(15) { consultation = consultation.excluding("a") }
    if dice.happens(15) { consultation = consultation.excluding("b", in: ["z1"]) }
    if dice.happens(10) { consultation.blocked["z2"] = .defer }
    return consultation
  }
}
