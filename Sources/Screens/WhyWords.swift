import Clinical
import Consultation
import Safety

extension Words {
  static let whyTitle = "Why"
  static let ruleInWords = "The rule"
  static let answersBehind = "The answers behind it"
  static let knownOfIt = "What is known of it"
  static let restsOn = "What it rests on"
  static let conflictsSettled = "Sources that disagree, and how it is settled"
  static let rulesOut = "What it rules out"
  static let wouldChange = "What would change it"
  static let notAnswered = "not answered"
  static let noSource =
    "No outside source: it follows from the answers by the pack's own rules and house figures."
  static let gone = "This line is no longer part of the plan. Esc goes back."
  static let overrideAsks = "Why do you go past this rule? Kept with your name and the time."

  static func conflict(_ conflict: SourceConflict) -> String {
    "\(conflict.id): \(conflict.topic): \(conflict.settled)"
  }

  static func excludes(_ names: [String]) -> String {
    "Not placed: \(names.joined(separator: ", "))"
  }
  static func cautions(_ names: [String]) -> String {
    "Only with caution: \(names.joined(separator: ", "))"
  }

  static func citation(_ source: Citation) -> String {
    "\(source.id.text): \(source.shown)"
  }

  /// Words another answer: if the last dose were 26 Nov 2026 or earlier, it would be PROCEED.
  static func otherAnswer(_ other: OtherAnswer) -> String {
    let bound =
      switch other.bound {
      case .orLess: other.isDay ? " or earlier" : " or less"
      case .orMore: other.isDay ? " or later" : " or more"
      case nil: ""
      }
    var outcome = [self.outcome(other)]
    if let verdict = other.verdict {
      outcome.append("the verdict would be \(self.verdict(verdict, eligibleOn: nil))")
    }
    return "If \(other.question) were \(other.answer)\(bound), \(outcome.joined(separator: "; "))."
  }

  private static func outcome(_ other: OtherAnswer) -> String {
    switch other.reading {
    case .gone: (["this line would go"] + other.moved).joined(separator: "; ")
    case .stands: "this line would stay"
    case .verdict(let verdict): "it would be \(self.verdict(verdict, eligibleOn: nil))"
    case .finding(let verdict):
      "this finding would be \(self.verdict(verdict, eligibleOn: nil))"
    case .day(let day): "it would be \(DateWords.long(day))"
    case .treated: "it would be part of the treatment"
    case .drafted, .told:
      other.moved.isEmpty ? "this line would read otherwise" : other.moved.joined(separator: "; ")
    }
  }

  /// Says what was tried in vain, and what was not tried.
  static func noOtherAnswer(_ nothing: NoOtherAnswer) -> String {
    let effect =
      switch nothing.aim {
      case .verdict: "would lift it or give another verdict"
      case .day: "would give another day"
      case .going: "would make this line go"
      case .treatment: "would make it part of the treatment"
      case .draft: "would draft something else here"
      case .words: "would change more of this line than its days"
      }
    let denied = nothing.denied == 0 ? "" : " \(deniedTried(nothing.denied))"
    guard !nothing.untried.isEmpty else {
      return
        "None of the answers behind it \(effect) if given otherwise by itself. Every option was "
        + "tried, days and figures in growing steps.\(denied)"
    }
    return "None of the answers tried \(effect), each given otherwise by itself. Not all tried: "
      + nothing.untried.joined(separator: "; ") + "." + denied
  }

  private static func deniedTried(_ count: Int) -> String {
    let questions = count == 1 ? "One question" : "\(count) questions"
    return "\(questions) answered with a no \(count == 1 ? "was" : "were") tried with a yes alone."
  }

  /// Counts the answers that are not shown, and says what was tried.
  static func tally(_ tally: TrialTally) -> String {
    let others =
      switch tally.others {
      case 0: "No other answer of those tried would."
      case 1: "One other answer would, too."
      default: "\(tally.others) other answers would, too."
      }
    return
      "\(others) Of \(tally.questions) questions tried one at a time, \(tally.denied) had a no "
      + "and were tried with a yes alone."
  }

  static func change(_ change: Reasoning.Change) -> String {
    switch change {
    case .otherAnswer(let other): otherAnswer(other)
    case .tally(let tally): self.tally(tally)
    case .looking: "Looking for the nearest answer that would change it\u{2026}"
    case .noSingleAnswer(let nothing): noOtherAnswer(nothing)
    case .clearance(let verdict):
      "A written clearance, with name and date, would lower it to: "
        + Words.verdict(verdict, eligibleOn: nil).lowercased() + "."
    case .override: "o goes past it: a typed reason is kept with your name and the time."
    case .day(let day): "From \(DateWords.long(day)) on it no longer holds."
    case .condition(let condition): "To meet first: \(condition)."
    case .score(let score, let winner):
      "The best plan with it scores \(DoseText.count(score))"
        + (winner.map { "; the plan drafted scores \(DoseText.count($0))." } ?? ".")
    case .replan(let day):
      "r on the plan plans for \(DateWords.long(day)), when every date has passed."
    case .plannedDay: "Another planned day: every date is counted to it anew."
    case .remedy(let text): text
    case .range(let span, let ofDays):
      "By hand (e on the plan): \(Words.span(span)) \(ofDays ? "days" : "sessions")."
    case .edit: "By hand: e on the plan. Every change is judged like a draft."
    }
  }
}
