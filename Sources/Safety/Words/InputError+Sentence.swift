import Clinical

extension InputError {
  /// Place, reason and remedy in one sentence, the item called by a name that people know.
  public func sentence(named name: String) -> String { "\(place(name)): \(reason)" }

  private func place(_ name: String) -> String {
    let spoken = name.capitalised
    let rows = occurrences.map { String($0 + 1) }.joined(separator: ".")
    return rows.isEmpty ? spoken : "\(spoken), row \(rows)"
  }

  private var reason: String {
    switch kind {
    case .plannedDateMissing:
      "it is missing; give the planned day of treatment, since every waiting time is counted to it."
    case .plannedDateNotExact(let date):
      "\(DateText.date(date)) is not one day; give the day of treatment exactly."
    case .plannedDateBeforeToday(let planned, let today):
      "\(DateText.day(planned)) lies before the consultation on \(DateText.day(today)); "
        + "give that day or a later one."
    case .birthDateInFuture(let date):
      "\(DateText.date(date)) lies in the future; give the day the patient was born."
    case .pastDateInFuture(let date):
      "\(DateText.date(date)) lies in the future; give the day it took place, today at the latest."
    case .bookingInPast(let date):
      "\(DateText.date(date)) has gone by; take it away here and answer when it took place."
    case .diastolicNotBelowSystolic(let systolic, let diastolic):
      "\(diastolic) mmHg is not below the systolic \(systolic) mmHg; measure again or put them right."
    case .unknownSkinType(let type):
      "\"\(type)\" is no Fitzpatrick type; give 1 to 6."
    case .concernMissing:
      "it is missing; name what bothers the patient, or take the row away."
    case .unknownDegree(let degree):
      "\(degree) is no degree; give 1 for mild, 2 or 3 for severe."
    }
  }
}
