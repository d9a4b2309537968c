import Clinical

/// Headings and standing sentences of the sheets.
extension Words {
  static let stopListTitle = "Before your treatment"
  static let letterTitle = "A question before cosmetic mesotherapy"
  static let refusalTitle = "Why we do not treat"

  static let why = "Why this verdict"
  static let noFindings = "No rule speaks against it."
  static let noConcern = "No concern was chosen for any zone, so no treatment was considered."
  static let whyWait = "Why treatment waits"
  static let letterAlso = "Also found, and not the question of this letter"
  static let alsoFound = "Also found, to be weighed once treatment may go ahead"
  static let foundBesides = "Found besides, which does not change this answer"
  static let notAsked = "Not asked or not answered yet"
  static let whyLines = "Why these substances, volumes, depths and days"
  static let notChosen = "Not chosen, and why"
  static let noRunnerUp =
    "There is no second choice: nothing else that could be drafted earns more than it costs."
  static let unserved = "Concerns for which nothing is drafted"
  static let later = "Left for a later session"
  static let course = "Course"
  static let expect = "What to expect, and when"
  static let careTitle = "Care before and after the session"
  static let before = "Before the session, from the day named on"
  static let beforeToo = "Also before the session, from the day named on"
  static let noProcedure =
    "No other procedure on the treated skin before the session: microneedling, mesotherapy, toxin, "
    + "filler, peel, laser or device, hair removal, surgery. Tell us of any."
  static let after = "After the session"
  static let careHeads = ["Until", "What", "Why"]
  static let noEnd = "no end"
  static let since = "since "
  static let notPlanned = "no day yet"
  static let nothingCounts = "Entered in error: nothing on this sheet may be acted on."
  static let normal = "Normal after a session, and how long it usually lasts"
  static let redFlags = "Signs that need help"
  static let alternatives = "Alternatives"
  static let notes = "Notes of the practitioner"
  static let edits = "Changes by the practitioner's hand"
  static let conflicts = "Where sources disagree, and what is followed here"
  static let checks = "Open checks before approval"
  static let checksAsk = "What the open checks ask"
  static let sources = "Sources cited on these pages"
  static let conditions = "What must be met first"
  static let bring = "What to bring"
  static let question = "The question"
  static let answer = "Your answer"
  static let finding = "What was found"
  static let signatures = "Signatures"
  static let overrides = "Rules gone past, and why"

  /// Which products of a substance may be used, for its vehicles differ.
  static func vehicle(_ name: String) -> String {
    "\(name): only from a product whose label shows a vehicle of water, without oil or alcohol"
  }

  /// What becomes of a vial once it is opened.
  static func openedVial(_ name: String, minutes: Int) -> String {
    "\(name): use within \(minutes) minutes of opening and discard the rest"
  }

  /// "27 to 32 G, 4 to 13 mm long".
  static func needles(_ needles: Needles) -> String {
    "\(range(needles.gauge)) G, \(DoseText.depth(needles.length)) long"
  }

  /// "10 mm apart".
  static func apart(_ spacing: Span) -> String { "\(millimetres(spacing)) apart" }

  /// "needle travel 2 to 4 mm".
  static func travel(_ travel: Span) -> String { "needle travel \(millimetres(travel))" }

  /// "at 10 to 15 degrees".
  static func angle(_ angle: Span) -> String { "at \(range(angle)) degrees" }

  private static func millimetres(_ span: Span) -> String {
    DepthRange(minimum: span.minimum, maximum: span.maximum ?? span.minimum)
      .map(DoseText.depth) ?? noFigure
  }

  static let thisSession = "This session"
  static let laterSessions = "Later sessions"
  static let maintenance = "Maintenance"
  static let resultsVary =
    "Results vary from person to person; none is promised. Doing nothing is always possible."
  static let grades =
    "Evidence grades for the injected route: A, at least one randomised trial; B, small, "
    + "uncontrolled or indirect studies; C, opinion, makers' claims, animals or the laboratory only."
  static let nothingDrafted = "Nothing is drafted: no substance passes every rule in any zone."
  static let noCalendar = "Dates are calendar days; holidays are not known to the program."
  static let keepPrescribed =
    "Go on taking every prescribed medicine exactly as prescribed. Questions about it belong "
    + "to whoever prescribed it."
  static let bringLines = [
    "This sheet, and a list of all medicines and supplements with who prescribed which.",
    "The name and date of anything injected or applied to the skin since today.",
  ]
  static let letterOpening =
    "The patient named above asks for cosmetic mesotherapy: small volumes injected into the "
    + "skin. It is elective. Nothing is injected before your answer."
  static let letterClosing =
    "We have changed none of the patient's treatment and have asked the patient to go on with "
    + "every prescribed medicine as before."
  static let letterQuestion =
    "May this patient have elective injections into the skin, and under which conditions?"
  static let letterAddressee = "the prescriber or treating physician"
  static let letterAnswers = [
    "No objection.", "No objection under the conditions written below.",
    "Treatment is not advised.",
  ]
  static let refusalOpening =
    "On the answers given today this treatment is not offered. This is not a judgement of "
    + "your concern, which deserves care by another way."
  static let refusalClosing =
    "If any answer was recorded wrongly, please say so: the rules are then read again."
  static let physicianSignature = "Prescriber or physician: name, signature, stamp"

  static func planTitle(_ day: CalendarDay) -> String {
    "Treatment plan for \(DateWords.long(day))"
  }
  static func firstDay(_ day: CalendarDay) -> String {
    "First possible day: \(DateWords.long(day))."
  }
  static let firstSession = "First session"
  static func firstSession(percent: Int) -> String {
    "\(percent) % of every volume and cap; later sessions carry the full ones."
  }
  static let butByHand = " A volume set by hand stands as it was set."
  static func signature(ofPractitioner name: String) -> String { "Practitioner: \(name)" }
  static func signature(ofPatient name: String) -> String { "Patient: \(name)" }
  static func clearance(for title: String) -> String {
    "A written clearance, with name and date, for: \(title)."
  }
}
