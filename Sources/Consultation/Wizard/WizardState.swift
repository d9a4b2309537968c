public import Clinical

/// Everything the screen shows: the whole state of the wizard.
public struct WizardState: Equatable, Sendable {
  /// Which screen is shown.
  public var screen: WizardScreen
  /// What lies over the screen, where something does.
  public var overlay: Overlay?
  /// Words that were begun and left, by what they are for.
  var unfinishedWords: [AskState.Purpose: TextField] = [:]
  /// What lay over the screen when it was asked whether to leave; staying brings it back.
  var covered: Overlay?
  /// The clinic, once the first start has asked for it.
  public var clinic: Clinic?
  /// How the screen looks now, which the command line may have said otherwise than the settings.
  public var appearance: Appearance
  /// The moment of the last tick of the clock.
  public var now: Timestamp
  /// Rows and columns of the terminal.
  public var size: ScreenSize
  /// The message line, until the next key.
  public var message: Message?
  /// Whether what was said has been stored.
  public var saving: SaveState
  /// The consultation that is open.
  public var open: OpenConsultation?
  /// The first start.
  public var setup: SetupState
  /// The list of consultations.
  public var home: HomeState
  /// The list of sections.
  public var outline: OutlineState
  /// The page of questions.
  public var questions: QuestionsState
  /// The concerns.
  public var concerns: ConcernsState
  /// What is missing or flagged.
  public var review: ReviewState
  /// The plan.
  public var plan: PlanState
  /// The reasons of a line of the plan, or of a finding.
  public var why: WhyState
  /// The plan under the practitioner's hand.
  public var edit: EditState
  /// The approval.
  public var approve: ApproveState
  /// Why there is no pack, where it was refused.
  public var packProblem: String?
  /// Why nothing is planned, where the self-test failed.
  public var planningOff: String?
  /// Whom the consultation that is being opened is about, where that is known already.
  var identity: [ConsultationEvent] = []
  /// Whether the screen is blank until the next key.
  public var isParked = false
  /// Where the practitioner goes once everything is stored.
  var departure: Departure?
  /// When leaving was last asked for, so that a second time soon after leaves at once.
  public var leaveAskedAt: Timestamp?
  /// When the half-typed text was last kept.
  public var scratchKeptAt: Timestamp?
  /// The printers that are known, the default one first.
  public var printers: [String] = []
  /// Why there are none, where that is known.
  public var printerProblem: String?
  /// The half-typed text as it was last kept.
  public var keptScratch: Scratch?

  /// The state at the start: home, or the questions of the first start.
  public init(now: Timestamp, clinic: Clinic?, size: ScreenSize) {
    screen = clinic == nil ? .setup : .home
    self.clinic = clinic
    appearance = clinic?.appearance ?? Appearance()
    self.now = now
    self.size = size
    saving = .nothingToSave
    setup = SetupState(clinic: clinic)
    home = HomeState()
    outline = OutlineState()
    questions = QuestionsState()
    concerns = ConcernsState()
    review = ReviewState()
    plan = PlanState()
    why = WhyState()
    edit = EditState()
    approve = ApproveState()
  }

  /// The local day.
  public var today: CalendarDay { now.day }
}

/// A screen of the program.
public enum WizardScreen: String, Hashable, Sendable, CaseIterable {
  /// The questions of the first start.
  case setup
  /// The list of consultations.
  case home
  /// The list of sections of a consultation.
  case outline
  /// A page of questions.
  case questions
  /// The concerns with their zones and degrees.
  case concerns
  /// What is missing or flagged.
  case review
  /// The plan.
  case plan
  /// The reasons of one line.
  case why
  /// The plan under the practitioner's hand.
  case edit
  /// The approval.
  case approve
}

/// Where the practitioner goes from a consultation.
enum Departure: Hashable, Sendable {
  /// To the list.
  case home
  /// Out of the program.
  case out
}

/// Rows and columns of the terminal.
public struct ScreenSize: Hashable, Sendable {
  /// The rows.
  public var rows: Int
  /// The columns.
  public var columns: Int

  /// States a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// Whether it has no room for any screen: nothing can be read in it, so nothing is answered in it.
  public var isTooSmall: Bool { rows < 16 || columns < 60 }
}
