import Benches
import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

/// Judges cases and looks closer at a part of them.
struct Trial: Sendable {
  let bench: Bench
  let reference: Reference
  let generator: Generator
  /// Whether every closer look is taken at every case.
  let isThorough: Bool

  /// The case with all that came of it.
  func look(at made: Case) -> Seen {
    let judgement = bench.judgement(of: made.said)
    var seen = Seen(made, judgement, reference)
    guard judgement.plan != nil else { return seen }
    if isThorough || made.number % 3 == 0 { seen.turns = turns(made) }
    if isThorough || made.number % 5 == 1 { seen.swaps = swaps(seen) }
    if isThorough || made.number % 11 == 2 { seen.overridden = overridden(made) }
    if isThorough || isWorthPrinting(seen) { seen.printed = printed(seen) }
    return seen
  }

  // MARK: Printing

  /// Every twenty-fifth, and more of those who take what a prescriber ordered.
  private func isWorthPrinting(_ seen: Seen) -> Bool {
    let ordered = ["aspirin_prescribed", "antiplatelet_prescribed", "warfarin_vka", "doac"]
    return seen.made.number % 25 == 4
      || (seen.made.number % 3 == 1 && seen.patient.isYes(anyOf: ordered))
  }

  private func printed(_ seen: Seen) -> Seen.Printed? {
    guard let plan = seen.plan else { return nil }
    let second = bench.judgement(of: seen.made.said).plan
    return Seen.Printed(
      json: bench.json(of: plan).lowercased(),
      sheet: bench.sheet(of: seen.made.said, seen.judgement)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased(),
      again: second.map { bench.json(of: $0).lowercased() } ?? ""
    )
  }

  // MARK: Changes

  private static let answers: [(SafetyAnswer?, Int)] = [
    (.yes, 70), (.notSure, 10), (.declined, 8), (nil, 12),
  ]

  /// Two noes that become something else, each by itself.
  private func turns(_ made: Case) -> [Seen.Turn] {
    var dice = Dice(seed: made.seed ^ 0x7075_726e, number: made.number)
    let noes = made.counted.filter { place, values in
      guard case .coding(let coding)? = values.first else { return false }
      return coding.code == SafetyAnswer.no.code && !Law.reassuring.contains(place.item)
    }
    .keys.sorted { "\($0)" < "\($1)" }
    return dice.some(isThorough ? noes.count : 2, of: noes).map { place in
      let answer = dice.one(weighed: Self.answers)
      var said = made.said
      said.response.answer(place, with: answer.map { [.coding(coding($0, place.item))] } ?? [])
      return Seen.Turn(item: place.item, answer: answer, judgement: bench.judgement(of: said))
    }
  }

  private func coding(_ answer: SafetyAnswer, _ item: ItemID) -> Coding {
    bench.form.item(item)?.options.map(\.coding).first { $0.code == answer.code }
      ?? Coding(code: answer.code)
  }

  /// Every barred substance in place of every drafted one, in one go: each must be refused.
  private func swaps(_ seen: Seen) -> (tried: [PlanEdit], judgement: Judgement)? {
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    var tried: [PlanEdit] = []
    for syringe in plan.preparations {
      for component in syringe.components {
        let own = plan.zones(of: component.substance, in: syringe.area)
        let barred = reference.substances.keys.sorted().filter { id in
          own.contains { seen.bars.reason(id, in: $0) != nil } && !seen.substances.contains(id)
        }
        tried += barred.map {
          .swap(area: syringe.area, from: component.substance, to: SubstanceID($0))
        }
      }
    }
    return (tried, bench.judgement(of: seen.made.said, edits: tried))
  }

  /// The same answers with a typed decision against every rule.
  private func overridden(_ made: Case) -> Judgement {
    var said = made.said
    let rules = reference.conditions.map(\.id) + reference.washouts.map(\.id)
    said.overrides = rules.compactMap {
      RuleOverride(rule: RuleID($0), reason: "seen", by: "Dr. A. Vogt", at: "09:00")
    }
    return bench.judgement(of: said)
  }
}

extension Plan {
  /// Where a substance stands in an area.
  fileprivate func zones(of substance: SubstanceID, in area: AreaID) -> [String] {
    preparations.filter { syringe in
      syringe.area == area && syringe.components.contains { $0.substance == substance }
    }
    .flatMap(\.zones).map(\.zone.text)
  }
}
