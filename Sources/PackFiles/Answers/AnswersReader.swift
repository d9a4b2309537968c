import Clinical
import Questionnaires

/// Reads the keys of an answers file into a response, then judges the whole by the form.
struct AnswersReader {
  let form: QuestionnaireIndex
  let log: FaultLog

  /// Keys beside the answers.
  private static let reserved = ["today", "operator", "none_of_the_remaining"]

  /// The years in which a consultation may take place.
  private static let years = 2000...2100

  func read(_ root: Node, today: CalendarDay?, clock: CalendarDay) -> AnswersFile? {
    log.fields(root, name: "answers") { fields in
      let written = fields.optional("today").flatMap { log.day($0) }
      let day = today ?? written ?? clock
      if !Self.years.contains(day.year) {
        log.add(.todayOutOfReach(day, Self.years), at: fields.place(of: "today"))
      }
      let practitioner = fields.optionalFields("operator") { fields in
        Practitioner(
          name: fields.text("name"),
          role: fields.oneOf("role", standIn: .practitioner)
        )
      }
      let fillsRest = fields.optionalFlag("none_of_the_remaining") ?? false
      var answers = AnswersBuilder(form: form, log: log)
      for entry in fields.rest(but: Self.reserved) { answers.add(entry) }
      answers.judge(on: day)
      if fillsRest, log.faults.isEmpty { answers.answerNoToTheRest(on: day) }
      return plannedDay(answers.response, fields).map { planned in
        AnswersFile(
          today: day,
          plannedDate: planned,
          practitioner: practitioner,
          response: answers.response
        )
      }
    } ?? nil
  }

  /// A session is planned for one day; "in spring" is refused rather than read as its last day.
  private func plannedDay(_ response: QuestionnaireResponse, _ fields: Fields) -> CalendarDay? {
    guard case .date(let date)? = response[Place("planned_date")].first else {
      if !fields.keys.contains("planned_date") {
        log.add(.missingKey("planned_date"), at: fields.position)
      }
      return nil
    }
    guard date.isExact else {
      log.add(.plannedDayNotExact, at: fields.place(of: "planned_date"))
      return nil
    }
    return date.first
  }
}
