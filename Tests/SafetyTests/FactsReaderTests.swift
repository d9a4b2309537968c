import Clinical
import Questionnaires
import Safety
import Testing

/// Answers by place; an item named in `disabled` is disabled.
private struct Answers: AnswerSource {
  var values: [Place: [AnswerValue]] = [:]
  var groups: [ItemID: [Int]] = [:]
  var disabled: Set<ItemID> = []

  func answers(at place: Place) -> [AnswerValue]? {
    disabled.contains(place.item) ? nil : values[place] ?? []
  }
  func occurrences(of group: Place) -> [Int] { groups[group.item] ?? [] }

  func code(_ item: ItemID, _ codes: String..., at occurrences: Int...) -> Self {
    with(item, codes.map { .coding(Coding(code: $0)) }, occurrences)
  }

  func date(_ item: ItemID, _ iso: String, at occurrences: Int...) -> Self {
    with(item, PartialDate(iso: iso).map { [.date($0)] } ?? [], occurrences)
  }

  func whole(_ item: ItemID, _ number: Int32, at occurrences: Int...) -> Self {
    with(item, [.integer(number)], occurrences)
  }

  func text(_ item: ItemID, _ text: String, at occurrences: Int...) -> Self {
    with(item, [.string(text)], occurrences)
  }

  func decimal(_ item: ItemID, _ text: String) -> Self {
    with(item, DecimalNumber(text).map { [.decimal($0)] } ?? [], [])
  }

  func boolean(_ item: ItemID, _ isSo: Bool) -> Self { with(item, [.boolean(isSo)], []) }

  func rows(_ group: ItemID, _ numbers: Int...) -> Self {
    var copy = self
    copy.groups[group] = numbers
    return copy
  }

  func without(_ items: ItemID...) -> Self {
    var copy = self
    copy.disabled.formUnion(items)
    return copy
  }

  private func with(_ item: ItemID, _ values: [AnswerValue], _ occurrences: [Int]) -> Self {
    var copy = self
    copy.values[Place(item, occurrences)] = values
    return copy
  }
}

@Suite struct `Reading facts` {
  static func safety(_ id: ItemID, _ children: [Item] = []) -> Item {
    Item(
      id: id,
      kind: .question(.choice),
      text: id.text,
      options: SafetyAnswer.allCases.map {
        AnswerOption(coding: Coding(code: $0.code), text: $0.code)
      },
      items: children
    )
  }

  static func question(_ id: ItemID, _ type: QuestionType) -> Item {
    Item(id: id, kind: .question(type), text: id.text)
  }

  static let reader = FactsReader(
    Questionnaire(
      id: "small",
      url: "https://example.org/small",
      version: "1",
      status: .active,
      title: "Small",
      language: "en",
      pages: [
        Item(
          id: "page",
          kind: .group,
          text: "Page",
          items: [
            question("planned_date", .date), question("birth_date", .date),
            safety(
              "vitamin_e",
              [
                safety("vitamin_e.prescribed"), question("vitamin_e.last", .date),
              ]
            ),
            safety(
              "infection",
              [
                safety("infection.present"), question("infection.ended", .date), safety("fever"),
              ]
            ),
            safety("rash", [question("rash.zones", .choice)]),
            safety("pregnancy"), safety("allergies_known"), safety("mesotherapy_before"),
            question("consent_recorded", .boolean),
            Item(
              id: "procedures",
              kind: .group,
              text: "Procedures",
              repeats: Item.Repeats(),
              items: [question("procedure", .choice), safety("procedure_skin_healed")]
            ),
          ]
        )
      ]
    )
  )

  private static func read(
    _ answers: Answers,
    role: Practitioner.Role? = nil
  ) -> FactsReading {
    reader.read(
      answers,
      today: SmallPatient.today,
      practitioner: role.map { Practitioner(name: "B. Kos", role: $0) }
    )
  }

