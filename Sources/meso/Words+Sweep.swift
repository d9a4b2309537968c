import Clinical
import Consultation

// What a sweep prints.
extension Words {
  /// A consultation with what would be flagged otherwise.
  static func swept(_ swept: SweptConsultation) -> [String] {
    let line = swept.line
    let head = [
      line.id.text, line.recordNumber, line.patient, DateWords.short(line.day),
      line.status.rawValue,
    ]
    .filter { !$0.isEmpty }.joined(separator: "  ")
    let verdicts =
      swept.before == swept.after
      ? verdict(swept.after) : "\(verdict(swept.before)) \u{2192} \(verdict(swept.after))"
    return ["\(head): \(verdicts)"]
      + (swept.problem.map { ["    \($0)"] } ?? [])
      + swept.added.map { "    now: \(flag($0))" }
      + swept.removed.map { "    no longer: \(flag($0))" }
      + swept.planLines.map { "    \($0)" }
  }

  private static func flag(_ flag: SweptConsultation.Flag) -> String {
    "\(flag.rule) \(flag.title), \(verdict(flag.verdict))"
  }

  private static func verdict(_ verdict: Verdict?) -> String {
    switch verdict {
    case .proceed: "may proceed"
    case .proceedWithCaution: "proceed with caution"
    case .defer: "wait"
    case .refer: "refer"
    case .doNotTreat: "do not treat"
    case nil: "answers that cannot be read"
    }
  }

  /// How many there were.
  static func sweptAll(_ outcome: StoreSweep.Outcome, _ pack: Pack) -> String {
    let name = "\(pack.identity.id) \(pack.identity.version), \(pack.identity.digest.prefix(10))"
    let all = "\(outcome.changed.count) of \(outcome.judged) would be judged otherwise by \(name)."
    guard outcome.byVerdict > 0 else { return all }
    return all + "\nOf \(outcome.byVerdict) only the verdict was compared, not findings and doses: "
      + "name the pack they were opened with by --before FOLDER."
  }

  /// Those that could not be judged.
  static func unreadable(_ all: [(id: ConsultationID, reason: String)]) -> String {
    all.map { "\($0.id): \($0.reason)" }.joined(separator: "\n")
  }
}
