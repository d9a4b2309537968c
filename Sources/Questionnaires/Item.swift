public import Clinical

/// The id of an item: FHIR's linkId.
public typealias ItemID = Identifier<Item>

/// The type of a question's answers.
public enum QuestionType: String, Sendable, Hashable, CaseIterable {
  /// True or false.
  case boolean
  /// A whole number of 32 bits.
  case integer
  /// A decimal number kept digit by digit.
  case decimal
  /// A date, as precisely as it was said.
  case date
  /// A date with a time and a zone.
  case dateTime
  /// A time of day.
  case time
  /// One line of text.
  case string
  /// Several lines of text.
  case text
  /// An address.
  case url
  /// One of the listed options.
  case choice
  /// One of the listed options, or free text.
  case openChoice = "open-choice"
  /// A number with a unit.
  case quantity
}

/// One group, question or note of a form: FHIR's Questionnaire.item.
public struct Item: Hashable, Sendable {
  /// What an item is.
  public enum Kind: Hashable, Sendable {
    /// Holds other items.
    case group
    /// Asks something.
    case question(QuestionType)
    /// Says something and asks nothing.
    case display
  }

  /// How often a repeating item may occur or be answered.
  public struct Repeats: Hashable, Sendable {
    /// The fewest.
    public let minimum: Int
    /// The most, where there is a limit.
    public let maximum: Int?

    /// Describes a repetition.
    public init(minimum: Int = 0, maximum: Int? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// The id, unique in the form.
  public let id: ItemID
  /// What the item is.
  public let kind: Kind
  /// The words: a question, a group's title or a note.
  public let text: String
  /// A short hint or example shown beside the question.
  public let help: String?
  /// Why it is asked, with its source, shown on a key.
  public let why: String?
  /// Whether an answer is needed while the item is enabled.
  public let isRequired: Bool
  /// How often it may occur; nothing for items that occur once.
  public let repeats: Repeats?
  /// Whether the user may not change it.
  public let isReadOnly: Bool
  /// Whether it is kept but never shown.
  public let isHidden: Bool
  /// When it is enabled; nothing for always.
  public let enableWhen: EnableWhen?
  /// The options of a choice, in the order shown.
  public let options: [AnswerOption]
  /// The lowest and highest answer.
  public let bounds: Bounds
  /// The unit of a number, in UCUM.
  public let unit: String?
  /// The units offered for a quantity, in UCUM, the first one offered first.
  public let units: [String]
  /// The values it starts with.
  public let initial: [AnswerValue]
  /// What the item is in the record beyond its answer, such as `patient-name` or `concern-row`.
  public let role: String?
  /// The items inside a group, or under a question.
  public let items: [Item]

  /// Describes an item.
  public init(
    id: ItemID,
    kind: Kind,
    text: String,
    help: String? = nil,
    why: String? = nil,
    isRequired: Bool = false,
    repeats: Repeats? = nil,
    isReadOnly: Bool = false,
    isHidden: Bool = false,
    enableWhen: EnableWhen? = nil,
    options: [AnswerOption] = [],
    bounds: Bounds = Bounds(),
    unit: String? = nil,
    units: [String] = [],
    initial: [AnswerValue] = [],
    role: String? = nil,
    items: [Item] = []
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.help = help
    self.why = why
    self.isRequired = isRequired
    self.repeats = repeats
    self.isReadOnly = isReadOnly
    self.isHidden = isHidden
    self.enableWhen = enableWhen
    self.options = options
    self.bounds = bounds
    self.unit = unit
    self.units = units
    self.initial = initial
    self.role = role
    self.items = items
  }

  /// Whether it is a safety question: yes, no, not sure, declined, and nothing else.
  public var isSafetyQuestion: Bool {
    kind == .question(.choice) && repeats == nil
      && options.map(\.coding.code) == SafetyAnswer.allCases.map(\.code)
  }

  /// The question's type, if it is a question.
  public var questionType: QuestionType? {
    if case .question(let type) = kind { type } else { nil }
  }
}

/// The four answers to a safety question; an absent answer is a fifth state and never one of these.
public enum SafetyAnswer: String, Sendable, Hashable, CaseIterable {
  /// It is so.
  case yes
  /// It is not so.
  case no
  /// The patient does not know.
  case notSure = "not_sure"
  /// The patient would not say.
  case declined

  /// The code in packs and responses.
  public var code: String { rawValue }
  /// The key that gives it: y, n, u, d.
  public var key: Character {
    switch self {
    case .yes: "y"
    case .no: "n"
    case .notSure: "u"
    case .declined: "d"
    }
  }
}

/// One option of a choice.
public struct AnswerOption: Hashable, Sendable {
  /// The code it stands for.
  public let coding: Coding
  /// The words shown.
  public let text: String
  /// Whether it excludes every other option.
  public let isExclusive: Bool
  /// The key that chooses it, where it has one.
  public let key: Character?

  /// Describes an option.
  public init(coding: Coding, text: String, isExclusive: Bool = false, key: Character? = nil) {
    self.coding = coding
    self.text = text
    self.isExclusive = isExclusive
    self.key = key
  }
}

/// A code within a system; two are equal when both parts are.
public struct Coding: Hashable, Sendable {
  /// The list or terminology the code belongs to; nothing where the author left it out.
  public let system: String?
  /// The code.
  public let code: String

  /// Makes a coding.
  public init(system: String? = nil, code: String) {
    self.system = system
    self.code = code
  }
}