  private static let planned = Answers().date("planned_date", "2026-11-21")

  // MARK: Inputs

  @Test(
    arguments: [
      (nil, InputError.Kind.plannedDateMissing),
      ("2026-11-20", .plannedDateBeforeToday(day("2026-11-20"), today: SmallPatient.today)),
      ("2026-12", .plannedDateNotExact(date("2026-12"))),
    ] as [(String?, InputError.Kind)]
  )
  func `a planned day is exact and today or later`(iso: String?, kind: InputError.Kind) {
    let answers = iso.map { Answers().date("planned_date", $0) } ?? Answers()
    #expect(Self.read(answers).errors.map(\.kind) == [kind])
    #expect(Self.read(answers).errors.map(\.item) == ["planned_date"])
    #expect(Self.read(Self.planned).errors.isEmpty)
    #expect(Self.read(Self.planned).facts.plannedDate == SmallPatient.today)
  }

  @Test(arguments: [
    ("2026-11-22", true), ("2026-11-21", false), ("2026-11", false), ("2027", true),
  ])
  func `what is past does not lie in the future`(iso: String, isWrong: Bool) {
    let birth = Self.read(Self.planned.date("birth_date", iso))
    #expect(birth.errors.isEmpty == !isWrong)
    #expect((birth.facts.birthDate == nil) == isWrong)
    let dose = Self.read(Self.planned.code("vitamin_e", "yes").date("vitamin_e.last", iso))
    #expect(dose.errors.map(\.kind) == (isWrong ? [.pastDateInFuture(date(iso))] : []))
    let session = Self.read(
      Self.planned.rows("mesotherapy_sessions", 3).date("session_date", iso, at: 3)
    )
    #expect(session.errors.map(\.occurrences) == (isWrong ? [[3]] : []))
    let procedure = Self.read(
      Self.planned.rows("procedures", 2).date("procedure_date", iso, at: 2)
    )
    #expect(procedure.errors.map(\.occurrences) == (isWrong ? [[2]] : []))
  }

  @Test func `a degree or a zone of no concern is refused, an empty row is none`() {
    let row = Self.planned.rows("concerns", 1)
    #expect(Self.read(row).errors.isEmpty)
    let degree = Self.read(row.whole("concern_degree", 2, at: 1)).errors
    #expect(degree.map(\.kind) == [.concernMissing])
    #expect(degree.map(\.item) == ["concern"])
    let zone = Self.read(row.code("concern_zones", "cheek", at: 1)).errors
    #expect(zone.map(\.kind) == [.concernMissing])
  }

  @Test(arguments: [(120, 119, false), (120, 120, true), (80, 120, true)])
  func `the diastolic pressure lies below the systolic`(
    systolic: Int32,
    diastolic: Int32,
    isWrong: Bool
  ) {
    let read = Self.read(
      Self.planned.whole("systolic_mmhg", systolic).whole("diastolic_mmhg", diastolic)
    )
    #expect(read.errors.isEmpty == !isWrong)
  }

