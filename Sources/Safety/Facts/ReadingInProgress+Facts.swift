import Clinical
import Questionnaires

extension ReadingInProgress {
  mutating func readFact(_ item: FactsReader.FactItem) {
    let id = FactID(item.id.text)
    let said = answers.answers(at: Place(item.id))
    let state = FactState(said)
    let behind = [EvidenceAnswer(item.id, [], said ?? [])] + evidence(answered: item.details.all)
    let last = item.details.last.flatMap { pastDate($0) }
    let ended = item.details.ended.flatMap { pastDate($0) }
    let zones = item.details.zones.map { self.zones($0) } ?? []
    facts.facts[id] = StatedFact(
      id: id,
      state: state,
      zones: zones,
      ended: ended,
      presentToday: item.details.present.map { self.state($0) } ?? .notApplicable,
      infected: item.details.infected.map { self.state($0) } ?? .notApplicable,
      evidence: behind
    )
    guard
      item.details.last != nil || item.details.continues != nil || item.details.prescribed != nil
    else { return }
    facts.exposures.append(
      Exposure(
        id: id,
        state: state,
        last: last,
        continues: item.details.continues.map { self.state($0) } ?? .notApplicable,
        prescribed: item.details.prescribed.map { self.state($0) } ?? .notApplicable,
        zones: zones,
        skinHealed: .notApplicable,
        evidence: behind
      )
    )
  }

  /// A day that has gone by is no booking: what it was about is asked as something past.
  mutating func readBookings() {
    for item in reader.bookingItems {
      guard let date = date(item) else { continue }
      guard date.last >= facts.today else {
        fail(.bookingInPast(date), item)
        continue
      }
      let exposure = FactID(String(item.text.dropLast(ItemNames.booked.count)))
      facts.bookings.append(Booking(id: exposure, on: date, evidence: [evidence(item)]))
    }
  }

  mutating func readAllergies() {
    facts.allergiesKnown = facts.facts[FactID(ItemNames.allergiesKnown.text)]
    for value in values(ItemNames.allergies) {
      if case .coding(let coding) = value {
        let id = FactID(coding.code)
        facts.allergies[id] = StatedFact(
          id: id,
          state: .yes,
          evidence: [EvidenceAnswer(item: ItemNames.allergies.text, answer: coding.code)]
        )
      } else {
        facts.otherAllergies.append(value.asWritten)
      }
    }
  }
}
