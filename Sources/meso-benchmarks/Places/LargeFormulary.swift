import Clinical
import Drafting
import Safety

/// A formulary that no clinic has: 200 substances, 12 concerns, and every zone wanted for all of them.
///
/// The zones, caps, techniques and rules are the pack's own; substances, concerns and pairs are thrown by dice
/// that fall the same way every time.
struct LargeFormulary {
  /// How hard the substances are to tell apart, and the session to fill.
  enum Shape: CaseIterable {
    /// A concern ranks one substance in ten, in some zones; volumes as large as the zones allow.
    case usual
    /// Every concern ranks every substance in an order of its own, and no cap binds.
    case crowded
    /// Every concern ranks every substance first, and all have the same evidence.
    case tied
    /// Every concern ranks every substance, each rank a little less than the one before.
    case close
    /// As close, with a ceiling on every substance and volumes as large as the zones allow.
    case bound

    var words: String {
      switch self {
      case .usual: "ranked one in ten"
      case .crowded: "all ranked"
      case .tied: "all alike"
      case .close: "all close"
      case .bound: "close with ceilings"
      }
    }
  }

  static let concerns = 12

  let shape: Shape
  let substances: Int
  /// How many pairs in a hundred may never share a syringe; of the rest every other one is documented.
  let incompatible: Int
  let mode: DraftingMode
  let isFirstSession: Bool

  private let template: Knowledge
  private let rules: SafetyRules
  private let weights: DraftingWeights

  /// Describes a formulary over the pack's zones.
  init(
    _ shape: Shape,
    substances: Int = 200,
    incompatible: Int,
    mode: DraftingMode,
    isFirstSession: Bool = false,
    over template: Knowledge,
    rules: SafetyRules,
    weights: DraftingWeights
  ) {
    self.shape = shape
    self.substances = substances
    self.incompatible = incompatible
    self.mode = mode
    self.isFirstSession = isFirstSession
    self.template = template
    self.rules = rules
    self.weights = weights
  }

  /// A composer over it.
  func composer() -> Composer {
    var dice = Dice(seed: 200_12_19)
    let monographs = (0..<substances).map { monograph($0, &dice) }
    let concerns = (0..<Self.concerns).map { concern($0, &dice) }
    return Composer(
      knowledge: Knowledge(
        monographs: monographs,
        blocked: [],
        concerns: concerns,
        techniques: template.techniques,
        body: template.body,
        mixing: mixing(&dice),
        intervals: template.intervals,
        aftercare: template.aftercare,
        normalReactions: template.normalReactions,
        redFlags: template.redFlags,
        sources: template.sources,
        names: template.names
      ),
      rules: rules,
      weights: weighing
    )
  }

  /// A request for all concerns in all zones, each to another degree.
  func request(on day: CalendarDay) -> DraftRequest {
    var facts = PatientFacts(
      today: day,
      plannedDate: day,
      practitioner: Practitioner(name: "A. Practitioner", role: .prescriber)
    )
    let zones = template.body.zones.map(\.id)
    facts.concerns = (0..<Self.concerns).map {
      ChosenConcern(concern: concernID($0), degree: 1 + $0 % 3, zones: zones, evidence: [])
    }
    facts.mixtureAcknowledged = mode == .prescriberMixture
    facts.hadMesotherapy = isFirstSession ? .no : .yes
    if !isFirstSession {
      facts.earlierSessions = [EarlierSession(date: nil, zones: [], substances: [], evidence: [])]
    }
    let assessment = Assessment(
      findings: [],
      verdict: .proceed,
      eligibleOn: nil,
      conditionsToMeet: [],
      zones: zones.map { ZoneVerdict(zone: $0, verdict: .proceed, eligibleOn: nil) },
      exclusions: [],
      cautions: [],
      stops: [],
      openChecks: []
    )
    return DraftRequest(facts: facts, assessment: assessment)
  }

  // MARK: What it is made of

  private var isCrowded: Bool { shape != .usual }
  private var isLoose: Bool { shape != .usual && shape != .bound }

  private func substanceID(_ number: Int) -> SubstanceID { SubstanceID("s\(1000 + number)") }
  private func concernID(_ number: Int) -> ConcernID { ConcernID("c\(1000 + number)") }

  /// The pack's weights; where ranks are close, each leaves a little less than the one before.
  private var weighing: DraftingWeights {
    guard shape == .close || shape == .bound else { return weights }
    return DraftingWeights(
      support: weights.support.mapValues { $0 * 10 },
      rankPercents: (0..<substances).map { 100 - $0 / 4 },
      costPerPlacement: weights.costPerPlacement * 10,
      newSubstancesAtFirstSession: weights.newSubstancesAtFirstSession,
      itemsPerZoneUnmixed: weights.itemsPerZoneUnmixed,
      courseWeeks: weights.courseWeeks,
      basis: .policy
    )
  }

