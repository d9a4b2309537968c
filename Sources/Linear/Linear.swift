import Cells
import Clinical
public import Consultation
import Drafting
import Questionnaires
import Screens

/// The wizard in plain lines: a line in means actions, and what came of them is said in lines.
///
/// It draws nothing, moves no cursor and knows no second wizard: state, reducer, effects and words are those of the
/// full screen. It only remembers what it has said.
///
///     line ─▶ turn ─▶ steps ─▶ Action ─▶ reduce ─▶ … ─▶ reply ─▶ lines
public struct Linear: Sendable {
  /// What a line means, step by step: the actions of a step are told by what the steps before made of the state.
  public typealias Step = @Sendable (WizardState, Pack?) -> [Action]

  /// What one line asks for.
  public struct Turn: Sendable {
    /// What is to be done, in order; each step looks at the state that the one before left.
    public let steps: [Step]
    /// What is said before anything else.
    let words: [String]
    /// How much of what was said before is said anew.
    let telling: Telling
    /// Whether the place is said even where it is the same.
    let saysPlace: Bool

    init(
      _ steps: [Step] = [],
      saying words: [String] = [],
      saysPlace: Bool = false,
      telling: Telling = .usual
    ) {
      self.telling = telling
      self.steps = steps
      self.words = words
      self.saysPlace = saysPlace
    }

    /// Nothing was typed: something came from the world.
    public static let none = Turn()
  }

  /// The most bytes a line may have.
  public static let longestLine = 65_536
  /// How much of what was said before is said anew.
  enum Telling {
    /// What is new.
    case usual
    /// The plan from its top.
    case anew
    /// Everything, also what only waits for an answer.
    case whole
  }

  /// How many consultations are said in one go.
  static let page = 20
  /// What is said of a line that has more.
  public static var tooLong: String { Words.lineTooLong }
  /// What is said last, everything being stored.
  public static var farewell: String { Words.farewell }
  /// What is said of a line whose bytes are no text.
  public static var notText: String { Words.lineIsNoText }

  /// The hints that were said: each is said once.
  var told: Set<Words.Hint> = []
  /// The questions whose help was said.
  var helped: Set<ItemID> = []
  /// The row of the concerns that is gone into.
  var inside: ConcernRow.ID?
  /// The safety questions that were read out, to be answered with no together.
  var readOut: [Place] = []
  /// Whether a list that was just said is said in short.
  var isBrief = false
  /// Whether the plan is come back to, and was said before.
  var isBack = false
  /// Whether everything is said, also what only waits for an answer.
  var isWhole = false
  /// The plan that was said last.
  var toldPlan: Plan?
  /// Where the last words were about.
  var spot: Spot?

  /// Nothing has been said yet.
  public init() {}

  /// What is said first, and whenever the full screen was left for this: who it is about and where it stands.
  ///
  /// - Parameters:
  ///   - state: The state of the wizard.
  ///   - pack: The clinical content, once it has been read.
  ///   - reason: Why plain text was chosen, where nobody asked for it.
  /// - Returns: Clean text, blocks apart by a blank line.
  public mutating func begin(
    _ state: WizardState,
    pack: Pack?,
    because reason: String? = nil
  ) -> String {
    spot = nil
    inside = nil
    readOut = []
    var blocks = [reason, Words.intro].compactMap(\.self)
    blocks.append(ScreenWords(state, pack: pack).identity)
    if let message = state.message { blocks.append(Words.message(message)) }
    return said(blocks + place(state, pack))
  }

  /// Blocks as text: clean, and apart by one blank line.
  func said(_ blocks: [String]) -> String {
    // A dot between parts is read out by name; a pause is meant.
    let clean = blocks.map { block in
      CleanText(block.replacing(" \u{B7} ", with: "; "), keepingLines: true).string
    }
    return clean.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Says a hint unless it was said before.
  mutating func hint(_ hint: Words.Hint) -> [String] {
    told.insert(hint).inserted ? [Words.text(hint)] : []
  }
}

/// The place that words are about: where it is another than before, it is said anew.
struct Spot: Hashable {
  let consultation: String?
  let screen: WizardScreen
  let overlay: Overlay?
  let section: Section.ID?
  let row: RowID?
  let concern: ConcernRow.ID?
  let isIn: Set<String>
  let line: Int
  let subject: WhySubject?
  let edit: EditChoice?
  let found: String
  let setup: SetupState.Row

  init(_ state: WizardState) {
    consultation = state.open?.record.id.text
    screen = state.screen
    overlay = state.overlay
    section = state.open?.section
    row = state.screen == .questions ? state.questions.focus : nil
    concern = state.screen == .concerns ? state.concernInFocus?.id : nil
    let parts: [(String, Bool)] = [
      ("zones", state.concerns.zone != nil), ("since", state.concerns.isTyping),
      ("print", state.plan.printing != nil), ("moved", state.plan.showsChanges),
      ("override", state.why.override != nil), ("parked", state.isParked),
      ("read", state.home.isRead),
    ]
    isIn = Set(parts.filter(\.1).map(\.0))
    line = state.screen == .approve ? state.approvalGates.count : 0
    subject = state.screen == .why ? state.why.subject : nil
    edit = state.screen == .edit ? state.edit.choice : nil
    found =
      state.screen == .home
      ? "\(state.home.filter.text) \(min(Linear.page, state.home.found.count))" : ""
    setup = state.setup.focus
  }
}
