import Clinical
import Questionnaires
import Safety

extension InputError {
  /// Words an answer that could not be read as a fact: place, reason, remedy.
  init(_ error: Safety.InputError) {
    self.init(
      place: Place(ItemID(error.item), error.occurrences),
      message: "\(error.item): \(Self.reason(error.kind))"
    )
  }

  private static func reason(_ kind: Safety.InputError.Kind) -> String {
    switch kind {
    case .plannedDateMissing:
      "the planned day of treatment is not answered. Every waiting time is counted to it; give a day."
    case .plannedDateNotExact(let date):
      "\(date) is not one day. Give the planned day of treatment to the day."
    case .plannedDateBeforeToday(let day, let today):
      "\(day) lies before the day of the consultation, \(today). Plan for that day or a later one."
    case .birthDateInFuture(let date):
      "\(date) lies after the day of the consultation. Correct the birth date."
    case .pastDateInFuture(let date):
      "\(date) lies after the day of the consultation, yet this has happened. Correct the date."
    case .diastolicNotBelowSystolic(let systolic, let diastolic):
      "the diastolic pressure, \(diastolic), is not below the systolic one, \(systolic). Measure again."
    case .unknownSkinType(let type):
      "\"\(type)\" is no skin type. Choose one of 1 to 6."
    case .unknownDegree(let degree):
      "\(degree) is no degree. Choose 0 to 3."
    }
  }
}
