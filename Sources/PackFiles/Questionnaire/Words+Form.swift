import Clinical
import Questionnaires

extension FormFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .badID(let id):
      "\(Words.quoted(id)) is no id. Use letters, digits, hyphens, underscores and points only."
    case .notOneKind: "this is not exactly one of ask, title and note. Keep one of them."
    case .notForThisKind(let key): "\(Words.quoted(key)) means nothing here. Delete it."
    case .unsupported(let key): "this program does not have \(Words.quoted(key)). Delete it."
    case .missingLanguage(let language):
      "the text in \(Words.quoted(language)) is missing, the form's own language. Add it."
    case .textTooLong(let limit):
      "this text has more than \(limit) characters. Shorten it, or move part of it to help or why."
    case .badLimit(let found):
      "\(Words.quoted(found)) is no limit. Write a number, a day such as 2026-11-20, or "
        + "today - 18 years."
    case .badUnit(let found, let nearest):
      "\(Words.quoted(found)) is no UCUM unit known here. "
        + Words.didYouMean(nearest.map(Words.quoted), else: "Write a UCUM code such as mL.")
    case .badKey(let found):
      "\(Words.quoted(found)) is no key. Write one character."
    case .badRepeat(let found):
      "\(Words.quoted(found)) is no repetition. Write true, or {min: 1, max: 20}."
    case .valueWithOptions:
      "a choice cannot start with a value. Write chosen: true on one of its options."
    case .badValue(let found, let type):
      "\(Words.quoted(found)) is no \(type.words). Write \(type.example)."
    case .notApproved:
      "a form in use must say who approved it. Add approved: {by: NAME, on: DAY}, or set draft."
    case .badCondition(let found):
      "\(Words.quoted(found)) is no condition. Write it like: skin is dry, skin is not answered, "
        + "weight > 120."
    case .needsAllOrAny:
      "several conditions stand without saying how they join. Write them under all: or any:."
    case .nestedConditions:
      "conditions cannot stand inside conditions. Put the inner ones on a group around the item."
    case .badConditionValue(let found, let type):
      "\(Words.quoted(found)) is no \(type.words). Write \(type.example)."
    case .isNotUnderAny(let id):
      "is not cannot stand under any for \(Words.quoted(id.text)), whose answers are open. "
        + "Write it under all."
    case .needsAny(let id):
      "\(Words.quoted(id.text)) repeats elsewhere, so any occurrence counts. "
        + "Write \(Words.quoted("any \(id) ..."))."
    case .needlessAny(let id):
      "\(Words.quoted(id.text)) occurs once here. Delete any."
    case .defect(let kind): kind.words
    }
  }
}

extension QuestionType {
  /// The type as people say it.
  var words: String {
    switch self {
    case .boolean: "answer of true or false"
    case .integer: "whole number"
    case .decimal: "number"
    case .date: "date"
    case .dateTime: "date with time and zone"
    case .time: "time of day"
    case .string, .text: "text"
    case .url: "address"
    case .choice: "option"
    case .openChoice: "option or text"
    case .quantity: "number with unit"
    }
  }

  /// An answer written as answers files write it.
  var example: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "digits, such as 12"
    case .decimal: "a number, such as 70.5"
    case .date: "a date, such as 2026-11-20, 2026-11 or 2026"
    case .dateTime: "a date with time and zone, such as 2026-12-24T10:00:00+01:00"
    case .time: "a time, such as 08:30"
    case .string, .text: "a text"
    case .url: "an address, such as https://example.org"
    case .choice: "the code of an option"
    case .openChoice: "the code of an option, or a text"
    case .quantity: "a number with its unit, such as 5 mL"
    }
  }
}
