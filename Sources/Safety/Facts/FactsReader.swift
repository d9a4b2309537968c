public import Clinical
public import Questionnaires

/// The facts that the answers state, with what cannot be true in them.
public struct FactsReading: Hashable, Sendable {
  /// The facts; while `errors` is not empty, they are not to be assessed.
  public let facts: PatientFacts
  /// What cannot be true, in the order of the form's subjects.
  public let errors: [InputError]
}

/// Reads answers as facts, by the names of the items alone.
public struct FactsReader: Sendable {
  /// A question that states a fact; a class, because every reading hands on hundreds of them.
  final class FactItem: Sendable {
    let id: ItemID
    let fact: FactID
    let details: FactDetails

    init(id: ItemID, details: FactDetails) {
      self.id = id
      fact = FactID(id.text)
      self.details = details
    }
  }

  let factItems: [FactItem]
  let items: Set<ItemID>
  /// Questions for the day of something booked: the exposure's id, a dot and `booked`.
  let bookingItems: [ItemID]
  /// How old a written clearance may be on the planned day, as the form limits its date.
  let oldestClearance: Bounds.Limit?

  /// Prepares the reading of one form.
  public init(_ questionnaire: Questionnaire) {
    var outline = FactOutline()
    for page in questionnaire.pages { outline.collect(page) }
    items = outline.items
    bookingItems = outline.bookings
    oldestClearance = outline.oldestClearance
    for page in questionnaire.pages { outline.find(page, inheriting: FactDetails()) }
    factItems = outline.facts
  }

  /// Reads the answers of one consultation.
  ///
  /// - Parameters:
  ///   - answers: The answers that count.
  ///   - today: The day of the consultation.
  ///   - practitioner: Who sits at the workstation, if known.
  ///   - overrides: Decisions to go past rules, as the record keeps them.
  /// - Returns: The facts and what cannot be true in them; without a usable planned date, the facts carry today.
  public func read(
    _ answers: some AnswerSource,
    today: CalendarDay,
    practitioner: Practitioner?,
    overrides: [RuleOverride] = []
  ) -> FactsReading {
    var reading = ReadingInProgress(
      reader: self,
      answers: answers,
      facts: PatientFacts(today: today, plannedDate: today, practitioner: practitioner)
    )
    reading.facts.overrides = overrides
    reading.readPlannedDate()
    reading.readPatient()
    reading.readMeasurements()
    reading.facts.facts.reserveCapacity(factItems.count)
    for item in factItems { reading.readFact(item) }
    reading.readBookings()
    reading.readAllergies()
    reading.readProcedures()
    reading.readConcerns()
    reading.readSessions()
    reading.readClearances()
    return FactsReading(facts: reading.facts, errors: reading.errors)
  }
}

/// Finds the questions that state facts, and where their details are asked.
private struct FactOutline {
  var items: Set<ItemID> = []
  var facts: [FactsReader.FactItem] = []
  var bookings: [ItemID] = []
  var oldestClearance: Bounds.Limit?

  mutating func collect(_ item: Item) {
    items.insert(item.id)
    if item.id.text.hasSuffix(ItemNames.booked) { bookings.append(item.id) }
    if item.id == ItemNames.clearanceDate { oldestClearance = item.bounds.minimum }
    for child in item.items { collect(child) }
  }

  /// A question asked under a fact shares that fact's dates: a fever under an infection ends with it.
  mutating func find(_ item: Item, inheriting outer: FactDetails) {
    guard item.repeats == nil else { return }
    var inherited = outer
    if statesFact(item) {
      let own = FactDetails(of: item.id, among: items)
      facts.append(FactsReader.FactItem(id: item.id, details: own.isEmpty ? outer.dates : own))
      if !own.isEmpty { inherited = own }
    }
    for child in item.items { find(child, inheriting: inherited) }
  }

  private func statesFact(_ item: Item) -> Bool {
    !item.id.text.contains(".")
      && (item.isSafetyQuestion || item.kind == .question(.boolean))
  }
}
