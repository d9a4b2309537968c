import Clinical
import Consultation

/// The words of the screens that are not the pack's.
enum Words {
  static let sections = "Sections"
  static let verdict = "Verdict"
  static let noVerdict = "no verdict yet"
  static let noName = "no name yet"
  static let parked = "Parked. Any key goes on."
  static let tooSmall = "Window too small: 60 by 16 at least. ^S saves, ^C leaves."

  static func saving(_ state: SaveState) -> String {
    switch state {
    case .nothingToSave: ""
    case .saving: "Saving"
    case .saved(let at): "Saved \(at.clock)"
    case .notSaved(let changes): "NOT SAVED: \(counted(changes, "change"))"
    }
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  static func section(_ number: Int, of count: Int) -> String { "Section \(number) of \(count)" }

  static func reasons(_ count: Int) -> String { counted(count, "reason") }

  static func answersMissing(_ count: Int) -> String { "\(counted(count, "answer")) missing" }

  static let void = "VOID"

  static func verdict(_ verdict: Verdict, eligibleOn: CalendarDay?) -> String {
    switch verdict {
    case .proceed: "PROCEED"
    case .proceedWithCaution: "PROCEED WITH CAUTION"
    case .defer: eligibleOn.map { "DEFER until \(DateWords.short($0))" } ?? "DEFER"
    case .refer: "REFER"
    case .doNotTreat: "DO NOT TREAT"
    }
  }

  static func `operator`(_ practitioner: Practitioner) -> String {
    "\(practitioner.name), \(role(practitioner.role))"
  }

  static func role(_ role: Practitioner.Role) -> String {
    switch role {
    case .prescriber: "prescriber"
    case .practitioner: "practitioner"
    }
  }

  static func recordNumber(_ banner: PatientBanner) -> String {
    let number = banner.recordNumber.isEmpty ? banner.consultation.text : banner.recordNumber
    return banner.isVoided ? "VOID \(number)" : number
  }

  static func birth(_ banner: PatientBanner, withAge: Bool) -> String {
    guard let date = banner.birthDate else { return "" }
    let age = withAge ? banner.age.map { " (\($0))" } ?? "" : ""
    return "b. \(DateWords.short(date))\(age)"
  }

  static func birthYear(_ banner: PatientBanner) -> String {
    guard let date = banner.birthDate else { return "" }
    return date.first.year == date.last.year
      ? "b. \(date.first.year)" : birth(banner, withAge: false)
  }

  static let allergiesOpening = "allergies: "
  static let allergiesToConfirm = "allergies to confirm: "

  /// What is known of allergies where none are named.
  static func allergies(_ allergies: PatientBanner.Allergies) -> String {
    switch allergies {
    case .notAsked: "allergies not asked"
    case .noneKnown: "no known allergies"
    case .uncertain: "allergies not known"
    case .known, .toConfirm: "allergies: not named"
    }
  }
}
