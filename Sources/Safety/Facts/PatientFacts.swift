public import Clinical

/// What is known of one fact: said, refused, or not said.
public enum FactState: String, Sendable, Hashable, CaseIterable {
  /// It is so.
  case yes
  /// The patient does not know.
  case notSure = "not_sure"
  /// The patient would not say.
  case declined
  /// It was not asked or not answered; never a no.
  case notAsked = "not_asked"
  /// It is not so.
  case no
  /// The form does not ask it of this patient, because another answer rules it out.
  case notApplicable = "not_applicable"
}

/// An answer that a finding rests on.
public struct EvidenceAnswer: Hashable, Sendable {
  /// The item asked, or an input such as `planned_date`.
  public let item: String
  /// The occurrence of repeating groups, outermost first, for jumping to the answer.
  public let occurrences: [Int]
  /// What was answered, as the answers file writes it; `not_asked` where nothing was.
  public let answer: String

  /// Names an answer.
  public init(item: String, occurrences: [Int] = [], answer: String) {
    self.item = item
    self.occurrences = occurrences
    self.answer = answer
  }
}

/// One fact as it was said, with where and when.
public struct StatedFact: Hashable, Sendable {
  /// The fact.
  public let id: FactID
  /// What was said.
  public let state: FactState
  /// The zones it was said of; empty where none was named, which counts as every zone.
  public let zones: [ZoneID]
  /// When it ended, healed or cleared, where that was said.
  public let ended: PartialDate?
  /// Whether it is there today, where that was asked; a lesion present today has no date.
  public let presentToday: FactState
  /// Whether it is infected, where that was asked.
  public let infected: FactState
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// States a fact.
  public init(
    id: FactID,
    state: FactState,
    zones: [ZoneID] = [],
    ended: PartialDate? = nil,
    presentToday: FactState = .notAsked,
    infected: FactState = .notApplicable,
    evidence: [EvidenceAnswer]
  ) {
    self.id = id
    self.state = state
    self.zones = zones
    self.ended = ended
    self.presentToday = presentToday
    self.infected = infected
    self.evidence = evidence
  }
}

/// One exposure that a washout counts from: something taken, applied, done or had.
public struct Exposure: Hashable, Sendable {
  /// The exposure as washouts name it.
  public let id: FactID
  /// Whether it took place.
  public let state: FactState
  /// When it was last taken, or took place.
  public let last: PartialDate?
  /// Whether it is still being taken today.
  public let continues: FactState
  /// Whether a prescriber ordered it.
  public let prescribed: FactState
  /// The zones it concerned; empty where none was named, which counts as every zone.
  public let zones: [ZoneID]
  /// Whether the skin has fully healed since.
  public let skinHealed: FactState
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// States an exposure.
  public init(
    id: FactID,
    state: FactState,
    last: PartialDate? = nil,
    continues: FactState = .notAsked,
    prescribed: FactState = .notAsked,
    zones: [ZoneID] = [],
    skinHealed: FactState = .notAsked,
    evidence: [EvidenceAnswer]
  ) {
    self.id = id
    self.state = state
    self.last = last
    self.continues = continues
    self.prescribed = prescribed
    self.zones = zones
    self.skinHealed = skinHealed
    self.evidence = evidence
  }
}

/// Something that is to take place on a day to come: a vaccination, an operation, a wedding.
public struct Booking: Hashable, Sendable {
  /// The exposure as washouts name it.
  public let id: FactID
  /// When it is to take place.
  public let on: PartialDate
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// States a booking.
  public init(id: FactID, on: PartialDate, evidence: [EvidenceAnswer]) {
    self.id = id
    self.on = on
    self.evidence = evidence
  }
}

/// A concern the patient chose.
public struct ChosenConcern: Hashable, Sendable {
  /// The concern.
  public let concern: ConcernID
  /// How much it bothers, 1 to 3.
  public let degree: Int
  /// Where; never empty in a plan.
  public let zones: [ZoneID]
  /// Its kind, where the concern has kinds and one was recorded.
  public let subtype: String?
  /// The recorded diagnosis, where the concern asks for one.
  public let diagnosis: String?
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// Names a choice.
  public init(
    concern: ConcernID,
    degree: Int,
    zones: [ZoneID],
    subtype: String? = nil,
    diagnosis: String? = nil,
    evidence: [EvidenceAnswer]
  ) {
    self.concern = concern
    self.degree = degree
    self.zones = zones
    self.subtype = subtype
    self.diagnosis = diagnosis
    self.evidence = evidence
  }
}