  @Test func `every error gives place reason and remedy`() {
    let errors = Self.read(
      Answers().date("birth_date", "2027-01-01").code("fitzpatrick_type", "7")
        .rows("concerns", 0).code("concern", "dullness", at: 0).whole("concern_degree", 4, at: 0)
    ).errors
    #expect(
      errors.map { $0.sentence(named: "\($0.item)") } == [
        "Planned_date: it is missing; give the planned day of treatment, since every waiting time "
          + "is counted to it.",
        "Birth_date: 1 January 2027 lies in the future; give the day the patient was born.",
        "Fitzpatrick_type: \"7\" is no Fitzpatrick type; give 1 to 6.",
        "Concern_degree, row 1: 4 is no degree; give 1 for mild, 2 or 3 for severe.",
      ]
    )
  }

  @Test func `measurements keep whole units`() {
    let facts = Self.read(
      Self.planned.decimal("weight_kg", "70.25").decimal("height_cm", "170.59")
    ).facts
    #expect(facts.weight?.value == 70_250)
    #expect(facts.height?.value == 1705)
    #expect(facts.weight?.evidence == EvidenceAnswer(item: "weight_kg", answer: "70.25"))
  }

  // MARK: Facts

  @Test(
    arguments: [
      ("yes", FactState.yes), ("no", .no), ("not_sure", .notSure), ("declined", .declined),
      (nil, .notAsked),
    ] as [(String?, FactState)]
  )
  func `an answer is a state and no answer is not asked`(code: String?, state: FactState) {
    let answers = code.map { Self.planned.code("pregnancy", $0) } ?? Self.planned
    let fact = Self.read(answers).facts.facts["pregnancy"]
    #expect(fact?.state == state)
    #expect(fact?.evidence == [EvidenceAnswer(item: "pregnancy", answer: state.rawValue)])
  }

  @Test func `a disabled item does not apply and one the form lacks is left out`() {
    let facts = Self.read(Self.planned.without("pregnancy")).facts
    #expect(facts.facts["pregnancy"]?.state == .notApplicable)
    #expect(facts.facts["lactation"] == nil)
  }

  @Test func `a yes or no that stands for a safety question is read as one`() {
    #expect(Self.read(Self.planned).facts.facts["consent_recorded"]?.state == .notAsked)
    let agreed = Self.planned.boolean("consent_recorded", true)
    #expect(Self.read(agreed).facts.facts["consent_recorded"]?.state == .yes)
    let refused = Self.planned.boolean("consent_recorded", false)
    #expect(Self.read(refused).facts.facts["consent_recorded"]?.state == .no)
  }

  @Test func `the details of a fact are its children`() {
    let facts = Self.read(
      Self.planned.code("vitamin_e", "yes").code("vitamin_e.prescribed", "not_sure")
        .date("vitamin_e.last", "2026-11-10/2026-11-16")
    ).facts
    #expect(
      facts.exposures == [
        Exposure(
          id: "vitamin_e",
          state: .yes,
          last: date("2026-11-10/2026-11-16"),
          continues: .notApplicable,
          prescribed: .notSure,
          skinHealed: .notApplicable,
          evidence: [
            EvidenceAnswer(item: "vitamin_e", answer: "yes"),
            EvidenceAnswer(item: "vitamin_e.last", answer: "2026-11-10/2026-11-16"),
            EvidenceAnswer(item: "vitamin_e.prescribed", answer: "not_sure"),
          ]
        )
      ]
    )
  }

  @Test func `a fact asked under another one ends with it`() {
    let facts = Self.read(
      Self.planned.code("infection", "yes").code("infection.present", "no")
        .date("infection.ended", "2026-11-01").code("fever", "yes")
    ).facts.facts
    #expect(facts["fever"]?.ended == date("2026-11-01"))
    #expect(facts["fever"]?.presentToday == .no)
    #expect(facts["pregnancy"]?.presentToday == .notApplicable)
  }

  @Test func `zones are those that were named`() {
    let facts = Self.read(
      Self.planned.code("rash", "yes").code("rash.zones", "cheek", "neck")
    ).facts.facts
    #expect(facts["rash"]?.zones == ["cheek", "neck"])
  }

  // MARK: Groups

  @Test func `a procedure carries its day its zones and whether the skin has healed`() {
    let facts = Self.read(
      Self.planned.rows("procedures", 0, 4).code("procedure", "microneedling_same_zone", at: 4)
        .date("procedure_date", "2026-11-01", at: 4).code("procedure_zones", "cheek", at: 4)
        .code("procedure_skin_healed", "yes", at: 4)
    ).facts
    let found = facts.exposures.filter { $0.id == "microneedling_same_zone" }
    #expect(found.map(\.last) == [date("2026-11-01")])
    #expect(found.map(\.skinHealed) == [.yes])
    #expect(found.map(\.zones) == [["cheek"]])
    #expect(found.first?.evidence.map(\.occurrences) == [[4], [4], [4], [4]])
  }

  @Test func `a concern of degree 0 is not chosen and one without a degree is open`() {
    let facts = Self.read(
      Self.planned.rows("concerns", 0, 1, 2)
        .code("concern", "dullness", at: 0).whole("concern_degree", 0, at: 0)
        .code("concern", "sagging", at: 1)
        .code("concern", "alopecia", at: 2).whole("concern_degree", 3, at: 2)
        .code("concern_zones", "scalp", at: 2).code("concern_diagnosis", "androgenetic", at: 2)
    ).facts
    #expect(facts.concerns.map(\.concern) == ["sagging", "alopecia"])
    #expect(facts.concerns.map(\.degree) == [0, 3])
    #expect(facts.concerns.last?.diagnosis == "androgenetic")
  }

  @Test func `a complication after a session is a complication in the history`() {
    let facts = Self.read(
      Self.planned.code("mesotherapy_before", "yes").rows("mesotherapy_sessions", 0)
        .date("session_date", "2026", at: 0).code("session_substances", "ha_ncl", at: 0)
        .code("session_reaction", "complication", at: 0)
    ).facts
    #expect(facts.hadMesotherapy == .yes)
    #expect(facts.earlierSessions.map(\.substances) == [["ha_ncl"]])
    #expect(facts.facts["mesotherapy_complication_history"]?.state == .yes)
  }

  @Test func `a clearance needs a name and an exact day`() {
    func cleared(_ author: String?, _ iso: String) -> Int {
      var answers = Self.planned.rows("clearances", 0)
        .code("clearance_condition", "thyroid_disease", at: 0).date("clearance_date", iso, at: 0)
      if let author { answers = answers.text("clearance_by", author, at: 0) }
      return Self.read(answers).facts.clearances.count
    }
    #expect(cleared("Dr Ann Mora", "2026-11-01") == 1)
    #expect(cleared("Dr Ann Mora", "2026-11") == 0)
    #expect(cleared("Dr Ann Mora", "2026-12-01") == 0)
    #expect(cleared("  ", "2026-11-01") == 0)
    #expect(cleared(nil, "2026-11-01") == 0)
  }

  @Test func `declared allergies are ids and what the list lacks stays in the patient's words`() {
    let answers = Self.planned.code("allergies_known", "yes").code("allergies", "fish")
    let facts = Self.read(answers).facts
    #expect(facts.allergiesKnown?.state == .yes)
    #expect(facts.allergies.keys.sorted() == ["fish"])
    let words = Self.read(Self.planned.text("allergies", "green ink")).facts
    #expect(words.otherAllergies == ["green ink"])
  }

  @Test(arguments: [
    (Practitioner.Role.prescriber, "B. Kos", true), (.prescriber, " ", false),
    (.practitioner, "B. Kos", false),
  ])
  func `only a prescriber acknowledges a mixture`(
    role: Practitioner.Role,
    typed: String,
    counts: Bool
  ) {
    let read = Self.read(Self.planned.text("mixture_acknowledgement", typed), role: role)
    #expect(read.facts.mixtureAcknowledged == counts)
  }

  @Test func `an answer that is none of the four is not asked`() {
    let facts = Self.read(Self.planned.code("pregnancy", "perhaps")).facts.facts
    #expect(facts["pregnancy"]?.state == .notAsked)
  }

  @Test func `a session of which nothing was said is told as one whose day was not asked`() {
    let facts = Self.read(
      Self.planned.code("mesotherapy_before", "yes").rows("mesotherapy_sessions", 3)
    ).facts
    #expect(
      facts.earlierSessions.map(\.evidence) == [
        [EvidenceAnswer(item: "session_date", occurrences: [3], answer: "not_asked")]
      ]
    )
    #expect(facts.earlierSessions.map(\.date) == [nil])
  }
}
