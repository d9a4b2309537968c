import Clinical

/// The named tests of bands; the set is closed, and a name outside it is refused when a pack is read.
struct TierTests {
  let reading: CaseReading
  let row: ConditionRow
  /// What is known of the row before its bands.
  let base: FactState

  /// A test by its name in the pack.
  enum Test: String, CaseIterable, Sendable {
    case pressureCritical = "systolic_ge_180_or_diastolic_ge_110"
    case pressureHigh = "systolic_ge_160_or_diastolic_ge_100"
    case pressureTreated = "below_and_treated"
    case pressureNotMeasured = "not_measured_with_history"
    case hba1cAbove = "hba1c_above"
    case hba1cMissing = "hba1c_missing_or_older_than"
    case recentHeartEvent = "mi_stroke_or_unstable_angina_within"
    case pacemaker = "pacemaker_alone"
    case untreatedHyperthyroidism = "hyperthyroidism_untreated"
    case stableThyroid = "stable_with_recent_tsh"
    case melanoma = "melanoma_in_zone"
    case koebnerProne = "psoriasis_vitiligo_or_lichen_planus_in_or_near_zone"
    case noProphylaxis = "face_zone_without_prophylaxis_plan"
    case severeRenalImpairment = "renal_impairment_severe"
    case kidneyStones = "kidney_stones"
    case antiphospholipidSyndrome = "antiphospholipid_syndrome"
    case amide
    case esterOrPaba = "ester_or_paba"
    case unknownAnaesthetic = "unknown_which"
  }

  /// What a test found; nothing where it does not hold.
  private typealias Found = Known

  /// A band with what the answers say of it; nothing where it does not hold.
  func reading(of band: ConditionRow.Band) -> RowReading.Band? {
    guard let found = found(band.test, band.tier.figures), found.state.isPossible else {
      return nil
    }
    return RowReading.Band(
      tier: band.tier,
      state: found.state,
      zones: found.zones,
      evidence: found.evidence
    )
  }

  /// Facts of bands that were asked and not answered; a reassuring one left open worsens nothing.
  var unanswered: [EvidenceAnswer] {
    row.bands.compactMap(\.test.askedFact)
      .filter { reading.facts.facts[$0]?.state == .notAsked }
      .map(\.unanswered)
  }

  private func found(_ test: Test, _ figures: [String: Int]) -> Found? {
    switch test {
    case .pressureCritical, .pressureHigh: pressure(figures)
    case .pressureTreated: treatedPressure
    case .pressureNotMeasured:
      base.isPossible && !reading.isPressureMeasured
        ? Known(state: .yes, evidence: reading.pressureEvidence) : nil
    case .hba1cAbove: highHba1c(figures)
    case .hba1cMissing: missingHba1c(figures)
    case .recentHeartEvent: recentHeartEvent(figures)
    case .noProphylaxis: missingProphylaxis
    case .untreatedHyperthyroidism: untreatedHyperthyroidism
    case .pacemaker, .stableThyroid: reassuring(FactID(test.rawValue))
    case .melanoma, .koebnerProne, .severeRenalImpairment, .kidneyStones,
      .antiphospholipidSyndrome:
      test.askedFact.flatMap { reading.known[$0] }
    case .amide: anaesthetics(["amide_anaesthetic"])
    case .esterOrPaba: anaesthetics(["ester_anaesthetic", "paba"])
    case .unknownAnaesthetic: unknownAnaesthetic
    }
  }

  // MARK: Blood pressure

  private func pressure(_ figures: [String: Int]) -> Found? {
    let isReached =
      reaches(reading.facts.systolic, figures["systolic_mmhg"])
      || reaches(reading.facts.diastolic, figures["diastolic_mmhg"])
    return isReached ? Known(state: .yes, evidence: reading.pressureEvidence) : nil
  }

  private func reaches(_ measured: PatientFacts.Measurement?, _ bound: Int?) -> Bool {
    guard let measured, let bound else { return false }
    return measured.value >= bound
  }

  private var treatedPressure: Found? {
    let isHigh = row.rule.tiers.contains { tier in
      tier.figures["systolic_mmhg"] != nil && pressure(tier.figures) != nil
    }
    guard base.isPossible, reading.isPressureMeasured, !isHigh,
      let medicine = reading.facts.facts[Named.antihypertensive], medicine.state == .yes
    else { return nil }
    return Known(state: .yes, evidence: reading.pressureEvidence + medicine.evidence)
  }

