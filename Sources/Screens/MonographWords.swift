import Clinical
import Consultation

extension Words {
  /// What the law says of a substance in a few words; nothing is stated of some that a clinic added.
  static func standing(_ standing: Standing?) -> String {
    switch standing {
    case .authorised: "authorised for this use"
    case .namedProduct: "only as a named product"
    case .offLabel: "off-label"
    case .notAuthorised: "not authorised for injection"
    case .varies: "standing varies between countries"
    case .unknown: "standing not known"
    case nil: "standing not stated"
    }
  }

  /// "Off-label: Authorised against bleeding, … [TXALABEL]".
  static func known(_ known: Reasoning.Known) -> String {
    guard let sentence = known.sentence else {
      return "\(standing(nil).capitalised): verify what the law says before use."
    }
    return "\(subject(known.subject)): \(sentence.text) [\(tag(sentence))]"
  }

  private static func subject(_ subject: Reasoning.Known.Subject) -> String {
    switch subject {
    case .standing(let standing): self.standing(standing).capitalised
    case .handling: "Handling"
    case .interaction: "Interaction"
    case .notMixedWith: "Not mixed with"
    case .pregnancy: "Pregnancy"
    case .evidence: "Evidence"
    }
  }

  /// "TXALABEL", "house default; SEED1", "unverified"; words that nothing was found for are no figure.
  private static func tag(_ sentence: PackSentence) -> String {
    let sources = sentence.sources.map(\.text).joined(separator: ", ")
    let isPlain = sentence.basis == .sourced && !sources.isEmpty
    let basis = sentence.basis == .unknown ? "not known" : Words.basis(sentence.basis)
    return [sources, isPlain ? "" : basis].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