/// An earlier mesotherapy session, here or elsewhere.
public struct EarlierSession: Hashable, Sendable {
  /// When it took place, where that is known.
  public let date: PartialDate?
  /// Where; empty where not named, which counts as every zone.
  public let zones: [ZoneID]
  /// What was injected, as far as the pack knows it.
  public let substances: [SubstanceID]
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]
  /// What must be said of every session and was not said of this one.
  public let unanswered: [EvidenceAnswer]

  /// States a session.
  public init(
    date: PartialDate?,
    zones: [ZoneID],
    substances: [SubstanceID],
    evidence: [EvidenceAnswer],
    unanswered: [EvidenceAnswer] = []
  ) {
    self.date = date
    self.zones = zones
    self.substances = substances
    self.evidence = evidence
    self.unanswered = unanswered
  }
}

/// A written clearance for one condition.
public struct Clearance: Hashable, Sendable {
  /// The condition it clears, by name.
  public let condition: FactID
  /// Who wrote it.
  public let by: String
  /// When it was written.
  public let on: CalendarDay
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// States a clearance.
  public init(condition: FactID, by: String, on: CalendarDay, evidence: [EvidenceAnswer]) {
    self.condition = condition
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// A practitioner's typed decision to go past a rule that allows it.
public struct RuleOverride: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// Why; never blank.
  public let reason: String
  /// Who decided.
  public let by: String
  /// When, as the record keeps it.
  public let at: String

  /// Records a decision, or nothing if its reason or name is blank.
  public init?(rule: RuleID, reason: String, by: String, at: String) {
    guard reason.contains(where: { !$0.isWhitespace }), by.contains(where: { !$0.isWhitespace })
    else { return nil }
    self.rule = rule
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// Everything the rules look at: the answers of one consultation, read as facts.
public struct PatientFacts: Hashable, Sendable {
  /// A number that was measured or said, with the answer behind it.
  public struct Measurement: Hashable, Sendable {
    /// The number, in the unit its property names.
    public let value: Int
    /// The answer behind it.
    public let evidence: EvidenceAnswer

    /// States a measurement.
    public init(value: Int, evidence: EvidenceAnswer) {
      self.value = value
      self.evidence = evidence
    }
  }

  /// The day of the consultation.
  public var today: CalendarDay
  /// The planned day of treatment, never before `today`.
  public var plannedDate: CalendarDay
  /// Who sits at the workstation; without one nothing is drafted.
  public var practitioner: Practitioner?
  /// The patient's birth date.
  public var birthDate: PartialDate?
  /// The sex at birth as the form codes it, `female` or `male`, where it was said.
  public var sexAtBirth: String?
  /// Body weight in grams.
  public var weight: Measurement?
  /// Body height in millimetres.
  public var height: Measurement?
  /// Systolic pressure in mmHg.
  public var systolic: Measurement?
  /// Diastolic pressure in mmHg.
  public var diastolic: Measurement?
  /// HbA1c in mmol/mol.
  public var hba1c: Measurement?
  /// When HbA1c was measured.
  public var hba1cDate: PartialDate?
  /// The Fitzpatrick type, 1 to 6.
  public var fitzpatrick: Measurement?
  /// Conditions, flags and medicines by their id; one that the form does not ask has no entry.
  public var facts: [FactID: StatedFact]
  /// Whether the patient has any allergy.
  public var allergiesKnown: StatedFact?
  /// Declared allergies by their id, and substances' own ids.
  public var allergies: [FactID: StatedFact]
  /// Declared allergies that the pack does not know, in the patient's words.
  public var otherAllergies: [String]
  /// Exposures, in the order of the form; several of one kind are several entries.
  public var exposures: [Exposure]
  /// What is booked, in the order of the form.
  public var bookings: [Booking]
  /// Concerns chosen with a degree above 0.
  public var concerns: [ChosenConcern]
  /// Earlier mesotherapy sessions.
  public var earlierSessions: [EarlierSession]
  /// Whether the patient had mesotherapy before.
  public var hadMesotherapy: FactState
  /// Written clearances.
  public var clearances: [Clearance]
  /// Decisions to go past rules.
  public var overrides: [RuleOverride]
  /// Whether an authorised prescriber typed the preparer's acknowledgement for this consultation.
  public var mixtureAcknowledged: Bool

  /// Facts of a consultation in which nothing has been said yet.
  public init(today: CalendarDay, plannedDate: CalendarDay, practitioner: Practitioner?) {
    self.today = today
    self.plannedDate = plannedDate
    self.practitioner = practitioner
    facts = [:]
    allergies = [:]
    otherAllergies = []
    exposures = []
    bookings = []
    concerns = []
    earlierSessions = []
    hadMesotherapy = .notAsked
    clearances = []
    overrides = []
    mixtureAcknowledged = false
  }
}
