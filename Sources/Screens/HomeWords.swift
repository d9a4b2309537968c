import Clinical
import Consultation

extension Words {
  static let consultations = "Consultations"
  static let readingList = "reading…"
  static let findLabel = "Find"
  static let nothingFound = "Nothing found. Esc clears."
  static let interrupted = "interrupted"
  static let noConsultations = [
    "No consultation yet.", "^N starts one: every answer is kept as it is given.",
  ]

  /// The pack and the clinic's own values, at the foot of home.
  static func stamp(_ pack: Pack) -> String {
    let name = "\(pack.identity.id) \(pack.identity.version), \(pack.provenance.digest.prefix(10))"
    let own = pack.provenance.overlay.map {
      "; own values by \($0.signedOffBy), \(DateWords.short($0.signedOffOn))"
    }
    return (pack.provenance.isSealed ? "Pack " : "EDITED PACK ") + name + (own ?? "")
  }

  static func count(found: Int, of all: Int, filter: String) -> String {
    filter.isEmpty
      ? counted(all, "consultation") : "\(found) of \(counted(all, "consultation"))"
  }

  static func more(above: Int, below: Int) -> String {
    if above == 0 { return "\(below) more below" }
    return below == 0 ? "\(above) more above" : "\(above) more above, \(below) below"
  }

  static func standing(_ summary: ConsultationSummary) -> String {
    let day = DateWords.short(summary.lastChange.day)
    let time = summary.lastChange.clock.prefix(5)
    switch summary.status {
    case .voided: return "void, entered in error"
    case .approved: return "approved \(day)"
    case .open:
      return summary.isInterrupted
        ? "\(interrupted) \(day), \(time)" : "open, left \(day)"
    }
  }

  static func inList(_ verdict: Verdict) -> String {
    switch verdict {
    case .proceed: "proceed"
    case .proceedWithCaution: "caution"
    case .defer: "defer"
    case .refer: "refer"
    case .doNotTreat: "do not treat"
    }
  }
}
