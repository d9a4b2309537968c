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
    var said = scenario.said
    if let day { said.response.answer(Place("planned_date"), with: [.date(PartialDate(day))]) }
    for (place, values) in others { said.response.answer(place, with: values) }
    return outcome(of: said)
  }

  /// What the pack makes of a scenario and changes by hand.
  func judgement(of scenario: Scenario, edits: [PlanEdit]) -> Judgement {
    judgement(of: scenario.said, edits: edits)
  }
}

extension Scenario {
  fileprivate var said: Said {
    Said(
      today: answers.today,
      practitioner: answers.practitioner,
      response: answers.response,
      overrides: overrides
    )
  }
}
