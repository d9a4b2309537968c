public import Clinical
public import Safety

/// The plan of one consultation: a suggestion for a qualified practitioner, never a prescription.
public struct Plan: Hashable, Sendable {
  /// The day of the consultation.
  public let today: CalendarDay
  /// The planned day of the first session.
  public let plannedDate: CalendarDay
  /// The plan's verdict.
  public let verdict: Verdict
  /// The first eligible day, where only dates stand in the way.
  public let eligibleOn: CalendarDay?
  /// What must be met first, for undated reasons.
  public let conditionsToMeet: [String]
  /// The verdict of every chosen zone.
  public let zones: [ZoneVerdict]
  /// The findings, worst first.
  public let findings: [Finding]
  /// Under which rule about mixing it was drafted.
  public let mode: DraftingMode
  /// Whether this is the patient's first mesotherapy session.
  public let isFirstSession: Bool
  /// The syringes of the session; empty where nothing may be drafted.
  public let preparations: [Preparation]
  /// The course, where something was drafted.
  public let course: Course?
  /// Every candidate that was not chosen, with its deciding reason.
  public let notChosen: [NotChosen]
  /// The best feasible choice that differs from the winner.
  public let runnerUp: RunnerUp?
  /// The winner's score.
  public let score: Int?
  /// Chosen concerns for which nothing is drafted, and why.
  public let unserved: [UnservedConcern]
  /// Zones or areas left for a later session, and why.
  public let later: [LaterZone]
  /// What to do before the session, dated.
  public let beforeCare: [CareLine]
  /// What to do after the session, with windows.
  public let afterCare: [CareLine]
  /// Reactions that are expected.
  public let normalReactions: [CareLine]
  /// Signs that need help.
  public let redFlags: [CareLine]
  /// What may serve the patient as well or better, doing nothing included.
  public let alternatives: [ReasonedLine]
  /// What to expect, and when.
  public let expectations: [ReasonedLine]
  /// The practitioner's notes.
  public let notes: [String]
  /// Which sheet is worth printing.
  public let sheet: SheetKind
  /// The edits it took in and that still hold, in order.
  public let edits: [PlanEdit]
  /// What every zone of the session earns and costs; empty where nothing is drafted.
  public let weighed: [WeighedZone]

  /// What stands on every plan.
  public static let disclaimer = "Suggestion for a qualified practitioner; not a prescription."

  /// Gathers a plan.
  public init(
    today: CalendarDay,
    plannedDate: CalendarDay,
    verdict: Verdict,
    eligibleOn: CalendarDay?,
    conditionsToMeet: [String],
    zones: [ZoneVerdict],
    findings: [Finding],
    mode: DraftingMode,
    isFirstSession: Bool,
    preparations: [Preparation],
    course: Course?,
    notChosen: [NotChosen],
    runnerUp: RunnerUp?,
    score: Int?,
    unserved: [UnservedConcern],
    later: [LaterZone],
    beforeCare: [CareLine],
    afterCare: [CareLine],
    normalReactions: [CareLine],
    redFlags: [CareLine],
    alternatives: [ReasonedLine],
    expectations: [ReasonedLine],
    notes: [String],
    sheet: SheetKind,
    edits: [PlanEdit],
    weighed: [WeighedZone] = []
  ) {
    self.today = today
    self.plannedDate = plannedDate
    self.verdict = verdict
    self.eligibleOn = eligibleOn
    self.conditionsToMeet = conditionsToMeet
    self.zones = zones
    self.findings = findings
    self.mode = mode
    self.isFirstSession = isFirstSession
    self.preparations = preparations
    self.course = course
    self.notChosen = notChosen
    self.runnerUp = runnerUp
    self.score = score
    self.unserved = unserved
    self.later = later
    self.beforeCare = beforeCare
    self.afterCare = afterCare
    self.normalReactions = normalReactions
    self.redFlags = redFlags
    self.alternatives = alternatives
    self.expectations = expectations
    self.notes = notes
    self.sheet = sheet
    self.edits = edits
    self.weighed = weighed
  }
}

/// Which sheet a consultation ends in.
public enum SheetKind: String, Sendable, Hashable, CaseIterable {
  /// A treatment plan.
  case plan
  /// The dated stop-list and what to bring.
  case stopList = "stop_list"
  /// A letter to the prescriber or physician.
  case letter
  /// The reason in plain words and the alternatives.
  case refusal
}

/// A sentence with what it rests on.
public struct ReasonedLine: Hashable, Sendable {
  /// The sentence.
  public let text: String
  /// What it rests on.
  public let status: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Words a line.
  public init(text: String, status: Basis, sources: [SourceID]) {
    self.text = text
    self.status = status
    self.sources = sources
  }
}

/// One line of care before or after a session.
public struct CareLine: Hashable, Sendable {
  /// The rule it follows.
  public let rule: RuleID
  /// Other rules that it words, too, because they ask the same over the same days.
  public let alike: [RuleID]
  /// What to do or watch for, in plain words.
  public let text: String
  /// The first day it holds, where it has one.
  public let from: CalendarDay?
  /// The last day it holds, where it has one.
  public let until: CalendarDay?
  /// The hours after the session, where it counts in hours: from, and until where it ends.
  public let fromHour: Int?
  /// The hour after the session at which it ends.
  public let untilHour: Int?
  /// What it rests on.
  public let status: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Words a line.
  public init(
    rule: RuleID,
    text: String,
    from: CalendarDay? = nil,
    until: CalendarDay? = nil,
    fromHour: Int? = nil,
    untilHour: Int? = nil,
    status: Basis,
    sources: [SourceID],
    alike: [RuleID] = []
  ) {
    self.rule = rule
    self.alike = alike
    self.text = text
    self.from = from
    self.until = until
    self.fromHour = fromHour
    self.untilHour = untilHour
    self.status = status
    self.sources = sources
  }
}

/// A chosen concern for which nothing is drafted.
public struct UnservedConcern: Hashable, Sendable {
  /// The concern.
  public let concern: ConcernID
  /// Where nothing is drafted for it.
  public let zones: [ZoneID]
  /// Why, and what to do instead.
  public let reason: String
  /// Where that was read.
  public let sources: [SourceID]

  /// Names an unserved concern.
  public init(concern: ConcernID, zones: [ZoneID], reason: String, sources: [SourceID]) {
    self.concern = concern
    self.zones = zones
    self.reason = reason
    self.sources = sources
  }
}

/// A zone that waits for a later session.
public struct LaterZone: Hashable, Sendable {
  /// The zone.
  public let zone: ZoneID
  /// Its area.
  public let area: AreaID
  /// Why it waits.
  public let reason: String

  /// Names a zone that waits.
  public init(zone: ZoneID, area: AreaID, reason: String) {
    self.zone = zone
    self.area = area
    self.reason = reason
  }
}
