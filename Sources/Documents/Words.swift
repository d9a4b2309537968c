import Clinical
import Drafting

/// The words that documents have in common.
enum Words {
  static let disclaimer = Plan.disclaimer
  static let consultation = "Consultation"
  static let seal = "seal"
  static let allergies = "Allergies"
  static let allOnFirstPage = " (all on page 1)"
  static let signatureDate = "date"
  static let noFigure = "no published figure"

  static func page(_ page: Int, of count: Int) -> String { "Page \(page) of \(count)" }

  static func status(_ status: PatientHeading.Status) -> String {
    switch status {
    case .draft: "DRAFT, not approved"
    case .amending(let amendment):
      "DRAFT, not approved, to amend \(DateWords.short(amendment.of))"
    case .approved(let name, let day, nil): "Approved by \(name) on \(DateWords.short(day))"
    case .approved(let name, let day, let amendment?):
      "Amended, approved by \(name) on \(DateWords.short(day)), replaces "
        + DateWords.short(amendment.of)
    case .voided(let reason): "VOID: entered in error: \(reason)"
    }
  }

  /// What a sheet says below its title of the plan that it replaces, or is to replace.
  static func amends(_ status: PatientHeading.Status) -> String? {
    switch status {
    case .draft, .voided, .approved(_, _, nil): nil
    case .amending(let amendment):
      "A plan was approved on \(DateWords.long(amendment.of)). It is being amended; this draft is not in force. Reason: "
        + Sentence.ended(amendment.reason)
    case .approved(_, _, let amendment?):
      "Amended: this plan replaces the one approved on \(DateWords.long(amendment.of)). Reason: "
        + Sentence.ended(amendment.reason)
    }
  }

  static func born(_ heading: PatientHeading) -> String {
    guard let birthDate = heading.birthDate else { return "birth date not recorded" }
    return "born \(DateWords.short(birthDate)) (\(age(birthDate, on: heading.day)))"
  }

  static func age(_ birthDate: PartialDate, on day: CalendarDay) -> String {
    let youngest = birthDate.last.age(on: day)
    let oldest = birthDate.first.age(on: day)
    return youngest == oldest ? String(oldest) : "\(youngest) to \(oldest)"
  }

  static func allergies(_ allergies: PatientHeading.Allergies) -> String {
    switch allergies {
    case .notAsked: "NOT ASKED"
    case .notSure: "patient not sure"
    case .declined: "patient declined to say"
    case .noneKnown: "none known"
    case .listed(let names): names.joined(separator: "; ")
    }
  }

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .proceed: "May proceed"
    case .proceedWithCaution: "Proceed with caution"
    case .defer: "Wait"
    case .refer: "Refer: a prescriber or physician must answer first"
    case .doNotTreat: "Do not treat"
    }
  }

  static func basis(_ basis: Basis) -> String {
    switch basis {
    case .sourced: "sourced"
    case .unverified: "unverified"
    case .policy: "house default"
    case .clinic: "the clinic's own value"
    case .unknown: noFigure
    }
  }

  static func evidence(_ evidence: Evidence) -> String {
    switch evidence.direction {
    case .positive: evidence.grade.rawValue
    case .mixed: "\(evidence.grade.rawValue), mixed"
    case .negative: "\(evidence.grade.rawValue), negative"
    case .none: "none"
    }
  }

  static func role(_ role: Practitioner.Role) -> String {
    switch role {
    case .prescriber: "authorised prescriber"
    case .practitioner: "practitioner, not a prescriber"
    }
  }

  static func practitioner(_ practitioner: Practitioner?) -> String {
    guard let practitioner else { return "not recorded" }
    return "\(practitioner.name), \(role(practitioner.role))"
  }

  static func mode(_ mode: DraftingMode) -> String {
    switch mode {
    case .strictIFU: "Rule of mixing: one item per zone, unmixed."
    case .prescriberMixture:
      "Rule of mixing: an extemporaneous mixture, for which the prescriber answers."
    }
  }
}
