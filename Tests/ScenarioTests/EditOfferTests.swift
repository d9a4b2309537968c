import Benches
import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety
import Testing

@Suite("What the hand is offered")
struct EditOfferTests {
  /// Consultations with one and several concerns, zones, areas and roles.
  static let names = [
    "A dull and dehydrated skin may be treated",
    "D pill, G6PD deficiency and fish allergy leave one substance",
    "a concern kept out by a limit is told so",
    "a shellfish allergy keeps polynucleotides with a question",
    "a first session treats one area and the rest starts later",
    "fine lines and a dry forehead share one substance",
    "melasma in a prescriber's hands gets tranexamic acid",
    "minoxidil needs androgenetic alopecia on record",
  ]

  struct Trial {
    let pack: Pack
    let plan: Plan
    let judging: (PlanEdit) -> Judgement
  }

  private func trial(_ name: String) throws -> Trial {
    let bench = try Bench.shared.get()
    guard case .read(let scenario) = try Scenario.read(name, for: bench.form) else {
      throw Scenario.NoScenario()
    }
    let plan = try bench.outcome(of: scenario).get().plan
    return Trial(pack: bench.pack, plan: plan) { bench.judgement(of: scenario, edits: [$0]) }
  }

  private func swaps(_ trial: Trial) -> [(from: SubstanceID, area: AreaID, offers: [EditOffer])] {
    trial.plan.preparations.flatMap { preparation in
      preparation.components.map { part in
        let choice = EditChoice.swap(area: preparation.area, from: part.substance)
        let offers = choice.offers(in: trial.plan, pack: trial.pack, judging: trial.judging)
        return (part.substance, preparation.area, offers)
      }
    }
  }

  @Test(arguments: names)
  func `an open swap is taken in and scores what was offered`(_ name: String) throws {
    let trial = try trial(name)
    #expect(!trial.plan.preparations.isEmpty)
    for (from, area, offers) in swaps(trial) {
      for offer in offers where offer.refusal == nil {
        guard case .swap(_, _, let to) = offer.edit else { continue }
        let judged = trial.judging(offer.edit)
        let plan = try #require(judged.plan)
        #expect(judged.editRefusals.isEmpty)
        #expect(plan.edits == [offer.edit])
        #expect(plan.score == offer.score)
        #expect(plan.score == plan.sumOfArithmetic)
        let here = plan.preparations.filter { $0.area == area }.flatMap(\.components)
        #expect(here.contains { $0.substance == to })
        #expect(!here.contains { $0.substance == from })
        #expect(
          plan.preparations.flatMap(\.reasons).contains { $0.text.contains("set by hand in place") }
        )
      }
    }
  }

  @Test(arguments: names)
  func `a swap that is not open says why, and that is true`(_ name: String) throws {
    let trial = try trial(name)
    let alone: Set<SubstanceID> = ["deoxycholic_acid", "phosphatidylcholine_dc", "prp"]
    for (from, _, offers) in swaps(trial) {
      let zones = trial.plan.preparations
        .filter { $0.components.contains { $0.substance == from } }.flatMap(\.zones).map(\.zone)
      for offer in offers {
        guard case .swap(_, _, let to) = offer.edit, let refusal = offer.refusal else { continue }
        if refusal.contains("a session of its own") { #expect(alone.contains(to), "\(refusal)") }
        if refusal.contains("not ranked") {
          let ranking = trial.zones(ranking: to)
          #expect(!zones.allSatisfy(ranking.contains), "\(refusal)")
        }
        #expect(!refusal.contains("above the cap"), "\(refusal)")
        #expect(offer.score == nil)
      }
    }
  }

  @Test func `what is not ranked for the dry forehead is told so, and not that it must be alone`()
    throws
  {
    let trial = try trial("fine lines and a dry forehead share one substance")
    let offers = swaps(trial).flatMap(\.offers)
    let refused = offers.first {
      if case .swap(_, _, to: "polynucleotides") = $0.edit { true } else { false }
    }
    #expect(
      refused?.refusal
        == "Forehead: polynucleotides may not be placed there, it is not ranked for a concern "
        + "chosen in this zone. Leave this zone out first."
    )
  }

  @Test(arguments: names)
  func `an open technique is taken in and said to be set by hand`(_ name: String) throws {
    let trial = try trial(name)
    for preparation in trial.plan.preparations {
      let choice = EditChoice.technique(
        area: preparation.area,
        substance: preparation.components[0].substance,
        now: preparation.technique
      )
      let offers = choice.offers(in: trial.plan, pack: trial.pack, judging: trial.judging)
      #expect(!offers.isEmpty)
      for offer in offers {
        guard case .technique(_, let substance, let technique) = offer.edit else { continue }
        let judged = trial.judging(offer.edit)
        #expect(judged.editRefusals.map(\.message) == [offer.refusal].compactMap(\.self))
        guard offer.refusal == nil else { continue }
        let changed = try #require(
          judged.plan?.preparations.first { part in
            part.components.contains { $0.substance == substance } && part.technique == technique
          }
        )
        let reason = changed.reasons.first { $0.subject == "technique" }
        #expect(reason?.text.contains("set by hand") == true)
        #expect(reason?.text.contains("suits") == false)
      }
    }
  }
}

extension EditOfferTests.Trial {
  /// The zones in which a concern was chosen that ranks a substance, as the pack's ranking has it.
  fileprivate func zones(ranking substance: SubstanceID) -> Set<ZoneID> {
    let ranking = Set(
      pack.knowledge.concerns.filter { $0.ranked.contains { $0.substance == substance } }.map(\.id)
    )
    let chosen = judging(.note("none")).facts?.concerns ?? []
    return Set(chosen.filter { ranking.contains($0.concern) }.flatMap(\.zones))
  }
}

extension Plan {
  /// The sum of what the zones of its preparations earn, as their reasons work it out.
  fileprivate var sumOfArithmetic: Int {
    let lines = Set(preparations.flatMap(\.reasons).map(\.text).filter { $0.contains(" = ") })
    return lines.compactMap { Int($0.split(separator: "= ").last ?? "") }.reduce(0, +)
  }
}
