import Clinical

extension Words {
  // MARK: Dates

  func wait(until day: CalendarDay, counting date: PartialDate?, _ calendar: Calendar) -> String {
    "treatment waits until \(DateText.day(day)), counted from \(origin(date, calendar))"
  }

  func better(_ day: CalendarDay, counting date: PartialDate?, _ calendar: Calendar) -> String {
    "go ahead with care, or better from \(DateText.day(day)), counted from \(origin(date, calendar))"
  }

  /// Around which days no session of the course lies, for something booked.
  func apart(
    from date: PartialDate,
    until last: CalendarDay,
    from first: CalendarDay,
    since today: CalendarDay
  ) -> String {
    let before = last < today ? "" : "until \(DateText.day(last)) or "
    return "booked for \(DateText.date(date)): sessions \(before)from \(DateText.day(first)) on"
  }

  /// The day that is counted from, and why it is that day.
  private func origin(_ date: PartialDate?, _ calendar: Calendar) -> String {
    let counted = calendar.unfavourable(date)
    guard let date else { return "today because no date is known" }
    guard !date.isExact else { return DateText.day(counted) }
    return "\(DateText.day(counted)), the latest day that \(DateText.date(date)) allows"
  }

  // MARK: Conditions to meet

  func condition(_ opening: Passage.Opening, of title: String) -> String {
    switch opening {
    case .stillPresent: "\(title): over, with the day recorded"
    case .courseRunning: "\(title): the day of the last dose recorded once the course is complete"
    case .prescriptionNotSaid: "answer needed: \(title), prescribed or not"
    case .skinNotHealed: "\(title): skin fully healed"
    }
  }

  func remedy(_ opening: Passage.Opening) -> String {
    switch opening {
    case .stillPresent:
      "record the day it is over, for waiting is counted from then however far off the plan is"
    case .courseRunning:
      "the course goes on as prescribed, and treatment waits until the day of the last dose is recorded"
    case .prescriptionNotSaid:
      "an answer is needed whether it was prescribed, and no day is counted before that"
    case .skinNotHealed:
      "treatment waits until the skin is recorded as fully healed"
    }
  }

  /// The row's own words speak of what was bought; they do not fit what was, or may have been, prescribed.
  func prescribedMeaning(_ opening: Passage.Opening, _ title: String) -> String? {
    switch opening {
    case .prescriptionNotSaid: title
    case .stillPresent, .courseRunning, .skinNotHealed: nil
    }
  }

  func untilMet(_ rule: Contraindication) -> String {
    rule.until.map { "\(title(rule.id)): \($0)" } ?? untilKnown(title(rule.id))
  }

  func untilKnown(_ title: String) -> String { "\(title): a clear answer" }

  func until(_ tier: Contraindication.Tier, _ rule: Contraindication) -> String {
    switch TierTests.Test(rawValue: tier.when) {
    case .pressureHigh: "\(title(rule.id)): measured again and lower"
    case .noProphylaxis: "\(title(rule.id)): a prescriber confirms the protection"
    default: untilMet(rule)
    }
  }

  func untilArranged(_ rule: Washout, _ subject: String) -> String {
    rule.kind == .prophylaxis
      ? "\(subject): a prescriber confirms the protection" : untilKnown(subject)
  }

  var untilMeasured: String { "blood pressure measured" }

  // MARK: Medicines

  var askPrescriber: String {
    "it goes on as prescribed, and its prescriber is asked first"
  }

  var askWhoeverPrescribes: String {
    "it goes on, and a physician is asked whether it is prescribed"
  }

  /// What is found: the condition, or a band that is asked by name where the condition itself is not said to be so.
  func title(_ rule: RuleID, raisedBy said: RowReading) -> String {
    guard !said.state.isPossible, let band = said.bands.first,
      let fact = TierTests.Test(rawValue: band.tier.when)?.askedFact
    else { return title(rule) }
    return name(fact).capitalised
  }

  /// "Aspirin" for "Aspirin, self-bought".
  func withoutRemark(_ title: String) -> String {
    let remark = ", self-bought"
    return title.hasSuffix(remark) ? String(title.dropLast(remark.count)) : title
  }

  /// How a medicine that is or may be prescribed was recorded.
  func prescription(_ title: String, isSure: Bool) -> String {
    isSure ? "\(title): recorded as prescribed" : "\(title): perhaps prescribed"
  }

  var advice: String { "worth knowing; it holds nothing up" }

  // MARK: Patient

  func old(_ age: Int, above bound: Int) -> String {
    "The patient will be \(age) on the planned day, above \(bound); go ahead with care."
  }

  func pressureNotMeasured(age: Int, above bound: Int) -> String {
    "The blood pressure was not measured and the patient will be \(age), above \(bound); measure it first."
  }

  func openCheck(_ rule: RuleID) -> String {
    let title = title(rule)
    return meaning(rule).map { "\(title): \($0)" } ?? "\(title): not recorded yet."
  }

  func avoid(_ zones: [ZoneID], _ title: String) -> String {
    "\(title): nothing is injected where it is better avoided (\(list(zones.map { name($0.text) })))."
  }
}
