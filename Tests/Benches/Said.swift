package import Clinical
package import Questionnaires
package import Safety

/// What was said in one consultation, on which day and by whom it was asked.
package struct Said: Hashable, Sendable {
  package var today: CalendarDay
  package var practitioner: Practitioner?
  package var response: QuestionnaireResponse
  package var overrides: [RuleOverride]

  package init(
    today: CalendarDay,
    practitioner: Practitioner?,
    response: QuestionnaireResponse,
    overrides: [RuleOverride] = []
  ) {
    self.today = today
    self.practitioner = practitioner
    self.response = response
    self.overrides = overrides
  }
}
