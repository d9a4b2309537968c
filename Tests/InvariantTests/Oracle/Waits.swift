import Clinical
import Questionnaires

/// The days that treatment has to wait for, worked out from the answers and the tables of waiting times.
struct Waits: Sendable {
  /// One rule that still counts days on the planned day.
  struct Wait: Sendable {
    let rule: String
    /// The first day that passes.
    let day: CalendarDay
    let isHard: Bool
    /// Where it holds; nothing for everywhere.
    let zones: Set<String>?
  }

  /// Rules whose day has not come by the planned one.
  let failing: [Wait]
  /// Whether an answer leaves open how long to wait, so that these are not all.
  let isOpen: Bool

  init(_ patient: Patient, _ reference: Reference) {
    var reading = WaitReading(patient: patient, reference: reference)
    reading.readExposures()
    reading.readProcedures()
    reading.readSessions()
    reading.readStates()
    reading.readBookings()
    let planned = patient.planned
    failing = reading.waits.filter { wait in planned.map { wait.day > $0 } ?? false }
    isOpen = reading.isOpen
  }

  /// Those that hold in a zone.
  func failing(in zone: String) -> [Wait] {
    failing.filter { $0.zones?.contains(zone) != false }
  }
}

private struct WaitReading {
  let patient: Patient
  let reference: Reference
  var waits: [Waits.Wait] = []
  var isOpen = false

  /// What was taken or used: bought by oneself, it counts from the last day; prescribed, no day is counted.
  mutating func readExposures() {
    for row in reference.washouts where ["wash", "space"].contains(row.kind) && row.looksBack {
      guard row.gates, let days = row.days, let said = patient.said(row.exposure), said != .no
      else { continue }
      guard said == .yes else {
        isOpen = true
        continue
      }
      if patient.has("\(row.exposure).prescribed"), !patient.isSaidNo("\(row.exposure).prescribed")
      {
        isOpen = true
        continue
      }
      if ["topical_retinoid", "isotretinoin_oral"].contains(row.exposure)
        || row.id.hasPrefix("W0") || row.id == "W10" || row.id == "W17"
      {
        guard isSurelyOver(row) else {
          isOpen = true
          continue
        }
      }
      let last = patient.date("\(row.exposure).last")
      add(row, last, days, patient.zones(row.exposure))
      // The contraindication behind it counts the same days.
      if row.exposure == "isotretinoin_oral" { add(row, last, days, nil, as: "C22") }
    }
  }

  /// Whether an answer rules out that a prescriber ordered it, or that it goes on.
  private func isSurelyOver(_ row: Reference.Washout) -> Bool {
    switch row.exposure {
    case "alcohol": true
    case "isotretinoin_oral":
      patient.isSaidNo("isotretinoin_oral.continues") && patient.has("isotretinoin_oral.last")
    default: patient.isSaidNo("\(row.exposure).prescribed")
    }
  }

  mutating func readProcedures() {
    for procedure in patient.procedures {
      guard let row = reference.washouts.first(where: { $0.exposure == procedure.kind }),
        let days = row.days
      else { continue }
      if procedure.healed != .yes { isOpen = true }
      add(row, procedure.date, days, procedure.zones.isEmpty ? nil : procedure.zones)
    }
    if !patient.isSaidNo("procedures_had"), patient.procedures.isEmpty { isOpen = true }
  }

  mutating func readSessions() {
    guard let row = reference.washouts.first(where: { $0.exposure == "mesotherapy_same_zone" }),
      let days = row.days, let scalpDays = row.scalpDays, !patient.isSaidNo("mesotherapy_before")
    else { return }
    if patient.sessions.isEmpty { isOpen = true }
    for session in patient.sessions {
      let named = session.zones.isEmpty ? Array(reference.zones.keys) : session.zones
      add(row, session.date, days, named.filter { $0 != "scalp" })
      if named.contains("scalp") { add(row, session.date, scalpDays, ["scalp"]) }
    }
  }

  /// What has to clear: counted from the day it was over; one that is there today has no day.
  mutating func readStates() {
    let rows: [(item: String, rule: String, days: Int, unknown: Int, isLocal: Bool)] = [
      ("active_herpes_or_prodrome", "C23", 1, 14, false),
      ("rash_in_zone", "W14", 7, 14, true),
      ("open_wound_or_skin_infection_in_zone", "C03", 14, 14, true),
      ("infection_fever_antibiotics", "W32", 14, 14, false),
      ("active_acne_or_dermatitis_or_sunburn_in_zone", "C39", 7, 7, true),
      ("facial_active_dental_or_sinus_infection", "C48", 14, 14, false),
    ]
    for row in rows where patient.isPossible(row.item) {
      // An infection of the body takes the wound's rule with it, and its day.
      if row.rule == "C03", patient.isPossible("infection_any") || patient.isPossible("fever") {
        isOpen = true
        continue
      }
      guard patient.isYes(row.item), patient.isSaidNo("\(row.item).present") else {
        isOpen = true
        continue
      }
      let ended = patient.date("\(row.item).ended")
      let day = min(ended?.last ?? patient.today, patient.today)
      waits.append(
        Waits.Wait(
          rule: row.rule,
          day: day.adding(days: ended == nil ? row.unknown : row.days),
          isHard: true,
          zones: row.isLocal ? patient.zones(row.item).map { Set($0) } : nil
        )
      )
    }
    if patient.isPossible("systemic_antibiotic_current") { isOpen = true }
  }

  /// What is booked keeps its distance on both sides; a session far enough before it waits for nothing.
  mutating func readBookings() {
    guard let planned = patient.planned else { return }
    for row in reference.washouts where row.kind == "space" && row.gates {
      guard let days = row.days, let date = patient.date("\(row.exposure).booked"),
        date.first.adding(days: -days) < planned, isTouched(row)
      else { continue }
      let day = date.last.adding(days: days)
      waits.append(Waits.Wait(rule: row.id, day: day, isHard: row.isHard, zones: nil))
    }
  }

  /// Whether a row concerns a chosen zone; one that names no areas concerns all.
  private func isTouched(_ row: Reference.Washout) -> Bool {
    row.areas.isEmpty
      || patient.chosenZones.contains { zone in
        reference.zones[zone].map { row.areas.contains($0.group) } ?? false
      }
  }

  private mutating func add(
    _ row: Reference.Washout,
    _ date: PartialDate?,
    _ days: Int,
    _ zones: [String]?,
    as rule: String? = nil
  ) {
    guard isTouched(row) else { return }
    let last = min(date?.last ?? patient.today, patient.today)
    waits.append(
      Waits.Wait(
        rule: rule ?? row.id,
        day: last.adding(days: days),
        isHard: row.isHard,
        zones: row.isLocal ? zones.map { Set($0) } : nil
      )
    )
  }
}

extension Patient {
  /// A clear no, which leaves nothing open.
  func isSaidNo(_ item: String) -> Bool { said(item) == .no }
}
