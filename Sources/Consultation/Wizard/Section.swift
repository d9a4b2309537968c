public import Clinical
public import Questionnaires

/// One section of a consultation, as the outline lists it.
public struct Section: Hashable, Sendable {
  /// Which section.
  public enum ID: Hashable, Sendable {
    /// The concerns of a page of the form: its repeating group that asks for them.
    case concerns(ItemID)
    /// A page of the form, without its concerns.
    case page(ItemID)
    /// What is missing or flagged.
    case review
    /// The plan.
    case plan

    /// The page of the form that it shows.
    public var page: ItemID? {
      switch self {
      case .page(let page), .concerns(let page): page
      case .review, .plan: nil
      }
    }
  }

  /// How far a section is.
  public enum Mark: Hashable, Sendable {
    /// Nothing has been said.
    case empty
    /// Something has been said, not everything that is needed.
    case begun
    /// Nothing is missing.
    case done
    /// An answer needs another look.
    case problem
  }

  /// Which section.
  public let id: ID
  /// The title.
  public let title: String
  /// The screen that shows it.
  public let screen: WizardScreen
  /// How far it is.
  public let mark: Mark
  /// How many needed answers are missing.
  public let missing: Int
  /// How many questions are asked, needed or not.
  public let questions: Int
  /// How many answers are needed.
  public let needed: Int
  /// How many of the needed answers are given.
  public let answered: Int

  /// Describes a section.
  public init(
    id: ID,
    title: String,
    screen: WizardScreen,
    mark: Mark,
    missing: Int,
    questions: Int,
    needed: Int,
    answered: Int
  ) {
    self.id = id
    self.title = title
    self.screen = screen
    self.mark = mark
    self.missing = missing
    self.questions = questions
    self.needed = needed
    self.answered = answered
  }
}
