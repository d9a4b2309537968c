import Clinical

extension OverlayFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .signedInFuture(let day, let today):
      "signed off on \(day.iso), which has not come yet: today is \(today.iso). "
        + "Write the day of the signature."
    case .otherPack(let digest):
      "made for another pack; this one has the digest \(digest.prefix(10)). Compare every value with "
        + "it, then sign off anew and write made_for: \(digest.prefix(10))."
    case .notOneTarget(let kinds):
      "an entry changes one thing. Name exactly one of \(Words.list(kinds))."
    case .hard(let rule):
      "\(rule) is marked hard, and no clinic changes a hard rule. Delete this entry."
    case .blocked(let id):
      "\(id) is blocked, and no clinic changes what is blocked. Delete this entry."
    case .ownDays(let rule):
      "\(rule) counts its days in bands, which one figure cannot change. Delete this entry."
    case .noSuchFigure(let figure, let row):
      "\(row) has no \(figure) in the pack. Delete this entry."
    case .softer(let old, let new, let basis, let side):
      "\(old) is \(basis): it may only be made stricter, and \(new) is not. \(side.words(old))"
    case .softerLimit(let old, let new, let side):
      "this limit holds for every preparation and may only be made stricter than \(old); \(new) is "
        + "not. \(side.words(old))"
    case .tenfold(let old, let new):
      "\(old) and \(new) differ tenfold, as a slip of the decimal point does. Check the value."
    case .same(let value): "the pack says \(value) already. Delete this entry."
    case .reasonMissing(let figure):
      "the pack knows no \(figure) here. Add a reason that says where the clinic's figure is from."
    case .changedTwice(let first): "this figure is changed already at \(first). Keep one of them."
    case .nothingToHide(let id): "\(id) is never drafted anyway. Delete this entry."
    case .notTheClinics(let basis):
      "\(Words.quoted(basis)) is not possible for a value of the clinic's own. Write clinic or unknown."
    case .evidenceWithoutSource(let id):
      "\(id) claims evidence of grade A or B and names no source for it. Add the source, or write "
        + "grade: C."
    case .notBarredBy(let fact, let list):
      "\(Words.quoted(fact)) bars every such substance of the pack. Add it to \(list)."
    case .hiddenAnyway(let id):
      "\(id) is hidden in this file, so this changes nothing. Keep one of them."
    case .idTaken(let id, let kind):
      "\(Words.quoted(id)) is the id of a \(kind) already. Give the substance another id."
    case .namedAsBlocked(let word, let id):
      "\(Words.quoted(word)) means \(id), which is blocked, and no clinic adds what is blocked. Delete "
        + "this entry, or correct its words."
    case .namedAsMedicine(let word):
      "\(Words.quoted(word)) is a medicine that goes into no cosmetic preparation. Delete this entry, "
        + "or correct its words."
    case .namedAsExplained(let word, let id):
      "\(Words.quoted(word)) means \(id), which the pack explains and never drafts. Delete this "
        + "entry, or correct its words."
    case .notForZone(let zone, let concern):
      "\(concern) is treated in \(zone), where only what the pack names may go. Add \(zone) to "
        + "zones_never, or take \(concern) out of ranked."
    }
  }
}

extension OverlayFault.Side {
  fileprivate func words(_ old: String) -> String {
    switch self {
    case .less: "Write at most \(old)."
    case .more: "Write at least \(old)."
    case .within: "Write a range inside \(old)."
    }
  }
}

// What the clinic's own values are called where they are shown.
extension Words {
  static let gradeOfClinic = "the clinic's own values"
  static let noProduct = "no product named"
  static let notInPack = "not in the pack"

  static func signedOff(by name: String, on day: CalendarDay) -> String {
    "The clinic's own value, signed off by \(name) on \(DateWords.short(day))"
  }

  static func product(of substance: String) -> String { "product of \(substance)" }

  static func label(of product: String) -> String { "label of \(product)" }
}
