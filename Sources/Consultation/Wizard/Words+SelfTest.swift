import Clinical
import Safety

/// What the self-test says.
extension Words {
  static let noGoldenCases = "the pack has no cases to test"
  static let noPlanAtAll = "no plan came of it"
  static let draftedAnyway = "something is drafted though treatment may not go ahead"
  static let sumsDiffer = "the parts of a syringe do not sum to its volume"
  static let nothing = "nothing"

  static func selfTestFailed(first fault: String, faults: Int) -> String {
    let more = faults == 1 ? "" : " (and \(faults - 1) more)"
    return
      "Planning is off, for the self-test failed: \(fault)\(more). What is stored can be viewed. "
      + "Put the released pack back, or update meso."
  }

  static func goldenDiffers(_ name: String, _ difference: String) -> String {
    "\u{201C}\(name)\u{201D}: \(difference)"
  }

  static func lawBroken(_ name: String, _ law: String) -> String {
    "\u{201C}\(name)\u{201D}, with the clinic's own values: \(law)"
  }

  static func insteadOf(_ found: String?, _ expected: String?) -> String {
    "\(found ?? nothing) instead of \(expected ?? nothing)"
  }

  /// What was found and not expected, and the other way round; three of each are enough to see it.
  static func insteadOf(_ found: [String], _ expected: [String]) -> String {
    func list(_ words: [String], without others: [String]) -> String {
      let rest = words.filter { !others.contains($0) }.prefix(3)
      return rest.isEmpty ? nothing : rest.joined(separator: ", ")
    }
    return insteadOf(list(found, without: expected), list(expected, without: found))
  }

  static func dose(_ dose: GoldenCase.Dose) -> String {
    "\(dose.zone) \(dose.substance) \(DoseText.volume(dose.volume))"
  }

  static func hardFindingLost(_ rule: RuleID) -> String {
    "\(rule) is hard, and found no more or milder"
  }

  static func draftedThough(_ substance: SubstanceID) -> String {
    "\(substance) is drafted though it may not be"
  }
}

/// What a sweep says.
extension Words {
  static let noOpening = "the record does not begin with its opening"
}
