import Clinical

/// What moved between two plans.
extension Words {
  static let nothing = "nothing"
  static let noDay = "none"
  static let notChosenZone = "not chosen"

  static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .proceed: "may proceed"
    case .proceedWithCaution: "proceed with caution"
    case .defer: "wait"
    case .refer: "refer"
    case .doNotTreat: "do not treat"
    }
  }

  static func placed(_ substance: String, _ zone: String) -> String {
    "\(substance.capitalised), \(zone)"
  }

  static func moved(_ subject: String, from old: String, to new: String) -> String {
    "\(subject): \(old) → \(new)"
  }

  static func noLonger(_ subject: String, _ text: String) -> String {
    "\(subject), no longer: \(text)"
  }

  static func nowToo(_ subject: String, _ text: String) -> String { "\(subject), now: \(text)" }
}
