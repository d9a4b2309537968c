import Foundation

/// Mutants that no consultation can tell from the pack, with the reason why.
///
/// An excuse counts only where nothing came out otherwise in any scenario or generated consultation of the run.
struct Excuse: Sendable {
  /// How the names begin that it excuses; a star stands for anything.
  let names: String
  let reason: String

  init(_ names: String, _ reason: String) {
    self.names = names
    self.reason = reason
  }

  /// Whether the parts between the stars stand in the name one after the other, the first at its beginning.
  func covers(_ name: String) -> Bool {
    let parts = names.components(separatedBy: "*")
    guard name.hasPrefix(parts[0]) else { return false }
    var rest = name.dropFirst(parts[0].count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// Of a row whose bars stand elsewhere too, which the run proves of every mutant it says this of.
  static let doubled =
    "another row or name says the same, no answer brings it up, or it is about no substance of the formulary"

  private static let counted =
    "its washout counts the days; only whether days are counted is read here"
  private static let words = "the program says it in the words of the rule and never computes it"
  private static let softly = "the rule never defers, so there is nothing to go past"
  private static let asked =
    "what it asks is an item with a rule of its own, which says so when left open"
  private static let nobody = "it holds nobody up and is asked again by nobody"
  private static let inCare =
    "the care says in its own line what was settled, and no sheet repeats it"
  private static let register = "no rule names this conflict; it stands in the register alone"

  static let all: [Excuse] =
    ["C14", "C22", "C23", "C43"].map {
      Excuse("contraindications conditions \($0) wait: ", counted)
    }
    + [
      Excuse("contraindications conditions C23 unknown_date_wait: ", counted),
      Excuse(
        "contraindications conditions C05 tiers hba1c_above hba1c_percent: ",
        "the form asks for mmol/mol only"
      ),
      Excuse("contraindications flags pregnancy emptied", "C01 takes everything out"),
      Excuse("contraindications flags lactation emptied", "C02 takes everything out"),
      Excuse(
        "contraindications drugs oral_5ari emptied",
        "the monographs ask for the same care, and W35 looks at what follows a session"
      ),
      Excuse("contraindications checklist P06 deleted", asked),
    ]
    + ["K7", "K9", "K10"].map { Excuse("contraindications conflicts \($0) deleted", inCare) }
    + ["P09", "P10", "P21"].map { Excuse("contraindications checklist \($0) deleted", nobody) }
    + ["K4", "K5", "K6", "K11", "K12", "K14", "K16", "K18", "K19", "K20", "K21", "K22"].map {
      Excuse("contraindications conflicts \($0) deleted", register)
    }
    + ["W10", "W17", "W18", "W20", "W22", "W23", "W25", "W27", "W28", "W29", "W30", "W31", "W33"]
    .map { Excuse("washouts \($0) override from: ", softly) }
    + [
      Excuse("washouts W01 hours: ", words),
      Excuse("washouts W19 floor: ", "the bands say from which day a decision is taken"),
      Excuse("washouts W01 date_rule ", "the row says the same of a day that no band holds"),
      Excuse("washouts W19 date_rule ", "the row says the same of a day that no band holds"),
      Excuse(
        "washouts W01 override from: 1 day to 2 days",
        "its band says that day after is a caution"
      ),
      Excuse("washouts W19 override from: ", "its bands say when a decision is taken"),
      Excuse("washouts W24 deleted", "C38 says the same of the same answer"),
      Excuse("washouts W35 ", "it follows a session with dutasteride, which is never drafted"),
      Excuse("aftercare A19 substance_rule ", "dutasteride is never drafted"),
      Excuse("aftercare red_flags R09 ", "no anaesthetic is ranked, so none is drafted"),
      Excuse("washouts W29 sunburn_wait_after_cleared: ", "C39 counts the days after a sunburn"),
      Excuse("aftercare A18 checks ", "hours are told as days, and a day has not passed"),
      Excuse("aftercare A11 time_on: ", words),
      Excuse("aftercare red_flags R06 typical_peak: ", words),
      Excuse("aftercare red_flags R14 tiers ", "the sign tells both spans in its own words"),
    ]
    + ["tranexamic_acid", "minoxidil", "kojic_acid", "azelaic_acid", "hyaluronidase"].map {
      Excuse("formulary allergies \($0) deleted", "who is allergic to a substance is not given it")
    }
    + ["W35", "W36", "W37", "W38", "W39"].map { Excuse("washouts \($0) override from: ", softly) }
    + [Excuse("drafting support C ", "what has evidence of grade C has no positive or mixed one")]
    + formulary + concerns
}
