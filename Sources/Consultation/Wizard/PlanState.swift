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
  /// How far that has been scrolled.
  public internal(set) var changes = ScrollState()
  /// The plan as it stood before it last moved, as far as it was looked at.
  public internal(set) var before: Plan?
  /// What was ticked off before it last moved and no longer counts.
  public internal(set) var fallen: [Place] = []
  /// What has been ticked off since it was last looked at and no longer counts, until it is looked at again.
  var falling: [Place] = []
  /// The plan as it was last looked at.
  var seen: Plan?

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
    if let seen = plan.seen, seen != now || !plan.falling.isEmpty {
      plan.before = seen
      plan.fallen = plan.falling
    }
    plan.falling = []
    plan.seen = now
  }
}
