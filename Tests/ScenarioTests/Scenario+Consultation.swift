import Benches
import Clinical
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

/// A consultation of a scenario, planned for another day where one is given, as it stands open.
func consultation(
  of name: String,
  plannedOn day: CalendarDay? = nil
) throws -> (open: OpenConsultation, pack: Pack) {
  let bench = try Bench.shared.get()
  guard case .read(let scenario) = try Scenario.read(name, for: bench.form) else {
    throw Scenario.NoScenario()
  }
  var response = scenario.answers.response
  if let day { response.answer(Place("planned_date"), with: [.date(PartialDate(day))]) }
  let practitioner = try #require(scenario.answers.practitioner)
  let record = bench.record(of: response, on: scenario.answers.today, by: practitioner)
  let judgement = Judge(pack: bench.pack)
    .judge(record, today: scenario.answers.today, practitioner: practitioner)
  return (OpenConsultation(record, judgement: judgement), bench.pack)
}
