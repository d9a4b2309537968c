import Clinical
import Questionnaires

extension QuestionnaireDefect.Kind {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .duplicateID: "another item has the same id. Give this one another."
    case .pageIsNotAGroup: "a page must be a group. Write title instead of ask or note."
    case .emptyGroup: "this group holds nothing. Add items, or delete it."
    case .displayHoldsItems: "a note holds no items. Move them out of it."
    case .asksNothing(let setting):
      "only a question may be or have \(setting.words). Delete that, or write ask."
    case .requiredButNotAnswerable:
      "this must be answered, but nobody can answer it. Give it a value, or drop required."
    case .hiddenWithoutValue: "this is hidden and has no value. Give it one, or delete it."
    case .noOptions: "a choice needs options. Add some, or change the type."
    case .optionsOnWrongType(let type):
      "a question of type \(type.rawValue) has no options. Change the type to choice."
    case .doubledOption(let code):
      "the option \(Words.quoted(code)) stands twice. Delete one of them."
    case .doubledKey(let key): "two options have the key \(Words.quoted(String(key))). Change one."
    case .exclusiveWithoutRepeats(let code):
      "\(Words.quoted(code)) excludes others where only one answer is taken. Drop exclusive."
    case .minimumAboveMaximum: "min is above max. Exchange them."
    case .limitOfWrongType(let type):
      "a question of type \(type.rawValue) has no such limit. Change the limit or the type."
    case .impossibleLength: "these lengths cannot be met. Write 0 or more, the smaller one first."
    case .limitInOtherUnit(let unit):
      "\(Words.quoted(unit)) does not convert into the first unit, in which the limits are meant. "
        + "Offer one unit, or units that convert."
    case .limitWithoutUnit: "limits of a quantity need a unit. Add units."
    case .unitOnWrongType(let type):
      "a question of type \(type.rawValue) has no such unit. Change the unit or the type."
    case .doubledUnit(let unit): "the unit \(Words.quoted(unit)) stands twice. Delete one of them."
    case .impossibleRepeats: "these counts cannot be met. Write the smaller one first, max from 1."
    case .initialValue: "the value it starts with breaks its own limits. Change one of them."
    case .noConditions: "when holds no condition. Add one, or delete when."
    case .unknownQuestion(let id): "there is no item \(Words.quoted(id.text)). Correct the id."
    case .conditionOnNonQuestion(let id):
      "\(Words.quoted(id.text)) is not a question and has no answer. Name a question."
    case .conditionOnItself: "this item waits for its own answer. Name another question."
    case .loop(let chain):
      "these items wait for each other: \(chain.map(\.text).joined(separator: " → ")). "
        + "Remove one of the conditions."
    case .unsuitedOperator(let comparison, let type):
      "\(comparison.rawValue) does not suit a question of type \(type.rawValue). Write is or is not."
    case .conditionOfWrongType(let id, let type):
      "\(Words.quoted(id.text)) never has such a value. Write \(type.example)."
    case .existsNeedsBoolean(let id):
      "write \(Words.quoted("\(id) is answered")) or \(Words.quoted("\(id) is not answered"))."
    case .conditionOnUnknownOption(let id, let code):
      "\(Words.quoted(id.text)) does not offer \(Words.quoted(code)). Name one of its options."
    case .conditionWithoutSystem(let id, let code):
      "\(Words.quoted(code)) of \(Words.quoted(id.text)) matches in every system. Name the system."
    case .conditionInOtherUnit(let id, let unit):
      "\(Words.quoted(unit)) does not convert into the units of \(Words.quoted(id.text)). "
        + "Write one of those."
    case .conditionIntoRepeats(let id):
      "\(Words.quoted(id.text)) repeats elsewhere; any occurrence counts."
    case .conditionOnLaterPage(let id):
      "\(Words.quoted(id.text)) is asked on a later page, so this appears only on the way back. "
        + "Move one of them."
    case .neverEnabled: "no answers ever show this item. Correct its conditions."
    }
  }
}

extension QuestionnaireDefect.Setting {
  /// What it is called in the form language.
  var words: String {
    switch self {
    case .required: "required"
    case .readOnly: "readonly"
    case .options: "options"
    case .bounds: "limits"
    case .units: "units"
    case .initial: "a value"
    case .repeats: "repeat"
    }
  }
}
