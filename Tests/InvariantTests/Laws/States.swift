import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

/// INV-13 to INV-19: skin, spacing, pressure, mind, consent.
extension Law {
  static let activeSkin = Law("INV-13") { seen in
    guard let plan = seen.planned else { return nil }
    let patient = seen.patient
    func isThere(_ item: String) -> Bool {
      patient.isPossible(item) && patient.said("\(item).present") != .no
    }
    let zoned = ["rash_in_zone", "open_wound_or_skin_infection_in_zone"].filter(isThere)
    let isHerpes = isThere("active_herpes_or_prodrome")
    guard isHerpes || !zoned.isEmpty else { return nil }
    let hours = plan.findings.filter { ["C03", "C23", "W13", "W14"].contains($0.rule.text) }
      .filter { $0.message.contains("24 h") }
    return (isHerpes ? seen.atLeast(.defer) + seen.nothingDrafted : [])
      + zoned.flatMap { seen.atLeast(.defer, in: seen.chosen(patient.zones($0))) }
      + hours.map { "\($0.rule) speaks of 24 hours" }
  }

  static let coldSores = Law("INV-14") { seen in
    let patient = seen.patient
    let face = patient.chosenZones.filter { seen.reference.zones[$0]?.group == "face" }
    guard seen.planned != nil, patient.isYes("herpes_history"), !face.isEmpty,
      !patient.isYes("herpes_prophylaxis_confirmed")
    else { return nil }
    return seen.atLeast(.defer, in: face)
  }

  static let microneedling = Law("INV-15") { seen in
    let patient = seen.patient
    let needled = patient.procedures.filter { $0.kind == "microneedling_same_zone" }
      .filter { patient.daysSince($0.date) < 28 }
    guard seen.planned != nil, !needled.isEmpty else { return nil }
    return needled.flatMap { procedure in
      let isOverridden =
        patient.daysSince(procedure.date) >= 14 && procedure.healed == .yes
        && patient.overridden.contains("W19")
      let zones = seen.chosen(procedure.zones.isEmpty ? nil : procedure.zones)
      return seen.atLeast(isOverridden ? .proceedWithCaution : .defer, in: zones)
    }
  }

  static let isotretinoin = Law("INV-16") { seen in
    let patient = seen.patient
    let last = patient.date("isotretinoin_oral.last")
    let isOver = patient.isSaidNo("isotretinoin_oral.continues")
    guard seen.planned != nil, patient.isYes("isotretinoin_oral"),
      !isOver || patient.daysSince(last) < 180
    else { return nil }
    let isLowered =
      !patient.overridden.isDisjoint(with: ["W16", "C22"])
      || patient.cleared.contains("isotretinoin_current_or_within_180d")
    return seen.atLeast(isLowered ? .proceedWithCaution : .defer)
  }

  static let bloodPressure = Law("INV-17") { seen in
    let patient = seen.patient
    let systolic = patient.number("systolic_mmhg")
    let diastolic = patient.number("diastolic_mmhg")
    let isCritical = (systolic ?? 0) >= 180 || (diastolic ?? 0) >= 110
    let isUnmeasured =
      patient.isPossible("hypertension_any") && (systolic == nil || diastolic == nil)
    guard let plan = seen.planned, isCritical || isUnmeasured else { return nil }
    guard isCritical else { return seen.atLeast(.proceedWithCaution) }
    return seen.atLeast(.doNotTreat)
      + unless(
        plan.findings.contains { $0.message.lowercased().contains("medical advice urgently") },
        "no urgent medical advice"
      )
  }

  static let dysmorphiaScreen = Law("INV-18") { seen in
    guard seen.planned != nil,
      !seen.patient.isSaidNo("body_dysmorphia_screen_positive_or_suspected")
    else { return nil }
    return seen.atLeast(.proceedWithCaution)
  }

  /// The part that a plan can hold; opening a session waits for the session log.
  static let consent = Law("INV-19, approval") { seen in
    guard let assessment = seen.judgement.assessment, seen.patient.flag("consent_recorded") != true
    else { return nil }
    return unless(
      assessment.openChecks.contains { $0.rule == "C42" },
      "nothing holds the approval back"
    )
  }
}
