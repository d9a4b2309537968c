import Clinical
import Consultation
import Questionnaires
import Safety

extension Words {
  static let reviewTitle = "Review"
  static let nothingMissing = "Nothing is missing: every needed answer is given."
  static let nothingFlagged = "Nothing is flagged: no rule speaks against it so far."
  static let notRight = "Not right"
  static let openChecks = "Open before approval"

  static func unread(_ text: String, _ question: String) -> String {
    text.isEmpty
      ? "\(question): emptied, but not taken back yet"
      : "\(question): not an answer yet: \u{201C}\(text)\u{201D}"
  }

  /// Whose a record number is.
  static func taken(_ number: TakenNumber) -> String {
    let holder = number.holder
    let birth = PartialDate(iso: holder.birthDate).map { ", b. \(DateWords.short($0))" } ?? ""
    let name = holder.patient.isEmpty ? "a patient without a name" : holder.patient
    return "\(number.number) is the number of \(name)\(birth) (\(holder.id))"
  }

  static func takenRemedy(_ number: TakenNumber) -> String {
    number.isSomebodyElse
      ? "Give this patient another number, or correct or void \(number.holder.id)."
      : "Compare name and birth date: one patient, one number."
  }

  /// What an earlier consultation says and this one leaves out.
  static func unsaid(_ unsaid: Unsaid) -> String {
    switch unsaid {
    case .allergies(let names, let source):
      "Not said here, but \(source.consultation) of \(DateWords.short(source.day)) has the "
        + (names.count == 1 ? "allergy " : "allergies ") + names.joined(separator: ", ")
    case .sessions(let sessions):
      "Not said here: "
        + sessions.map { "a session \(DateWords.short($0.date)) (\($0.source.consultation))" }
        .joined(separator: ", ")
    }
  }

  /// What is offered before anything is answered.
  static func lastTime(_ unsaid: Unsaid) -> String {
    switch unsaid {
    case .allergies(let names, let source):
      "\(source.consultation) of \(DateWords.short(source.day)): \(names.joined(separator: ", "))"
    case .sessions(let sessions):
      sessions.map { "session \(DateWords.short($0.date)) (\($0.source.consultation))" }
        .joined(separator: ", ")
    }
  }

  static let takesOver = "= takes it over."

  static func unsaidRemedy(_ unsaid: Unsaid) -> String {
    let source =
      switch unsaid {
      case .allergies(_, let source): source.consultation.text
      case .sessions(let sessions): sessions.first?.source.consultation.text ?? ""
      }
    return "Take it over there with =; if it was never so, amend or void \(source) with the reason."
  }

  static func missing(_ count: Int) -> String { "Missing: \(counted(count, "answer"))" }
  static func missing(_ count: Int, in section: String) -> String { "\(section) (\(count))" }

  static func flagged(_ severity: Severity, _ count: Int) -> String {
    switch severity {
    case .critical: "Critical: \(count)"
    case .warning: "Warnings: \(count)"
    case .info: "To know: \(count)"
    }
  }

  static func summary(_ lines: [ReviewLine]) -> String {
    let missing = lines.count { $0.kind == .missing }
    let problems = lines.count(where: \.isProblem)
    if problems == 0 { return "nothing in the way" }
    return missing == 0
      ? "\(problems) in the way" : "\(problems) in the way, \(missing) of them missing"
  }

  static func scope(_ scope: Finding.Scope, name: (String) -> String) -> String {
    switch scope {
    case .systemic: "whole patient"
    case .zones(let zones): zones.map { name($0.text) }.joined(separator: ", ")
    }
  }

  static func gate(_ gate: Gate) -> String {
    switch gate {
    case .drafting: "stops drafting"
    case .approval: "before approval"
    case .session: "on the day, before approval"
    }
  }

  static func jumping(_ number: String) -> String { "line \(number)" }
}
