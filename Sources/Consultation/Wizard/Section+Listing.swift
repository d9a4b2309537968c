import Clinical
import Questionnaires

extension Section {
  /// The sections of a consultation: what is asked now page by page, the review and the plan.
  ///
  /// A page that lists the concerns is two sections: the concerns, and the questions they raise.
  static func all(of form: Questionnaire, in open: OpenConsultation) -> [Section] {
    form.pages.flatMap { page in sections(of: page, in: open) }
      + [
        Section(.review, Words.review, .review, in: open),
        Section(.plan, Words.plan, .plan, in: open),
      ]
  }

  private static func sections(of page: Item, in open: OpenConsultation) -> [Section] {
    guard !page.isHidden else { return [] }
    let asked = Section(.page(page.id), page.text, .questions, in: open)
    guard page.holds(KnownItem.concern) else { return [asked] }
    let concerns = Section(.concerns(page.id), page.text, .concerns, in: open)
    return [concerns, Section(.page(page.id), Words.raisedByConcerns, .questions, in: open)]
  }

  private init(
    _ id: ID,
    _ title: String,
    _ screen: WizardScreen,
    in open: OpenConsultation
  ) {
    self.init(
      id: id,
      title: title,
      screen: screen,
      mark: .empty,
      missing: 0,
      asked: 0,
      answered: 0
    )
  }
}

extension Item {
  /// Whether an item stands somewhere inside this one.
  func holds(_ id: ItemID) -> Bool { items.contains { $0.id == id || $0.holds(id) } }
}
