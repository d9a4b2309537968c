import Clinical

/// A fact with everything that was said of when, where and by whose order.
struct Happening: Sendable {
  let id: FactID
  let state: FactState
  var last: PartialDate?
  var ended: PartialDate?
  var present: FactState = .notApplicable
  var continues: FactState = .notApplicable
  var prescribed: FactState = .notApplicable
  var healed: FactState = .notApplicable
  var infected: FactState = .notApplicable
  var zones: [ZoneID] = []
  let evidence: [EvidenceAnswer]

  init(_ exposure: Exposure, _ fact: StatedFact?) {
    id = exposure.id
    state = exposure.state
    last = exposure.last
    ended = fact?.ended
    present = fact?.presentToday ?? .notApplicable
    infected = fact?.infected ?? .notApplicable
    continues = exposure.continues
    prescribed = exposure.prescribed
    healed = exposure.skinHealed
    zones = exposure.zones
    evidence = exposure.evidence
  }

  init(_ fact: StatedFact) {
    id = fact.id
    state = fact.state
    ended = fact.ended
    present = fact.presentToday
    infected = fact.infected
    zones = fact.zones
    evidence = fact.evidence
  }

  init(_ session: EarlierSession) {
    id = Named.earlierMesotherapy
    state = .yes
    last = session.date
    zones = session.zones
    evidence = session.evidence
  }

  init(_ id: FactID, _ state: FactState, evidence: [EvidenceAnswer]) {
    self.id = id
    self.state = state
    self.evidence = evidence
  }
}

extension FactID {
  /// A detail of a fact that was not asked.
  func unanswered(_ detail: FactDetails.Name) -> EvidenceAnswer {
    EvidenceAnswer(item: "\(text).\(detail.rawValue)", answer: FactState.notAsked.rawValue)
  }

  var unanswered: EvidenceAnswer {
    EvidenceAnswer(item: text, answer: FactState.notAsked.rawValue)
  }
}

extension FactState {
  /// Neither yes nor no was said, though it was asked.
  var isUnsure: Bool { self == .notSure || self == .declined }
  /// So, or perhaps so: what a careful reader must reckon with.
  var isPossible: Bool { self == .yes || isUnsure }

  /// How much weight a state has where several say something of one fact.
  var weight: Int {
    switch self {
    case .yes: 4
    case .notSure, .declined: 3
    case .notAsked: 2
    case .no: 1
    case .notApplicable: 0
    }
  }
}
