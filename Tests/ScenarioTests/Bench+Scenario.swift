import Benches
import Clinical
import Consultation
import Drafting
import PackFiles
import Questionnaires

extension Bench {
  /// The outcome of a scenario, or the reasons why there is none.
  func outcome(
    of scenario: Scenario,
    plannedOn day: CalendarDay? = nil,
    answering others: [Place: [AnswerValue]] = [:]
  ) -> Result<Outcome, Refusal> {
    var said = scenario.said(plannedOn: day)
    for (place, values) in others { said.response.answer(place, with: values) }
    return outcome(of: said, edits: scenario.edits)
  }

  /// What the pack makes of a scenario and changes by hand, on its day or on another.
  func judgement(
    of scenario: Scenario,
    edits: [PlanEdit],
    plannedOn day: CalendarDay? = nil
  ) -> Judgement {
    judgement(of: scenario.said(plannedOn: day), edits: edits)
  }
}

extension Scenario {
  fileprivate func said(plannedOn day: CalendarDay?) -> Said {
    var response = answers.response
    if let day { response.answer(Place("planned_date"), with: [.date(PartialDate(day))]) }
    return Said(
      today: answers.today,
      practitioner: answers.practitioner,
      response: response,
      overrides: overrides
    )
  }
}
