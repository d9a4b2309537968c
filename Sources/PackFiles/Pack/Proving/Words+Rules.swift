extension RuleFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .clash(let one, let other, let place):
      "\(Words.quoted(one)) does not go with \(Words.quoted(other)) at \(place). Correct one of them."
    case .milder(let one, let other, let place):
      "\(Words.quoted(one)) is milder than \(Words.quoted(other)) at \(place) and would soften it. "
        + "Make it as strict."
    case .lacks(let list, let id, let other, let place):
      "\(list) lacks \(Words.quoted(id)), and \(other) at \(place) says so. Add it here, or take it "
        + "out there."
    case .strange(let list, let id, let other):
      "\(Words.quoted(id)) stands in \(list) and not in \(other). Add it there, or delete it here."
    case .unreachable(let one, let other, let place):
      "\(Words.quoted(one)) is never reached, for \(Words.quoted(other)) at \(place) comes first. "
        + "Correct one of them."
    case .repeated(let what, let place):
      "\(Words.quoted(what)) is said already at \(place). Keep one of them."
    case .must(let key, let word, let reason):
      "\(Words.quoted(key)) must be \(word): \(reason.words). Write \(word)."
    case .empty(let key, let reason):
      "\(Words.quoted(key)) is missing or empty: \(reason.words). Fill it in."
    case .skips(let found, let after):
      "\(Words.quoted(found)) does not follow \(after). Let every step follow the one before."
    case .loop(let id):
      "\(Words.quoted(id)) follows from itself. Take it out of what it follows from."
    case .says(let word, let text, let reason):
      "\(text) says \(Words.quoted(word)): \(reason.words). Write it without."
    case .silent(let text, let needed, let reason):
      "\(text) does not say \(Words.list(needed.map(Words.quoted))): \(reason.words). Say so."
    case .outOfSight(let wait, let item, let window, let days, let place, let isOfClinic):
      "\(Words.quoted(wait)) looks further back than \(Words.quoted(item)), which asks of "
        + "\(Words.quoted(window)) at \(place): what happened before is never told. Write at most "
        + "\(days) day\(days == 1 ? "" : "s")"
        + (isOfClinic
          ? ": no clinic changes the questions." : ", or let the question ask further back.")
    case .narrow(let bound, let item, let figure):
      "\(Words.quoted(bound)) of \(item) keeps out \(figure), which people have: it could not be "
        + "answered, and no rule would hear of it. Widen the range."
    case .unasked(let item, let who, let label, let place):
      "\(Words.quoted(item)) is not asked where \(who), and \(label) at \(place) needs the answer. "
        + "Ask it there as well."
    case .followsNo(let item, let question):
      "\(Words.quoted(item)) is asked after another answer to \(Words.quoted(question)) than yes, or "
        + "not after every yes. Let it follow the yes."
    case .beyond(let found, let limit, let reason):
      "\(Words.quoted(found)) is beyond \(limit): \(reason.words). Check the figure and its unit."
    case .nothing(let found, let key, let reason):
      "\(Words.quoted(key)) is \(found): \(reason.words). Give a figure above that, or unknown."
    case .basisWithoutFigure(let key, let basis):
      "\(Words.quoted(key)) is unknown, and its basis says \(basis). Write unknown for both, or the figure."
    case .figureWithoutBasis(let key, let found):
      "\(Words.quoted(key)) is \(found), and nothing says what it rests on. Write sourced with its "
        + "source, unverified or policy."
    }
  }
}

extension RuleReason {
  /// The reason, to stand behind a colon.
  var words: String {
    switch self {
    case .floor: "the source texts never let this proceed without a recorded clearance"
    case .absolute: "what is absolute is gone past by nobody"
    case .neverStop: "what is never stopped has no days to wait"
    case .waitsForNothing: "this rule would wait for nothing and say nothing"
    case .zoneUnknown: "this holds in some zones only, and no answer says in which"
    case .tierNeverHolds: "without this figure the band never holds"
    case .noLastBand: "the days after the last band have no verdict"
    case .hollow: "without it plans would be made as if nothing were to be said or guarded"
    case .emergency: "on every session stands a sign at which an ambulance is called"
    case .builtIn: "the program does so whatever stands here"
    case .uncapped: "without it nothing bounds what a session places there"
    case .earnsNothing: "evidence of this direction earns no points"
    case .weighless: "without points what rests on this evidence is never chosen"
    case .readSo: "the program reads this answer so"
    case .plannedAhead: "nothing is planned for a day that has passed"
    case .notAsked: "a rule counts from it, and no question asks it"
    case .safety: "a safety question is answered, not passed by"
    case .countedFrom: "ages and waits count from it"
    case .prescribed: "a doctor may have prescribed it, and what is prescribed is kept on"
    case .childbearing: "a woman of these ages may bear a child"
    case .denial: "whoever says yes to a denial means no, and no rule reads it so"
    case .askedOf: "rules read the answer as one about that"
    case .asksOfToday: "without its span of time the question is one about today"
    case .unsureIsNo: "not being sure never counts as no"
    case .facial: "the skin of the face is treated no deeper, that of the lids half as deep"
    case .leftOff: "nobody is told to leave off a medicine that may be prescribed"
    case .painRelief:
      "after a session pain is relieved without painkillers that make bleeding more likely"
    case .figure: "figures stand where they are checked, never in prose"
    case .unborn: "nothing injected for looks is known to be safe in pregnancy or breastfeeding"
    case .mixing: "only the mixing table says what may be mixed"
    case .sign: "the clinical reference lets nobody wait longer with this sign"
    case .everySession: "this sign may come after every session"
    case .otherSign: "the clinical reference has that sign under this id"
    case .skinTypes: "rules read every skin type"
    case .answered: "it counts as what its code says"
    case .everyVerdict: "a verdict that no case comes to is not proven"
    case .everyAnswer:
      "the word stands in answers of every kind, also in those that deny an allergy"
    case .anaesthetic: "a local anaesthetic is bounded, and no label allows more"
    case .dermis: "no skin is so thick"
    case .beginsTooMuch: "too many words begin so; four letters and a star at the end are the least"
    case .nothing: "nothing of it is no figure"
    case .count: "no course, form or preparation holds so many"
    case .injected: "no session holds so much"
    case .needle: "no needle goes so deep here"
    case .solution: "no solution is so dense"
    case .decade: "nothing is waited for ten years"
    case .year: "hours are counted for a year at most"
    case .day: "minutes are counted for a day at most"
    case .lifetime: "nobody is so old"
    case .whole: "that is more than the whole"
    case .blood: "no blood holds so much"
    case .acidity: "the scale of acidity ends there"
    case .pressure: "no pressure is so high"
    case .upright: "a needle stands upright there"
    case .bodyMass: "nobody weighs so much for their height"
    }
  }
}

extension Words {
  /// A patient by the answers that matter for what is asked.
  static func patient(sex: String?, concern: String?, yes: String?) -> String {
    let said = yes.map { "\($0) is answered yes" } ?? "nothing else is answered yes"
    let chosen = concern.map { "the concern is \($0)" } ?? "no concern is chosen"
    let sex = sex.map { "sex_at_birth is \($0)" } ?? "sex_at_birth is not answered"
    return "\(sex), \(chosen) and \(said)"
  }
}
