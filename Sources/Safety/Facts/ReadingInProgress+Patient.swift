import Clinical
import Questionnaires

extension ReadingInProgress {
  mutating func readPlannedDate() {
    guard let planned = date(ItemNames.plannedDate) else {
      return fail(.plannedDateMissing, ItemNames.plannedDate)
    }
    guard planned.isExact else {
      return fail(.plannedDateNotExact(planned), ItemNames.plannedDate)
    }
    guard planned.first >= facts.today else {
      return fail(
        .plannedDateBeforeToday(planned.first, today: facts.today),
        ItemNames.plannedDate
      )
    }
    facts.plannedDate = planned.first
  }

  mutating func readPatient() {
    if let birth = date(ItemNames.birthDate) {
      if birth.first > facts.today {
        fail(.birthDateInFuture(birth), ItemNames.birthDate)
      } else {
        facts.birthDate = birth
      }
    }
    facts.sexAtBirth = code(ItemNames.sexAtBirth)
    facts.mixtureAcknowledged =
      facts.practitioner?.role == .prescriber && string(ItemNames.acknowledgement) != nil
  }

  mutating func readMeasurements() {
    facts.weight = measurement(ItemNames.weight, places: 3)
    facts.height = measurement(ItemNames.height, places: 1)
    facts.systolic = measurement(ItemNames.systolic, places: 0)
    facts.diastolic = measurement(ItemNames.diastolic, places: 0)
    facts.hba1c = measurement(ItemNames.hba1c, places: 0)
    facts.hba1cDate = pastDate(ItemNames.hba1cDate)
    if let systolic = facts.systolic?.value, let diastolic = facts.diastolic?.value,
      diastolic >= systolic
    {
      fail(
        .diastolicNotBelowSystolic(systolic: systolic, diastolic: diastolic),
        ItemNames.diastolic
      )
    }
    readSkinType()
  }

  private mutating func readSkinType() {
    guard let code = code(ItemNames.fitzpatrick) else { return }
    guard let type = Int(code), (1...6).contains(type) else {
      return fail(.unknownSkinType(code), ItemNames.fitzpatrick)
    }
    facts.fitzpatrick = PatientFacts.Measurement(
      value: type,
      evidence: evidence(ItemNames.fitzpatrick)
    )
  }

  /// A number in units of ten to the power of minus `places`, rounded down.
  private func measurement(_ item: ItemID, places: Int) -> PatientFacts.Measurement? {
    let number: DecimalNumber
    switch value(item) {
    case .integer(let whole): number = DecimalNumber(whole)
    case .decimal(let decimal), .quantity(let decimal, unit: _): number = decimal
    default: return nil
    }
    return PatientFacts.Measurement(
      value: number.truncated(toPlaces: places),
      evidence: evidence(item)
    )
  }
}
