public import Clinical

/// A mistake of a form's author, found before anybody fills the form in.
public struct QuestionnaireDefect: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Another item has the same id.
    case duplicateID
    /// A page that is not a group.
    case pageIsNotAGroup
    /// A group with nothing in it.
    case emptyGroup
    /// A note that holds items.
    case displayHoldsItems
    /// A note or group that carries what only a question may: type, options, limits, units or values.
    case asksNothing(Setting)
    /// `enableWhen` without a condition.
    case noConditions
    /// A condition on an item that does not exist.
    case unknownQuestion(ItemID)
    /// A condition on a group or a note, which have no answers.
    case conditionOnNonQuestion(ItemID)
    /// A condition of an item on its own answer.
    case conditionOnItself
    /// Conditions that wait for each other; the chain ends where it begins.
    case loop([ItemID])
    /// An operator that the question's type does not have.
    case unsuitedOperator(EnableWhen.Operator, QuestionType)
    /// A value that the question can never have, because its type differs.
    case conditionOfWrongType(ItemID, expected: QuestionType)
    /// `exists` compared with something other than true or false.
    case existsNeedsBoolean(ItemID)
    /// A condition on an option that the question does not offer.
    case conditionOnUnknownOption(ItemID, code: String)
    /// A condition names an option's code without its system; any system matches.
    case conditionWithoutSystem(ItemID, code: String)
    /// A condition in a unit that does not convert into the units offered.
    case conditionInOtherUnit(ItemID, unit: String)
    /// A condition from outside looks into a repeating item: any occurrence counts.
    case conditionIntoRepeats(ItemID)
    /// A condition on a question of a later page, which is not yet answered when this one is asked.
    case conditionOnLaterPage(ItemID)
    /// No answers can ever enable it.
    case neverEnabled
    /// Required, but the user cannot answer it and it starts with no value.
    case requiredButNotAnswerable
    /// Hidden, but it starts with no value.
    case hiddenWithoutValue
    /// A choice without options.
    case noOptions
    /// Options on a question whose type has none.
    case optionsOnWrongType(QuestionType)
    /// Two options with one code.
    case doubledOption(code: String)
    /// Two options with one key.
    case doubledKey(Character)
    /// An option that excludes others where only one answer is taken.
    case exclusiveWithoutRepeats(code: String)
    /// The lowest answer lies above the highest.
    case minimumAboveMaximum
    /// A limit that the question's type does not have.
    case limitOfWrongType(QuestionType)
    /// A limit on length or digits that is below zero, or whose ends stand the wrong way round.
    case impossibleLength
    /// A unit offered does not convert into the first, in which the limits are meant.
    case limitInOtherUnit(unit: String)
    /// A limit on a quantity that has no unit.
    case limitWithoutUnit
    /// Units on a question whose type has none.
    case unitOnWrongType(QuestionType)
    /// One unit offered twice.
    case doubledUnit(String)
    /// Fewest and most occurrences are below zero or stand the wrong way round.
    case impossibleRepeats
    /// A value it starts with breaks its own limits.
    case initialValue(AnswerProblem.Kind)
  }

  /// What only a question may carry.
  public enum Setting: Sendable, Hashable, CaseIterable {
    /// Being required.
    case required
    /// Being read-only.
    case readOnly
    /// Options.
    case options
    /// Limits.
    case bounds
    /// Units.
    case units
    /// Values to start with.
    case initial
    /// Repetition.
    case repeats
  }

  /// The item.
  public let item: ItemID
  /// What is wrong.
  public let kind: Kind

  /// Describes a defect.
  public init(item: ItemID, kind: Kind) {
    self.item = item
    self.kind = kind
  }

  /// Whether the form may be used all the same.
  public var isWarning: Bool { kind.isWarning }
}

extension QuestionnaireDefect.Kind {
  /// Whether the form may be used all the same.
  var isWarning: Bool {
    switch self {
    case .conditionWithoutSystem, .conditionInOtherUnit, .conditionIntoRepeats,
      .conditionOnLaterPage, .exclusiveWithoutRepeats, .hiddenWithoutValue:
      true
    case .duplicateID, .pageIsNotAGroup, .emptyGroup, .displayHoldsItems, .asksNothing,
      .noConditions, .unknownQuestion, .conditionOnNonQuestion, .conditionOnItself, .loop,
      .unsuitedOperator, .conditionOfWrongType, .existsNeedsBoolean, .conditionOnUnknownOption,
      .neverEnabled, .requiredButNotAnswerable, .noOptions, .optionsOnWrongType, .doubledOption,
      .doubledKey, .minimumAboveMaximum, .limitOfWrongType, .impossibleLength, .limitInOtherUnit,
      .limitWithoutUnit, .unitOnWrongType, .doubledUnit, .impossibleRepeats, .initialValue:
      false
    }
  }
}
