import Clinical
import Consultation
import Documents
import Questionnaires
import Records

/// People and consultations that never were.
enum Synthetic {
  static let practitioner = Practitioner(name: "A. Practitioner", role: .practitioner)
  static let clinic = Clinic(
    name: "Clinic Example",
    emergencyTelephone: "112",
    practitioner: practitioner,
    paper: .a4,
    dateOrder: .dayFirst
  )

  private static let families = [
    "Šárka", "Müller", "Łucja", "O'Brien", "Nguyen", "Example", "Ferreira da Silva", "Kowalska",
    "Ångström", "Dubois", "Rossi", "Yılmaz", "Petrova",
  ]
  private static let givens = [
    "Anna", "Zoë", "Ingrid", "José", "Marie-Claire", "Olga", "Ömer", "Sofia", "Wei", "Élodie",
    "Þóra",
  ]
  private static let concerns = [
    "dullness, cheek, forehead", "fine lines, crow's feet", "dehydration, cheek, neck, decolletage",
    "hair loss, scalp", "cellulite, thigh, buttock", "puffy eyes, lower lids",
  ]
  private static let verdicts: [Verdict] = [
    .proceed, .proceedWithCaution, .defer, .refer, .doNotTreat,
  ]

  /// The day of the first consultation.
  static func firstDay() throws(BenchError) -> CalendarDay {
    guard let day = CalendarDay(iso: "2026-01-05") else { throw .missed("2026-01-05") }
    return day
  }

  /// Fills a new store with consultations, through its own calls: of one event each, or with the answers of
  /// cases in turn.
  ///
  /// The list reads one line for each consultation, however many events it has. Every call is a
  /// transaction that waits for the disk, so a folder in memory is the place to do this.
  static func fill(
    _ folder: String,
    with count: Int,
    openedWith pack: Pack,
    as cases: [GoldenCase] = []
  ) throws {
    let day = try firstDay()
    let first = Timestamp(startOf: day)
    let store = try openStore(folder: folder, access: .writing(holder: "", since: first))
    for number in 0..<count {
      let golden = cases.isEmpty ? nil : cases[number % cases.count]
      let today = golden?.today ?? day.adding(days: number / 40)
      let opening = ConsultationEvent.Opening(
        day: today,
        pack: pack.identity,
        questionnaire: pack.questionnaire.canonical,
        role: golden?.practitioner?.role ?? practitioner.role
      )
      let now = Timestamp(startOf: today)
      let opened = try store.open(opening, now, practitioner.name)
      _ = try store.append(
        opened.consultation,
        golden.map(events) ?? [],
        now,
        practitioner.name,
        line(number, golden?.expected.verdict, of: opened)
      )
    }
  }

  /// The events by which the answers of a case came to be.
  private static func events(of golden: GoldenCase) -> [ConsultationEvent] {
    let groups = golden.response.groups.sorted { "\($0.key)" < "\($1.key)" }
    let answers = golden.response.answers.sorted { "\($0.key)" < "\($1.key)" }
    return groups.flatMap { group, numbers in
      numbers.map { ConsultationEvent.occurrenceAdded(group: group, number: $0) }
    }
      + answers.map { .answered($0.key, $0.value) } + golden.overrides.map { .overridden($0) }
  }

  private static func line(
    _ number: Int,
    _ verdict: Verdict?,
    of opened: StoredEvent
  ) -> ConsultationSummary {
    let family = families[number % families.count].uppercased()
    let given = givens[number / families.count % givens.count]
    return ConsultationSummary(
      id: opened.consultation,
      recordNumber: Numbering.recordNumber(number + 1),
      patient: "\(family), \(given)",
      birthDate: "\(1940 + number % 65)-0\(1 + number % 9)-\(10 + number % 18)",
      day: opened.at.day,
      lastChange: opened.at,
      status: number % 7 == 0 ? .open : .approved,
      verdict: (verdict ?? verdicts[number % verdicts.count]).id,
      concerns: concerns[number % concerns.count],
      isInterrupted: number % 21 == 0
    )
  }
}
