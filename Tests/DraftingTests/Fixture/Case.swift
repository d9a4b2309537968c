import Clinical
import Drafting
import Safety

/// A consultation for tests: what is chosen, what is said, and what the rules say about it.
struct Case {
  var today = day(2026, 11, 21)
  var planned = day(2026, 12, 1)
  var role: Practitioner.Role? = .practitioner
  var mixture = false
  var verdict = Verdict.proceed
  var eligibleOn: CalendarDay?
  var blocked: [ZoneID: Verdict] = [:]
  var exclusions: [Exclusion] = []
  var stops: [ConcernStop] = []
  var findings: [Finding] = []
  var facts: [FactID: FactState] = [:]
  var allergies: [FactID] = []
  var exposures: [Exposure] = []
  var concerns: [ChosenConcern] = []
  var earlier: [SubstanceID]?
  var weight: Int?

  /// The case with one concern more.
  func wanting(
    _ concern: ConcernID,
    _ degree: Int,
    in zones: [ZoneID],
    subtype: String? = nil,
    diagnosis: String? = nil
  ) -> Case {
    var copy = self
    copy.concerns.append(
      ChosenConcern(
        concern: concern,
        degree: degree,
        zones: zones,
        subtype: subtype,
        diagnosis: diagnosis,
        evidence: [
          EvidenceAnswer(item: "concern", occurrences: [concerns.count], answer: concern.text)
        ]
      )
    )
    return copy
  }

  /// The case with a substance ruled out.
  func excluding(
    _ substance: SubstanceID,
    in zones: [ZoneID]? = nil,
    because: String = "C00"
  )
    -> Case
  {
    var copy = self
    copy.exclusions.append(
      Exclusion(
        substance: substance,
        zones: zones,
        because: because,
        message: "ruled out by \(because)",
        evidence: [EvidenceAnswer(item: because, answer: "yes")]
      )
    )
    return copy
  }

  /// The case with something changed.
  func with(_ change: (inout Case) -> Void) -> Case {
    var copy = self
    change(&copy)
    return copy
  }

  func request(_ edits: [PlanEdit] = []) -> DraftRequest {
    var facts = PatientFacts(
      today: today,
      plannedDate: planned,
      practitioner: role.map { Practitioner(name: "Dr Example", role: $0) }
    )
    facts.concerns = concerns
    facts.exposures = exposures
    facts.mixtureAcknowledged = mixture
    facts.hadMesotherapy = earlier == nil ? .no : .yes
    facts.earlierSessions =
      earlier.map {
        let day = PartialDate(today.adding(days: -60))
        return [EarlierSession(date: day, zones: [], substances: $0, evidence: [])]
      } ?? []
    facts.weight = weight.map {
      PatientFacts.Measurement(value: $0, evidence: EvidenceAnswer(item: "weight_kg", answer: ""))
    }
    for (id, state) in self.facts { facts.facts[id] = stated(id, state) }
    for id in allergies { facts.allergies[id] = stated(id, .yes) }
    return DraftRequest(facts: facts, assessment: assessment, edits: edits)
  }

  private func stated(_ id: FactID, _ state: FactState) -> StatedFact {
    StatedFact(id: id, state: state, evidence: [EvidenceAnswer(item: id.text, answer: "yes")])
  }

  private var assessment: Assessment {
    let wanted = Set(concerns.flatMap(\.zones))
    let chosen = wanted.sorted {
      (Fixture.body.order(of: $0), $0) < (Fixture.body.order(of: $1), $1)
    }
    return Assessment(
      findings: findings,
      verdict: verdict,
      eligibleOn: eligibleOn,
      conditionsToMeet: [],
      zones: chosen.map {
        ZoneVerdict(
          zone: $0,
          verdict: max(verdict, blocked[$0] ?? .proceed),
          eligibleOn: eligibleOn
        )
      },
      exclusions: exclusions,
      cautions: [],
      stops: stops,
      openChecks: []
    )
  }

  func draft(_ edits: [PlanEdit] = [], with composer: Composer = Fixture.composer) -> DraftOutcome {
    composer.draft(request(edits))
  }

  func plan(_ edits: [PlanEdit] = [], with composer: Composer = Fixture.composer) -> Plan {
    draft(edits, with: composer).plan
  }
}

/// A day that exists.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
  CalendarDay(year: year, month: month, day: day) ?? .distantPast
}

extension Plan {
  /// The session volume of every zone, by zone, in µL.
  var volumes: [ZoneID: Int] {
    preparations.flatMap(\.zones).reduce(into: [:]) {
      $0[$1.zone, default: 0] += $1.volume.microlitres
    }
  }

  /// The substances of the plan, by id.
  var substances: [SubstanceID] {
    Set(preparations.flatMap(\.components).map(\.substance)).sorted()
  }

  func reason(against substance: SubstanceID) -> NotChosen? {
    notChosen.first { $0.substance == substance }
  }
}

extension DraftRequest {
  /// The request with something said otherwise.
  func saying(_ change: (inout PatientFacts) -> Void) -> DraftRequest {
    var facts = facts
    change(&facts)
    return DraftRequest(facts: facts, assessment: assessment, edits: edits)
  }
}
