import Clinical
import Safety

/// A day that exists; tests write real days.
func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}

/// A date as precisely as it is written.
func date(_ iso: String) -> PartialDate {
  guard let date = PartialDate(iso: iso) else { preconditionFailure("no such date: \(iso)") }
  return date
}

/// Facts for tests: consultation on 21 November 2026, treatment on the same day unless said otherwise.
struct SmallPatient {
  static let today = day("2026-11-21")
  var facts: PatientFacts

  init(planned: CalendarDay = today) {
    facts = PatientFacts(today: Self.today, plannedDate: planned, practitioner: nil)
    facts.hadMesotherapy = .no
  }

  func said(
    _ id: FactID,
    _ state: FactState = .yes,
    zones: [ZoneID] = [],
    ended: String? = nil,
    present: FactState = .notApplicable
  ) -> Self {
    var copy = self
    copy.facts.facts[id] = StatedFact(
      id: id,
      state: state,
      zones: zones,
      ended: ended.map(date),
      presentToday: present,
      evidence: [EvidenceAnswer(item: id.text, answer: state.rawValue)]
    )
    return copy
  }

  func exposed(
    _ id: FactID,
    _ state: FactState = .yes,
    last: String? = nil,
    continues: FactState = .notApplicable,
    prescribed: FactState = .notApplicable,
    zones: [ZoneID] = [],
    healed: FactState = .notApplicable
  ) -> Self {
    var copy = self
    copy.facts.exposures.append(
      Exposure(
        id: id,
        state: state,
        last: last.map(date),
        continues: continues,
        prescribed: prescribed,
        zones: zones,
        skinHealed: healed,
        evidence: [EvidenceAnswer(item: id.text, answer: state.rawValue)]
      )
    )
    return copy
  }

  func wants(
    _ concern: ConcernID,
    in zones: ZoneID...,
    degree: Int = 1,
    subtype: String? = nil,
    diagnosis: String? = nil
  ) -> Self {
    var copy = self
    copy.facts.concerns.append(
      ChosenConcern(
        concern: concern,
        degree: degree,
        zones: zones,
        subtype: subtype,
        diagnosis: diagnosis,
        evidence: [
          EvidenceAnswer(
            item: "concern",
            occurrences: [facts.concerns.count],
            answer: concern.text
          )
        ]
      )
    )
    return copy
  }

  func born(_ iso: String) -> Self {
    var copy = self
    copy.facts.birthDate = date(iso)
    return copy
  }

  func pressure(_ systolic: Int?, _ diastolic: Int?) -> Self {
    var copy = self
    copy.facts.systolic = systolic.map { measured($0, "systolic_mmhg") }
    copy.facts.diastolic = diastolic.map { measured($0, "diastolic_mmhg") }
    return copy
  }

  func skinType(_ type: Int) -> Self {
    var copy = self
    copy.facts.fitzpatrick = measured(type, "fitzpatrick_type")
    return copy
  }

  func allergic(to ids: FactID..., words: [String] = [], known: FactState = .yes) -> Self {
    var copy = self
    for id in ids {
      copy.facts.allergies[id] = StatedFact(
        id: id,
        state: .yes,
        evidence: [EvidenceAnswer(item: "allergies", answer: id.text)]
      )
    }
    copy.facts.otherAllergies = words
    copy.facts.allergiesKnown = StatedFact(
      id: "allergies_known",
      state: known,
      evidence: [EvidenceAnswer(item: "allergies_known", answer: known.rawValue)]
    )
    return copy
  }

  func cleared(
    _ condition: FactID,
    by author: String = "Dr Ann Mora",
    on day: CalendarDay = today
  ) -> Self {
    var copy = self
    copy.facts.clearances.append(
      Clearance(
        condition: condition,
        by: author,
        on: day,
        evidence: [EvidenceAnswer(item: "clearance_condition", answer: condition.text)]
      )
    )
    return copy
  }

  func overriding(_ rule: RuleID) -> Self {
    var copy = self
    if let decision = RuleOverride(rule: rule, reason: "Seen", by: "B. Kos", at: "2026-11-21T10:00")
    {
      copy.facts.overrides.append(decision)
    }
    return copy
  }

  private func measured(_ value: Int, _ item: String) -> PatientFacts.Measurement {
    PatientFacts.Measurement(
      value: value,
      evidence: EvidenceAnswer(item: item, answer: String(value))
    )
  }
}

extension SafetyEngine {
  func assess(_ patient: SmallPatient) -> Assessment { assess(patient.facts) }
}

extension Assessment {
  /// The findings of one rule.
  func of(_ rule: RuleID) -> [Finding] { findings.filter { $0.rule == rule } }
}
