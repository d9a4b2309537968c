/// A source that was read.
public struct Citation: Hashable, Sendable {
  /// The source's id, such as `SEED4` or `DUTEIL2023`.
  public let id: SourceID
  /// What it is.
  public let text: String
  /// Where it is, where it has an address.
  public let place: String
  /// How good it is, in words.
  public let grade: String

  /// The source as a reader is shown it: what it is, its address in round and its grade in square brackets.
  ///
  /// The name of a file kept with the pack is no address that a reader could follow.
  public var shown: String {
    let isFile = place.hasSuffix(".txt") && !place.contains("/")
    let address = place.isEmpty || isFile ? [] : ["(\(place))"]
    return ([text] + address + ["[\(grade)]"]).joined(separator: " ")
  }

  /// Describes a source.
  public init(id: SourceID, text: String, place: String, grade: String) {
    self.id = id
    self.text = text
    self.place = place
    self.grade = grade
  }
}

extension Identifier where Kind == Citation {
  /// The clinic itself, under which every value of its own is cited.
  public static var clinic: SourceID { "CLINIC" }
}

/// An agent that is never drafted and never offered.
public struct BlockedAgent: Hashable, Sendable {
  /// The agent's id.
  public let id: SubstanceID
  /// Why it is blocked.
  public let reason: String
  /// What that rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes an agent.
  public init(id: SubstanceID, reason: String, basis: Basis, sources: [SourceID]) {
    self.id = id
    self.reason = reason
    self.basis = basis
    self.sources = sources
  }
}

/// The days between sessions that hold whatever the concern and the substance.
public struct IntervalRule: Hashable, Sendable {
  /// The fewest days on skin.
  public let skinDays: Figure<Int>
  /// The fewest days on the scalp.
  public let scalpDays: Figure<Int>
  /// The fewest days for skin types at risk of pigment change.
  public let pigmentRiskDays: Figure<Int>

  /// Describes the rule.
  public init(skinDays: Figure<Int>, scalpDays: Figure<Int>, pigmentRiskDays: Figure<Int>) {
    self.skinDays = skinDays
    self.scalpDays = scalpDays
    self.pigmentRiskDays = pigmentRiskDays
  }

  /// Describes the rule where one statement gives all three.
  public init(skinDays: Int, scalpDays: Int, pigmentRiskDays: Int, basis: Basis) {
    self.init(
      skinDays: Figure(skinDays, basis: basis),
      scalpDays: Figure(scalpDays, basis: basis),
      pigmentRiskDays: Figure(pigmentRiskDays, basis: basis)
    )
  }
}

/// What is known of substances, concerns, zones and care, before any patient comes in.
public struct Knowledge: Hashable, Sendable {
  /// Every monograph, in the pack's order.
  public let monographs: [Monograph]
  /// Agents that are never offered.
  public let blocked: [BlockedAgent]
  /// Every concern, in the pack's order.
  public let concerns: [Concern]
  /// Every technique.
  public let techniques: [Technique]
  /// The needles for them, where they are published.
  public let needles: Needles?
  /// Zones, groups and caps.
  public let body: BodyMap
  /// What may share a syringe.
  public let mixing: MixingMatrix
  /// The days between sessions that hold in every case.
  public let intervals: IntervalRule
  /// Aftercare.
  public let aftercare: [AftercareRule]
  /// Reactions that are expected.
  public let normalReactions: [NormalReaction]
  /// Signs that need help.
  public let redFlags: [RedFlag]
  /// Sources.
  public let sources: [Citation]
  /// Minutes after which the rest of an opened vial is discarded, where that is published.
  public let openedVials: [SubstanceID: Figure<Int>]
  /// Whether oil or alcohol may be a vehicle, with what that rests on.
  public let oilOrAlcoholVehicle: Figure<Bool>
  /// What is said of substances in words.
  public let texts: MonographTexts
  /// Human names of zones, groups, facts, substances and conditions, by id.
  public let names: [String: String]

  /// Gathers what is known.
  public init(
    monographs: [Monograph],
    blocked: [BlockedAgent],
    concerns: [Concern],
    techniques: [Technique],
    needles: Needles? = nil,
    body: BodyMap,
    mixing: MixingMatrix,
    intervals: IntervalRule,
    aftercare: [AftercareRule],
    normalReactions: [NormalReaction],
    redFlags: [RedFlag],
    sources: [Citation],
    openedVials: [SubstanceID: Figure<Int>] = [:],
    oilOrAlcoholVehicle: Figure<Bool> = .unknown,
    texts: MonographTexts = MonographTexts(),
    names: [String: String]
  ) {
    self.monographs = monographs
    self.blocked = blocked
    self.concerns = concerns
    self.techniques = techniques
    self.needles = needles
    self.body = body
    self.mixing = mixing
    self.intervals = intervals
    self.aftercare = aftercare
    self.normalReactions = normalReactions
    self.redFlags = redFlags
    self.sources = sources
    self.openedVials = openedVials
    self.oilOrAlcoholVehicle = oilOrAlcoholVehicle
    self.texts = texts
    self.names = names
  }

  /// The monograph of a substance.
  public func monograph(_ id: SubstanceID) -> Monograph? { monographs.first { $0.id == id } }

  /// The concern with this id.
  public func concern(_ id: ConcernID) -> Concern? { concerns.first { $0.id == id } }

  /// The technique with this id.
  public func technique(_ id: TechniqueID) -> Technique? { techniques.first { $0.id == id } }

  /// The human name of an id, or the id with its underscores as spaces where the pack has none.
  public func name(_ id: String) -> String {
    names[id] ?? String(id.map { $0 == "_" ? " " : $0 })
  }
}
