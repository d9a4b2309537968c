/// Something the patient does or avoids after a session.
public struct AftercareRule: Hashable, Sendable {
  /// A further step that follows or accompanies the rule.
  public struct Step: Hashable, Sendable {
    /// What to do or avoid.
    public let act: String
    /// Hours after the session at which it begins.
    public let fromHour: Int
    /// Hours after the session at which it ends.
    public let untilHour: Int
    /// What the hours rest on.
    public let basis: Basis

    /// Describes a step.
    public init(act: String, fromHour: Int, untilHour: Int, basis: Basis) {
      self.act = act
      self.fromHour = fromHour
      self.untilHour = untilHour
      self.basis = basis
    }
  }

  /// The rule's id.
  public let id: RuleID
  /// What to do or avoid.
  public let act: String
  /// Hours after the session at which it begins.
  public let fromHour: Int
  /// Hours after the session at which it ends; nothing where it has no end.
  public let untilHour: Int?
  /// Zone groups it holds for; empty means all.
  public let areas: [AreaID]
  /// The step that follows, where there is one.
  public let then: Step?
  /// Hours to which the same is advised beyond what is asked.
  public let advisedUntilHour: Int?
  /// What holds instead when the product was prescribed; never a stop instruction.
  public let ifPrescribed: String?
  /// Facts under which the advice needs care.
  public let cautionIf: [FactID]
  /// Substances for which a rule of its own holds, with what it says and for how many days.
  public let substanceRule: SubstanceAdvice?
  /// Hours at which the clinic checks, where it does.
  public let checkHours: [Int]
  /// What the hours rest on.
  public let basis: Basis
  /// Conflicts between sources that this settles.
  public let conflicts: [RuleID]
  /// Where it was read.
  public let sources: [SourceID]

  /// Advice that holds after particular substances.
  public struct SubstanceAdvice: Hashable, Sendable {
    /// The substances.
    public let substances: [SubstanceID]
    /// What to do or avoid.
    public let act: String
    /// For how many days.
    public let days: Int

    /// Describes the advice.
    public init(substances: [SubstanceID], act: String, days: Int) {
      self.substances = substances
      self.act = act
      self.days = days
    }
  }

  /// Describes a rule.
  public init(
    id: RuleID,
    act: String,
    fromHour: Int,
    untilHour: Int?,
    areas: [AreaID],
    then: Step?,
    advisedUntilHour: Int?,
    ifPrescribed: String?,
    cautionIf: [FactID],
    substanceRule: SubstanceAdvice?,
    checkHours: [Int],
    basis: Basis,
    conflicts: [RuleID],
    sources: [SourceID]
  ) {
    self.id = id
    self.act = act
    self.fromHour = fromHour
    self.untilHour = untilHour
    self.areas = areas
    self.then = then
    self.advisedUntilHour = advisedUntilHour
    self.ifPrescribed = ifPrescribed
    self.cautionIf = cautionIf
    self.substanceRule = substanceRule
    self.checkHours = checkHours
    self.basis = basis
    self.conflicts = conflicts
    self.sources = sources
  }
}

/// A reaction that is expected and passes.
public struct NormalReaction: Hashable, Sendable {
  /// The reaction's id.
  public let id: RuleID
  /// What is felt or seen.
  public let what: String
  /// The least hours it lasts, where published.
  public let minimumHours: Int?
  /// The most hours it lasts, where published.
  public let maximumHours: Int?
  /// The hours up to which it is accepted though it usually lasts less, where published.
  public let acceptedUntilHour: Int?
  /// The pack's remark.
  public let note: String?
  /// Zone groups in which it is expected; empty means all.
  public let areas: [AreaID]
  /// What the hours rest on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a reaction.
  public init(
    id: RuleID,
    what: String,
    minimumHours: Int?,
    maximumHours: Int?,
    acceptedUntilHour: Int? = nil,
    note: String?,
    areas: [AreaID] = [],
    basis: Basis,
    sources: [SourceID]
  ) {
    self.id = id
    self.what = what
    self.minimumHours = minimumHours
    self.maximumHours = maximumHours
    self.acceptedUntilHour = acceptedUntilHour
    self.note = note
    self.areas = areas
    self.basis = basis
    self.sources = sources
  }
}

/// A sign that needs help, at any time after a session.
public struct RedFlag: Hashable, Sendable {
  /// How fast help is needed.
  public enum Act: String, Sendable, Hashable, CaseIterable {
    /// Call the emergency number.
    case emergency
    /// Emergency care the same day.
    case emergencySameDay = "emergency_same_day"
    /// Be seen the same day.
    case urgentSameDay = "urgent_same_day"
    /// Be seen within 48 hours.
    case urgent48Hours = "urgent_48h"
    /// Be seen within the week.
    case urgentWeek = "urgent_week"
    /// Tell the clinic at the next review.
    case routineReview = "routine_review"
  }

  /// What a red flag is limited to.
  public enum Scope: Hashable, Sendable {
    /// Every session.
    case all
    /// Sessions that treat a zone group.
    case area(AreaID)
    /// Sessions that use a substance.
    case substance(SubstanceID)
    /// Sessions that use any anaesthetic.
    case anaesthetic
  }

  /// The flag's id.
  public let id: RuleID
  /// The sign in words.
  public let sign: String
  /// When it usually appears, in the pack's words or hours.
  public let when: String?
  /// Hours after the session at which it usually begins to appear.
  public let typicalFromHour: Int?
  /// Hours after the session until which it usually appears.
  public let typicalUntilHour: Int?
  /// What it is limited to.
  public let scopes: [Scope]
  /// How fast help is needed.
  public let act: Act
  /// What it may be and what to do, in the pack's words.
  public let text: String?
  /// What it rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a red flag.
  public init(
    id: RuleID,
    sign: String,
    when: String?,
    typicalFromHour: Int?,
    typicalUntilHour: Int?,
    scopes: [Scope],
    act: Act,
    text: String?,
    basis: Basis,
    sources: [SourceID]
  ) {
    self.id = id
    self.sign = sign
    self.when = when
    self.typicalFromHour = typicalFromHour
    self.typicalUntilHour = typicalUntilHour
    self.scopes = scopes
    self.act = act
    self.text = text
    self.basis = basis
    self.sources = sources
  }
}
