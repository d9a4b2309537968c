public import Drafting
public import Questionnaires

/// The plan as it is shown.
public struct PlanState: Hashable, Sendable {
  /// The line in focus.
  public internal(set) var focus = 0
  /// Choosing what is printed where, while that is open.
  public internal(set) var printing: PrintChoice?
  /// Whether what moved is shown in place of the plan.
  public internal(set) var showsChanges = false
  /// The plan as it stood before it last moved, as far as it was looked at.
  public internal(set) var before: Plan?
  /// What was ticked off when it was looked at before and no longer counts.
  public internal(set) var fallen: [Place] = []
  /// The plan as it was last looked at.
  var seen: Plan?
  /// What was ticked off then.
  var ticked: [Place] = []

  /// The first line.
  public init() {}
}

/// What is printed, and where.
public struct PrintChoice: Hashable, Sendable {
  /// The sheet.
  public internal(set) var sheet = SheetName.plan
  /// The printer in focus, counted in the list of printers.
  public internal(set) var printer = 0
}

extension WizardState {
  /// The lines of the plan screen.
  public var planLines: [PlanLine] { open?.planLines ?? [] }

  /// The line in focus.
  public var planLine: PlanLine? {
    let lines = planLines
    return lines.isEmpty ? nil : lines[min(plan.focus, lines.count - 1)]
  }

  /// Whether characters are text on this screen as it stands.
  var planTakesText: Bool { false }

  /// Notes which plan is being looked at, and which one it took the place of.
  mutating func lookAtPlan() {
    guard let now = open?.judgement.plan else { return }
    let ticked = KnownItem.ticked.map { Place($0) }.filter { !answers(at: $0).isEmpty }
    if let seen = plan.seen, seen != now {
      plan.before = seen
      plan.fallen = plan.ticked.filter { !ticked.contains($0) }
    }
    plan.seen = now
    plan.ticked = ticked
  }
}
