import Clinical

/// How sheets say what the law says of a substance.
extension Words {
  static let standing = "Standing"
  static let drawingUp = "Drawing up"
  static let whatIsInjected = "What is injected: its standing and its evidence"
  static let notKnown = "not known"
  static let askUs = "Ask us why it is suggested, and what else there is."
  static let standingNotStated =
    "The clinic's own values do not state its standing before the law; verify it before use."

  /// What is sold stronger than it is drafted.
  static func dilute(_ name: String, from supplied: String, to wanted: String) -> String {
    "\(name): supplied at \(supplied); it must be diluted to \(wanted) before it is drawn up."
  }

  /// What holds for a named product beside the figures here.
  static func byInstructions(hasCeiling: Bool) -> String {
    "; by the product's instructions" + (hasCeiling ? "" : "; no ceiling published")
  }

  /// The standing in a few words.
  static func standing(_ standing: Standing) -> String {
    switch standing {
    case .authorised: "Authorised for this use"
    case .namedProduct: "Only as a named product"
    case .offLabel: "Off-label here"
    case .notAuthorised: "Not authorised for injection"
    case .varies: "Its standing varies"
    case .unknown: "Standing not known"
    }
  }

  /// The standing as the patient reads it; nothing where the use is an authorised one.
  static func patient(_ standing: Standing, _ name: String) -> String? {
    switch standing {
    case .authorised, .namedProduct: nil
    case .offLabel:
      "\(name) is used off-label: it is authorised for another use or another way of giving it, "
        + "and not for this treatment."
    case .notAuthorised: "\(name) is not authorised for injection."
    case .varies: "Whether \(name) is authorised for injection differs between countries."
    case .unknown: "It is not known whether \(name) is authorised for injection."
    }
  }

  /// The same where the clinic's own values say nothing of it.
  static func patientStandingNotStated(_ name: String) -> String {
    "Nothing is stated here of whether \(name) is authorised for injection. \(askUs)"
  }
}
