import Clinical
import Questionnaires
import Safety

/// The words of the concerns, the review, the plan and what is done with it.
extension Words {
  static let noneOfThese = "None of these"
  static let namelessConcern = "A concern without a name"
  static let zeroRemoves = "Mild is the least. 0 or Space takes the concern away."
  static let noConcern = "No concern chosen: nothing is recorded, and nothing will be drafted."
  static let tickFirst = "Tick the concern first: Space."
  static let concernIsServed = "Nothing stands against this concern so far; the plan says more."
  static let concernNotChosen = "Not chosen, so nothing is drafted for it."

  static func concernRemoved(_ name: String) -> String { "Taken away: \(name). ^Z brings it back." }
  static func zonesOf(_ concern: String) -> String { "zones of \(concern)" }
  static func degreeOf(_ concern: String) -> String { "degree of \(concern)" }
  static func sinceWhen(_ concern: String) -> String { "since when of \(concern)" }

  static func whyZone(_ line: ZoneLine) -> String {
    line.isOffered
      ? "\(line.option.text): this concern is treated there."
      : "\(line.option.text): the pack has no treatment of this concern there."
  }

  static let noProblem = "Nothing stands in the way."

  static let noPlan = "There is no plan yet: an answer cannot be read. ^R lists what is wrong."
  static let approvalNotSaved =
    "No sheet: the approval is not saved yet. Free some space, then ^S."
  static let nothingToReplan = "There is no later day to plan for: r works on a dated wait."
  static let notApprovedYet = "Not approved yet: change it by e, or approve it by a."
  static let nothingMoved = "Nothing has moved since this plan was first looked at."

  static func plannedFor(_ day: CalendarDay) -> String { "planned for \(DateWords.short(day))" }
  static func replanned(_ day: CalendarDay) -> String {
    "Planned for \(DateWords.long(day)). ^Z takes it back."
  }

  static let unreadableSaysWhy = "The line itself says why; Enter goes to the answer."
  static let noOverride = "This cannot be gone past: its rule does not allow it."
  static let overrideSetAside = "Not used. What you typed is kept: o brings it back."
  static let overrideKept = "As you left it. Enter uses it, Esc leaves it again."
  static let overrideNeedsReason = "A reason is needed: it is kept with your name and the time."
  /// What more an undo says where it brings a decision back.
  static func holdsAgain(_ events: [ConsultationEvent]) -> String {
    let rules = events.compactMap { event in
      if case .overridden(let override) = event { override.rule.shown } else { nil }
    }
    let isConsent = events.contains { $0.place == Place(KnownItem.consentRecorded) && $0.isAnswer }
    return (isConsent ? " Consent to these answers holds again." : "")
      + (rules.isEmpty
        ? "" : " The decision to go past \(rules.joined(separator: ", ")) holds again.")
  }
  static func goingPast(_ rule: RuleID) -> String { "going past \(rule.shown)" }
  static func overridesWithdrawn(_ rules: [RuleID]) -> String? {
    guard !rules.isEmpty else { return nil }
    let names = rules.map(\.shown).joined(separator: ", ")
    return "What the decision to go past \(names) was taken on has changed: it no longer holds."
  }
  static let measureAgain =
    "A figure of another day is no answer for today: measure again, Enter leads to it."
  static func stillSo(_ title: String) -> String { "\(title): asked again today, still so." }
  static func overridden(_ override: RuleOverride) -> String {
    "\(override.rule.shown): gone past by \(override.by). The reason is kept."
  }

  static let worstWins = "The worst finding decides the verdict."
  static let latestDateCounts =
    "The latest of the earliest dates counts: all of them must have passed."
  static let zoneVerdict =
    "A zone is judged by the worst of its own findings and those of the patient."
  static let depthOfZones = "The depth is what every zone and substance of the preparation allows."
  static let mixingOrder =
    "Diluent first, then the anaesthetic, then what is watery with the most acid last, then what is viscous."
  static let pairWithoutData =
    "Nothing is published about this pair; the prescriber who mixes it answers for it."
  static let runnerUp = "The best choice that differs from the one drafted, by the same points."
  static let ownNote = "The practitioner's own words."
  static let byHand = "Changed by the practitioner's hand and judged like a draft."
  static let approvedText = "The approved plan is kept word for word; it is only ever amended."

  /// An answer as a finding quotes it; nothing where nothing was answered.
  static func evidence(_ answer: String) -> String? { answer == "not_asked" ? nil : answer }

  static let days = ["d", "day", "days"]
  static let sessions = ["session", "sessions"]
  static let wholeDays = "not a number of days: such as 21"
  static let wholeSessions = "not a number of sessions: such as 4"
  static let volumeNeedsUnit = "of what? Write the unit: 0.5 mL or 500 \u{B5}L"
  static let notAVolume = "not a volume: such as 0.5 mL or 500 \u{B5}L"
  static let volumeTooFine = "finer than a microlitre: write whole microlitres"
  static let changeByHand = "a change of the plan by hand"
  static let allChanges = "taking back all changes by hand"
  static let changesTakenBack = "All changes by hand are taken back. ^Z brings them back."
  static let changed = "Changed, and judged anew. d shows what moved, ^Z takes it back."

  static func noOther(_ choice: EditChoice) -> String {
    if case .swap = choice { return "No other substance is ranked for what was chosen here." }
    return "The pack has no other technique."
  }

  static let approvalNeedsName = "A name is needed: it stands on the approved plan."
  static func approved(by name: String) -> String { "Approved by \(name)." }
}
