extension ContentFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .wrongShape(let name, let expected, let found):
      "\(Words.quoted(name)) is \(found.words). Write \(expected.words)."
    case .missingKey(let key): "\(Words.quoted(key)) is missing. Add it to this entry."
    case .unknownKey(let key, let nearest):
      "\(Words.quoted(key)) is not known here. "
        + Words.didYouMean(nearest.map(Words.quoted), else: "Delete it, or check the spelling.")
    case .noValue(let key): "\(Words.quoted(key)) has no value. Write one after the colon."
    case .notAWholeNumber(let found):
      "\(Words.quoted(found)) is not a whole number. Write digits only, such as 3."
    case .noUnit(let found, let unit):
      "\(Words.quoted(found)) has no unit. Write \(Words.quoted("\(found) \(unit)"))."
    case .notAQuantity(let found, let example):
      "\(Words.quoted(found)) is not such a quantity. Write it like \(Words.quoted(example))."
    case .endsSwapped: "this range ends before it begins. Write the smaller number first."
    case .tooPrecise(let found, let decimals):
      "\(Words.quoted(found)) is too precise. Keep at most \(decimals) decimal\(decimals == 1 ? "" : "s")."
    case .notOneOf(let found, let allowed, let nearest):
      "\(Words.quoted(found)) is not possible here. "
        + Words.didYouMean(
          nearest.map(Words.quoted),
          else: "Write \(Words.list(allowed))."
        )
    case .notADate(let found):
      "\(Words.quoted(found)) is not a day that exists. Write it like 2026-11-20."
    case .unresolved(let kind, let id, let nearest):
      "there is no \(kind) \(Words.quoted(id)). "
        + Words.didYouMean(nearest.map(Words.quoted), else: "Add it, or correct the id.")
    case .belowOne(let key):
      "\(Words.quoted(key)) is below 1, so that nothing could be drafted. Give 1 or more."
    case .contradicts(let key, let other):
      "\(Words.quoted(key)) contradicts \(Words.quoted(other)). Correct one of them."
    case .neverRaised(let rule, let fact):
      "\(rule) rests on \(Words.quoted(fact)), which no question asks. Ask it, or remove the rule."
    case .sourcedWithoutSource(let key):
      "\(Words.quoted(key)) says sourced, and no source is named. Add it to src, or write unverified."
    case .noEntry(let kind, let id):
      "the \(kind) \(Words.quoted(id)) has no entry here. Add one."
    case .notWorded(let id):
      "\(Words.quoted(id)) has no name here. Add one, so that people can read it."
    case .duplicateID(let kind, let id, let first):
      "the \(kind) \(Words.quoted(id)) stands already at \(first). Give this one another id."
    }
  }
}

extension ContentFault.Shape {
  /// The shape in words.
  var words: String {
    switch self {
    case .text: "one text"
    case .list: "a list"
    case .mapping: "a set of keys"
    }
  }
}