  // MARK: Diabetes

  private func highHba1c(_ figures: [String: Int]) -> Found? {
    guard base.isPossible, let value = reading.facts.hba1c,
      let bound = figures["hba1c_mmol_per_mol"], value.value > bound
    else { return nil }
    return Known(state: .yes, evidence: [value.evidence])
  }

  /// The oldest day that the date allows must be recent enough on the planned day.
  private func missingHba1c(_ figures: [String: Int]) -> Found? {
    guard base.isPossible, let days = figures["days"] else { return nil }
    let evidence = [
      reading.facts.hba1c?.evidence
        ?? EvidenceAnswer(item: ItemNames.hba1c.text, answer: FactState.notAsked.rawValue),
      EvidenceAnswer(
        item: ItemNames.hba1cDate.text,
        answer: reading.facts.hba1cDate?.iso ?? FactState.notAsked.rawValue
      ),
    ]
    if reading.facts.hba1c != nil, let date = reading.facts.hba1cDate,
      date.first.days(until: reading.calendar.planned) <= days
    {
      return nil
    }
    return Known(state: .yes, evidence: evidence)
  }

  // MARK: Heart and thyroid

  private func recentHeartEvent(_ figures: [String: Int]) -> Found? {
    let events = ["stroke_or_mi_history", "unstable_angina"].flatMap {
      reading.happenings[FactID($0)] ?? []
    }
    let recent = events.filter { event in
      let passage = figures["days"].map {
        reading.calendar.wait(until: reading.calendar.lastExposure(event).adding(days: $0))
      }
      return event.state.isPossible && passage?.isClear != true
    }
    guard let worst = recent.max(by: { $0.state.weight < $1.state.weight }) else { return nil }
    return Known(state: worst.state, evidence: recent.flatMap(\.evidence))
  }

  /// A band that describes the milder case holds only on a clear yes.
  private func reassuring(_ fact: FactID) -> Found? {
    reading.known[fact].flatMap { $0.state == .yes ? $0 : nil }
  }

  /// Untreated unless treatment was said.
  private var untreatedHyperthyroidism: Found? {
    if let asked = reading.known[FactID(Test.untreatedHyperthyroidism.rawValue)],
      asked.state != .notApplicable
    {
      return asked
    }
    guard let overactive = reading.known["hyperthyroidism"],
      reading.facts.facts["levothyroxine_or_antithyroid"]?.state != .yes
    else { return nil }
    return overactive
  }

  // MARK: Herpes and anaesthetics

  private var missingProphylaxis: Found? {
    let confirmed = reading.facts.facts[Named.prophylaxisConfirmed]
    guard base == .yes, confirmed?.state != .yes else { return nil }
    return Known(
      state: .yes,
      evidence: confirmed?.evidence ?? [Named.prophylaxisConfirmed.unanswered]
    )
  }

  private func anaesthetics(_ allergies: [FactID]) -> Found? {
    let evidence = allergies.flatMap(reading.allergies.evidence(of:))
    return evidence.isEmpty ? nil : Known(state: .yes, evidence: evidence)
  }

  /// An allergy to an anaesthetic that nobody can name.
  private var unknownAnaesthetic: Found? {
    guard base.isPossible,
      row.rule.allergies.allSatisfy({ reading.allergies.declared[$0] == nil })
    else { return nil }
    return reading.known[row.rule.name]?.state.isPossible == true
      ? reading.known[row.rule.name]
      : Known(state: base, evidence: reading.allergies.knownEvidence)
  }
}

extension TierTests.Test {
  /// The fact whose item tells whether the band holds, where one does; left open, it holds nobody up
  /// only if a yes would have been no worse than the row itself.
  var askedFact: FactID? {
    switch self {
    case .melanoma, .koebnerProne, .severeRenalImpairment, .kidneyStones,
      .antiphospholipidSyndrome, .untreatedHyperthyroidism:
      FactID(rawValue)
    case .pressureCritical, .pressureHigh, .pressureTreated, .pressureNotMeasured, .hba1cAbove,
      .hba1cMissing, .recentHeartEvent, .pacemaker, .stableThyroid, .noProphylaxis, .amide,
      .esterOrPaba, .unknownAnaesthetic:
      nil
    }
  }
}
