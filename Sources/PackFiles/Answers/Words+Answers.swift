import Clinical
import Questionnaires

extension AnswerFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .unknownItem(let id, let nearest):
      "\(Words.quoted(id)) is not asked by this form. "
        + Words.didYouMean(nearest.map(Words.quoted), else: "Delete it, or look at the template.")
    case .takesNoAnswer(let id):
      "\(Words.quoted(id.text)) only holds other items. Write their ids instead."
    case .misplaced(let id, let inside?):
      "\(Words.quoted(id.text)) belongs to an entry of \(Words.quoted(inside.text)). Move it there."
    case .misplaced(let id, nil):
      "\(Words.quoted(id.text)) belongs to no entry. Move it to the left margin."
    case .needsList(let id): "\(Words.quoted(id.text)) takes a list. Write it like [first, second]."
    case .needsOneAnswer(let id):
      "\(Words.quoted(id.text)) takes one answer. Write it without list."
    case .needsEntries(let id):
      "\(Words.quoted(id.text)) takes a list of entries. Begin each with a hyphen and its first key."
    case .unreadable(let id, let error, let type, let options, let nearest):
      "\(Words.quoted(id.text)) \(error.words(type, options, nearest))"
    case .breaksLimit(let id, let kind): "\(Words.quoted(id.text)) \(kind.words)"
    case .notAsked(let id):
      "\(Words.quoted(id.text)) is not asked with these answers. Delete it, or change what it "
        + "depends on."
    case .todayOutOfReach(let day, let years):
      "\(day.iso) is no day of a consultation. Write one from \(years.lowerBound) to "
        + "\(years.upperBound)."
    case .plannedDayNotExact:
      "\(Words.quoted("planned_date")) must be one day. Write it like 2026-11-20."
    }
  }
}

extension AnswerTextError {
  /// The second half of a sentence that begins with the item.
  func words(_ type: QuestionType, _ options: [String], _ nearest: String?) -> String {
    switch self {
    case .notAQuestion: "takes no answer. Delete it."
    case .blank: "has no value. Write \(type.example)."
    case .unreadable: "is no \(type.words). Write \(type.example)."
    case .noSuchDay: "names a day that no calendar has. Correct it."
    case .notAnOption:
      "is none of its options. "
        + Words.didYouMean(nearest.map(Words.quoted), else: "Write \(Words.list(options)).")
    case .unitMissing(let offered):
      "has no unit. Write \(offered.isEmpty ? "one behind the number" : Words.list(offered))."
    case .unitNotOffered(let offered): "has another unit. Write \(Words.list(offered))."
    }
  }
}

extension AnswerProblem.Kind {
  /// The second half of a sentence that begins with the item.
  var words: String {
    switch self {
    case .wrongType(let type): "is no \(type.words). Write \(type.example)."
    case .belowMinimum(let limit): "is below \(limit.words). Write that or more."
    case .aboveMaximum(let limit): "is above \(limit.words). Write that or less."
    case .tooManyDecimals(let most): "has too many decimals. Write at most \(most)."
    case .tooShort(let fewest): "is too short. Write at least \(fewest) characters."
    case .tooLong(let most): "is too long. Write at most \(most) characters."
    case .notAnOption: "is none of its options. Look at the template."
    case .exclusiveOptionWithOthers(let code):
      "has \(Words.quoted(code)) beside other answers. Keep one or the other."
    case .severalAnswers: "takes one answer. Keep one of them."
    case .tooMany(let most): "has too many answers. Keep at most \(most)."
    case .tooFew(let fewest): "has too few answers. Write at least \(fewest)."
    case .unknownUnit: "has another unit. Look at the template."
    case .needsPrecision(let limit):
      "may lie on either side of \(limit.words). Write it more precisely."
    }
  }
}
