import Benches
import Clinical
import Consultation
import Drafting
import Safety

/// INV-08 to INV-12: how findings become a verdict.
extension Law {
  /// The plan's verdict is the worst of the body's findings, raised to the mildest zone where none may be treated.
  static let verdictOfFindings = Law("INV-08") { seen in
    guard let plan = seen.plan else { return nil }
    let systemic = plan.findings.filter { $0.scope == .systemic }.map(\.verdict).max() ?? .proceed
    var faults: [String] = []
    for zone in plan.zones {
      let worst = plan.findings.filter { $0.concerns(zone.zone) }.map(\.verdict).max() ?? .proceed
      faults += unless(
        zone.verdict == worst,
        "\(zone.zone) is \(zone.verdict.id), its findings say \(worst.id)"
      )
    }
    let mildest = plan.zones.map(\.verdict).min() ?? .proceed
    let expected = mildest.mayProceed ? systemic : max(systemic, mildest)
    let most = max(systemic, seen.mildestWithStops(plan))
    return faults
      + unless(plan.verdict >= expected, "\(plan.verdict.id), findings say \(expected.id)")
      + unless(plan.verdict <= max(expected, most), "\(plan.verdict.id) is above \(most.id)")
      + unless(
        plan.findings.map(\.verdict) == plan.findings.map(\.verdict).sorted(by: >),
        "findings do not come worst first"
      )
  }

  static let blockedZones = Law("INV-09") { seen in
    guard let plan = seen.plan else { return nil }
    let open = Set(plan.zones.filter(\.verdict.mayProceed).map(\.zone.text))
    let placed = Set(plan.preparations.flatMap(\.zones).map(\.zone.text))
    guard !plan.verdict.mayProceed || open.count < plan.zones.count else { return nil }
    var faults = unless(
      placed.isSubset(of: open),
      "drafted in blocked zones: \(placed.subtracting(open).sorted())"
    )
    guard !plan.verdict.mayProceed else { return faults }
    faults += seen.nothingDrafted
    if plan.score != nil || plan.course != nil { faults.append("a course or a score stands") }
    // A citation may name the strength of a label.
    let cited = "sources cited on these pages"
    if let printed = seen.printed?.sheet {
      let sheet = printed.firstRange(of: cited).map { printed[..<$0.lowerBound] } ?? printed[...]
      for unit in [" ml ", " mg ", " ml.", " mcg "] {
        guard let place = sheet.firstRange(of: unit)?.lowerBound else { continue }
        faults.append("the sheet prints a quantity: \(sheet[..<place].suffix(60))\(unit)")
      }
    }
    return faults
  }

  static let waiting = Law("INV-10") { seen in
    guard let plan = seen.planned, let planned = seen.patient.planned, plan.verdict == .defer else {
      return nil
    }
    let later = plan.eligibleOn.map { $0 > planned } ?? !plan.conditionsToMeet.isEmpty
    return unless(later, "neither a later day nor a condition: \(plan.eligibleOn?.iso ?? "none")")
      + plan.findings.filter { $0.verdict == .defer }.flatMap {
        unless($0.earliestDate != nil || $0.untilCondition != nil, "\($0.rule) waits for nothing")
      }
  }

  /// The dates, rule by rule, against those worked out from the answers.
  static let dates = Law("INV-10, dates") { seen in
    guard let plan = seen.planned, seen.made.said.overrides.isEmpty,
      seen.patient.cleared.isEmpty
    else { return nil }
    let waits = Waits(seen.patient, seen.reference)
    guard !waits.failing.isEmpty else { return nil }
    var faults: [String] = []
    for zone in plan.zones {
      let here = waits.failing(in: zone.zone.text)
      let hard = here.filter(\.isHard)
      for wait in here {
        let told = plan.findings.filter {
          $0.concerns(zone.zone) && $0.rule.text == wait.rule && $0.earliestDate == wait.day
        }
        faults += unless(!told.isEmpty, "\(zone.zone): \(wait.rule) does not say \(wait.day.iso)")
        faults += unless(
          wait.isHard || told.allSatisfy(\.verdict.mayProceed),
          "\(wait.rule) is soft and defers"
        )
      }
      guard !hard.isEmpty else { continue }
      faults += unless(zone.verdict >= .defer, "\(zone.zone): \(zone.verdict.id) before its day")
      guard zone.verdict == .defer, let day = zone.eligibleOn else { continue }
      let latest = here.map(\.day).max()
      faults += unless(
        waits.isOpen || day == latest,
        "\(zone.zone): eligible on \(day.iso), the answers say \(latest?.iso ?? "never")"
      )
    }
    return faults
  }

  static let impossibleDates = Law("INV-11") { seen in
    let patient = seen.patient
    let future =
      patient.pastDates.filter { $0.date.first > patient.today }.map(\.item)
      + patient.pastBookings
    let planned = patient.date("planned_date")
    let isPlannedWrong = planned.map { !$0.isExact || $0.first < patient.today } ?? false
    guard !future.isEmpty || isPlannedWrong else { return nil }
    return unless(seen.plan == nil, "a plan stands though \(future) lie on the wrong side of today")
      + unless(!seen.judgement.inputErrors.isEmpty, "no error says so")
  }

  static let missingAnswers = Law("INV-12") { seen in
    guard seen.planned != nil else { return nil }
    let patient = seen.patient
    let isMale = patient.code("sex_at_birth") == "male"
    let asked = Self.absolute + (isMale ? [] : ["pregnancy", "lactation"])
    let missing = asked.filter { !patient.has($0) }
    guard !missing.isEmpty else { return nil }
    return seen.atLeast(.defer).map { "\($0), though not asked: \(missing)" } + seen.nothingDrafted
  }

  private static let absolute = [
    "birth_date", "bleeding_disorder_or_haemorrhagic_disease", "warfarin_vka", "doac",
    "heparin_lmwh", "allergy_nickel_or_stainless_steel", "cancer_current",
    "chemotherapy_or_radiotherapy", "keloid_personal", "autoimmune_active",
  ]
}

extension Finding {
  /// Whether it holds in a zone.
  func concerns(_ zone: ZoneID) -> Bool {
    switch scope {
    case .systemic: true
    case .zones(let zones): zones.contains(zone)
    }
  }
}

extension Seen {
  /// The mildest of what the zones allow, with the concerns for which nothing is drafted.
  fileprivate func mildestWithStops(_ plan: Plan) -> Verdict {
    let stops = judgement.assessment?.stops ?? []
    return plan.zones.map { zone in
      max(zone.verdict, stops.map(\.verdict).max() ?? .proceed)
    }
    .min() ?? .proceed
  }
}
