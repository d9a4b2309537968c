import Clinical
import Questionnaires

extension ReadingInProgress {
  mutating func readFact(_ item: FactsReader.FactItem) {
    let id = item.fact
    let said = answers.answers(at: Place(item.id))
    let state = FactState(said)
    var behind = [EvidenceAnswer(item.id, [], said ?? [])]
    if !item.details.isEmpty { behind += evidence(answered: item.details.all) }
    var (last, ended): (PartialDate?, PartialDate?)
    var zones: [ZoneID] = []
    if let item = item.details.last { last = pastDate(item) }
    if let item = item.details.ended { ended = pastDate(item) }
    if let item = item.details.zones { zones = self.zones(item) }
    facts.facts[id] = StatedFact(
      id: id,
      state: state,
      zones: zones,
      ended: ended,
      presentToday: self.state(ofDetail: item.details.present),
      infected: self.state(ofDetail: item.details.infected),
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
        continues: self.state(ofDetail: item.details.continues),
        prescribed: self.state(ofDetail: item.details.prescribed),
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
      switch value {
      case .coding(let coding):
        let id = FactID(coding.code)
        facts.allergies[id] = StatedFact(
          id: id,
          state: .yes,
          evidence: [EvidenceAnswer(item: ItemNames.allergies.text, answer: coding.code)]
        )
      case .string(let words):
        facts.otherAllergies.append(words)
      default:
        continue
      }
    }
  }
}