  private func mixing(_ dice: inout Dice) -> MixingMatrix {
    var pairs: [PairRule] = []
    for left in 0..<substances {
      for right in 0..<left {
        let isNever = dice.happens(incompatible)
        guard isNever || dice.happens(50) else { continue }
        pairs.append(
          PairRule(
            id: RuleID("x\(left)_\(right)"),
            first: .item(substanceID(left)),
            second: .item(substanceID(right)),
            state: isNever ? .incompatible : .documented,
            reason: "",
            onlyUnmixedMode: false,
            basis: .policy,
            sources: []
          )
        )
      }
    }
    return MixingMatrix(
      rules: pairs,
      neverMixed: [],
      acidityWindow: template.mixing.acidityWindow,
      maximumActives: template.mixing.maximumActives,
      maximumAnaesthetics: template.mixing.maximumAnaesthetics
    )
  }

  private func concern(_ number: Int, _ dice: inout Dice) -> Concern {
    let all = (0..<substances).shuffled(using: &dice)
    let ranked = isCrowded ? all : Array(all.prefix(substances / 10))
    return Concern(
      id: concernID(number),
      name: concernID(number).text,
      isDraftable: true,
      ranked: ranked.enumerated().map { place, substance in
        RankedSubstance(
          substance: substanceID(substance),
          rank: shape == .tied ? 1 : place + 1,
          onlyIfSubtype: nil
        )
      },
      zones: template.body.zones.map { row(in: $0, &dice) },
      interval: Figure(Span(from: 14, reaching: 28), basis: .policy),
      sessions: Figure(Span(from: 3, reaching: 4), basis: .policy),
      maintenance: nil,
      expected: nil,
      referIf: [],
      rule: nil,
      alternative: nil,
      subtypes: [],
      needsOwnSession: false,
      sources: []
    )
  }

  private func row(in zone: Zone, _ dice: inout Dice) -> ConcernZone {
    let most = zone.cap.value?.microlitres ?? 1000
    let volume = isLoose ? 150 : most * dice.roll(5...10) / 500 * 50
    return ConcernZone(
      zone: zone.id,
      techniques: template.techniques.map(\.id),
      depth: depth,
      volume: Figure(.microlitres(volume), basis: .policy),
      notHere: [],
      note: nil
    )
  }

  private var depth: Figure<DepthRange> {
    DepthRange(minimum: 500, maximum: 4000).map { Figure($0, basis: .policy) } ?? .unknown
  }

  private func monograph(_ number: Int, _ dice: inout Dice) -> Monograph {
    let evidence = [
      Evidence(grade: .a, direction: .positive), Evidence(grade: .a, direction: .mixed),
      Evidence(grade: .b, direction: .positive), Evidence(grade: .b, direction: .mixed),
      Evidence(grade: .c, direction: .positive),
    ]
    let zones = template.body.zones.map(\.id)
    let ceiling = dice.roll(4...20) * 250
    let isBarredSomewhere = shape == .usual && dice.happens(25)
    let hasCeiling = shape == .bound || (shape == .usual && dice.happens(30))
    return Monograph(
      id: substanceID(number),
      name: substanceID(number).text,
      useClass: .prescriberOnly,
      role: .active,
      isActive: true,
      evidence: shape == .usual || shape == .crowded ? evidence[dice.roll(0...4)] : evidence[0],
      concentration: Figure(Concentration(microgramsPerMillilitre: 1000), basis: .policy),
      typicalVolume: .unknown,
      typicalVolumeIsPerZone: false,
      volumeCeiling: hasCeiling ? Figure(.microlitres(ceiling), basis: .policy) : .unknown,
      massCeiling: nil,
      depth: depth,
      layer: "dermis",
      minimumInterval: Figure(14, basis: .policy),
      courseSessions: .unknown,
      acidity: Figure(Span(from: 65, reaching: 75), basis: .policy),
      excludedIf: [],
      excludedUnlessCleared: [],
      cautionIf: [],
      allergens: [],
      allergensLiftedByLabel: [],
      onlyZones: [],
      neverZones: isBarredSomewhere ? zones.filter { _ in dice.happens(40) } : [],
      aloneInSession: false,
      isViscous: dice.happens(20),
      notes: [],
      sources: []
    )
  }
}
