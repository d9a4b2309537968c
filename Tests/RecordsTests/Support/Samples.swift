import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety
import Testing

@testable import Records

/// Events, answers and moments that the tests share.
enum Samples {
  static func at(_ text: String = "2026-12-24T10:00:00+01:00") throws -> Timestamp {
    Timestamp(try #require(DateTime(text)))
  }

  static func opening(role: Practitioner.Role = .prescriber) throws -> ConsultationEvent.Opening {
    ConsultationEvent.Opening(
      day: try #require(CalendarDay(iso: "2026-12-24")),
      pack: Pack.Identity(id: "mesotherapy", version: "1.0.0", digest: "ab12"),
      questionnaire: "https://example.org/form|1.0.0",
      role: role
    )
  }

  /// Opens a consultation in a store.
  static func open(_ store: RecordStore) throws -> ConsultationID {
    try store.open(try opening(), try at(), "Dr Weber").consultation
  }

  static func writing() throws -> StoreAccess {
    .writing(holder: "Dr Weber", since: try at())
  }

  static let awkwardTexts = [
    "", " ", "one\ntwo\r\nthree\r", "\"quoted\" and \\ back", "tab\tand \u{1} and \u{0} and \u{7f}",
    "Šárka 山田 👩‍⚕️ e\u{301} \u{200B}\u{202E}", "a:b|c@d.e f", "{\"x\":\"y\"}", "\u{301}", "null",
    "\\u0041", String(repeating: "x", count: 20_000),
  ]

  static func answers() throws -> [AnswerValue] {
    let decimals = ["0", "-0.5", "1.5", "1.50", "70.25", "0.000000001", "999999999.999999999"]
    let dates = ["2026", "2026-11", "2026-11-13", "2026-11-10/2026-11-16", "2026-11-01/2026-11-30"]
    let moments = [
      "2026-12-24T10:00:00+01:00", "1600-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00",
    ]
    let whole: [Int32] = [0, -1, .min, .max]
    return [.boolean(true), .boolean(false)]
      + whole.map(AnswerValue.integer)
      + whole.map { .decimal(DecimalNumber($0)) }
      + (try decimals.map { .decimal(try #require(DecimalNumber($0))) })
      + (try dates.map { .date(try #require(PartialDate(iso: $0))) })
      + (try moments.map { .dateTime(try #require(DateTime($0))) })
      + (try ["00:00", "23:59:59"].map { .time(try #require(TimeOfDay($0))) })
      + awkwardTexts.map(AnswerValue.string)
      + awkwardTexts.map { .coding(Coding(code: $0)) }
      + awkwardTexts.map { .coding(Coding(system: $0, code: "8480-6")) }
      + awkwardTexts.map { .coding(Coding(system: "http://loinc.org|\\", code: $0)) }
      + (try awkwardTexts.map { .quantity(try #require(DecimalNumber("70.250")), unit: $0) })
  }

  static let places: [Place] =
    [
      Place("birth_date"), Place("procedure", [0]), Place("procedure_zones", [12, 0, 3]),
      Place("ibuprofen.last", [.max, .min, -1]),
    ] + awkwardTexts.flatMap { [Place(ItemID($0)), Place(ItemID($0), [0, 2])] }

  static let edits: [PlanEdit] = [
    .swap(area: "face", from: "ha_ncl", to: "ha_polycomponent"),
    .volume(zone: "cheek", substance: "ha_ncl", .microlitres(0)),
    .volume(zone: "cheek", substance: "ha_ncl", .microlitres(.max)),
    .omitZone("cheek"), .restoreZone("cheek"),
    .technique(area: "face", substance: "ha_ncl", "nappage"),
    .interval(days: 14), .interval(days: -1), .sessions(3), .note("half\ntoday"),
  ]

  /// Events of every kind, the awkward ones included.
  static func events() throws -> [ConsultationEvent] {
    let day = try #require(CalendarDay(iso: "2026-12-24"))
    let override = RuleOverride(rule: "W05", reason: "seen\ntoday", by: "Dr W", at: "2026-12-24")
    var events: [ConsultationEvent] = [
      .opened(try opening()), .opened(try opening(role: .practitioner)),
      .answered(Place("none"), []), .answered(Place("all"), try answers()),
      .occurrenceAdded(group: Place("procedures"), number: 0),
      .occurrenceRemoved(group: Place("procedures"), number: 7, cleared: []),
      .occurrenceRemoved(group: Place("procedures", [1]), number: -7, cleared: places),
      .editsCleared, .overridden(try #require(override)), .overrideWithdrawn("W07"),
      .approved(ConsultationEvent.Approval(name: "Dr W", day: day, text: "Plan\n\nof \"today\"")),
      .printed(sheet: "plan", printer: "corridor"),
      .exported(sheet: "plan", file: "C-0001 plan.txt"), .parked, .resumed,
    ]
    events += places.map(ConsultationEvent.cleared)
    events += edits.map(ConsultationEvent.edited)
    for text in awkwardTexts {
      events += [.noted(text), .amended(reason: text), .voided(reason: text)]
    }
    return events
  }
}
