public import Drafting

/// The plan under the practitioner's hand.
public struct EditState: Hashable, Sendable {
  /// The line of the plan that is changed.
  public internal(set) var line: PlanLine?
  /// The line of the menu in focus.
  public internal(set) var focus = 0
  /// What is being changed, once it is chosen.
  public internal(set) var choice: EditChoice?
  /// What is chosen from, and what is not open to choice with its reason.
  public internal(set) var offers: [EditOffer] = []
  /// The option in focus, among those that would be taken in.
  public internal(set) var option = 0
  /// What is typed, where it is typed.
  public internal(set) var field = TextField()
  /// Why the last change was refused.
  public internal(set) var refusal: String?

  /// Texts that were begun and left, by the choice they are for.
  var unfinished: [String: TextField] = [:]

  /// Nothing to change.
  public init() {}

  /// What may be chosen, because it would be taken in.
  public var options: [PlanEdit] { offers.filter { $0.refusal == nil }.map(\.edit) }
}

extension WizardState {
  /// What may be changed.
  public var editChoices: [EditChoice] { open?.editChoices(on: edit.line) ?? [] }

  /// What the typed text means; nothing where nothing is typed.
  public var editReading: EditReading? {
    guard let choice = edit.choice, choice.isTyped else { return nil }
    return EditReading(edit.field.text, for: choice)
  }

  /// Whether characters are text on this screen as it stands.
  var editTakesText: Bool { edit.choice?.isTyped ?? false }

  /// Opens the menu of changes for the line in focus.
  mutating func openEdit() {
    guard let open, open.judgement.plan != nil else {
      message = Message(planningOff ?? Words.noPlan, tone: .caution)
      return
    }
    guard !open.isReadOnly else {
      message = Message(Words.readOnly(open.record.status), tone: .caution)
      return
    }
    let unfinished = edit.unfinished
    edit = EditState()
    edit.unfinished = unfinished
    edit.line = planLine
    screen = .edit
  }
}
