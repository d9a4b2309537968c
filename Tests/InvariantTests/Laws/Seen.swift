import Benches
import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

/// A case with all that came of it, and what the reference says of it.
struct Seen: Sendable {
  /// One answer changed, and what became of it.
  struct Turn: Sendable {
    let item: ItemID
    /// What a no became; nothing where it was taken back.
    let answer: SafetyAnswer?
    let judgement: Judgement
  }

  let made: Case
  let patient: Patient
  let reference: Reference
  let bars: Bars
  let judgement: Judgement
  /// What was printed, for a part of the cases: in one line, in small letters.
  var printed: Printed?
  /// Answers changed one at a time, for a part of the cases.
  var turns: [Turn] = []
  /// Every barred substance swapped in for every drafted one, for a part of the cases.
  var swaps: (tried: [PlanEdit], judgement: Judgement)?
  /// The same answers with every rule overridden, for a part of the cases.
  var overridden: Judgement?

  struct Printed: Sendable {
    let json: String
    let sheet: String
    /// The JSON of a second judgement of the same answers.
    let again: String

    /// Everything printed.
    var all: String { "\(json) \(sheet)" }
  }

  init(_ made: Case, _ judgement: Judgement, _ reference: Reference) {
    self.made = made
    self.judgement = judgement
    self.reference = reference
    patient = Patient(made)
    bars = Bars(patient, reference)
  }
}

extension Seen {
  var plan: Plan? { judgement.plan }

  var verdict: Verdict { judgement.plan?.verdict ?? .doNotTreat }

  /// Every substance drafted, with the zones of its syringe.
  var items: [(substance: String, zones: [String])] {
    (judgement.plan?.preparations ?? []).flatMap { preparation in
      preparation.components.map {
        ($0.substance.text, preparation.zones.map(\.zone.text))
      }
    }
  }

  var substances: Set<String> { Set(items.map(\.substance)) }

  /// The verdict of a chosen zone.
  func verdict(of zone: String) -> Verdict? {
    judgement.plan?.zones.first { $0.zone.text == zone }?.verdict
  }

  /// The findings of these rules.
  func findings(_ rules: String...) -> [Finding] {
    (judgement.plan?.findings ?? []).filter { rules.contains($0.rule.text) }
  }

  /// The plan where answers that could be read were judged for a planned day.
  var planned: Plan? { patient.planned == nil ? nil : judgement.plan }

  /// Broken unless the plan's verdict is at least this.
  func atLeast(_ verdict: Verdict) -> [String] {
    unless(self.verdict >= verdict, "verdict \(self.verdict.id) is milder than \(verdict.id)")
  }

  /// Broken unless the verdict of each of these zones is at least this.
  func atLeast(_ verdict: Verdict, in zones: some Sequence<String>) -> [String] {
    zones.sorted().flatMap { zone in
      unless(
        (self.verdict(of: zone) ?? .doNotTreat) >= verdict,
        "\(zone): \(self.verdict(of: zone)?.id ?? "") is milder than \(verdict.id)"
      )
    }
  }

  /// Broken where something is drafted.
  var nothingDrafted: [String] { unless(substances.isEmpty, "drafted: \(substances.sorted())") }

  /// Broken where one of these is drafted.
  func without(_ barred: String...) -> [String] {
    let found = substances.intersection(barred)
    return unless(found.isEmpty, "drafted: \(found.sorted())")
  }

  /// The chosen zones that an answer names, or all of them where it names none.
  func chosen(_ named: [String]?) -> Set<String> {
    named.map { patient.chosenZones.intersection($0) } ?? patient.chosenZones
  }
}
