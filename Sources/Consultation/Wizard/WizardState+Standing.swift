import Questionnaires

/// What stands in the way beside the form and the rules: text that is no answer, and other consultations.
extension WizardState {
  /// The sections of the open consultation; one with text that is no answer, or with a number that is another
  /// patient's, needs another look.
  public var sections: [Section] {
    guard let open else { return [] }
    let places =
      unreadTexts.map(\.place) + open.contradictions.map(\.place)
      + (takenNumber == nil ? [] : [Self.numberPlace])
    let wrong = Set(places.compactMap(open.section(of:)))
    return open.sections.map { wrong.contains($0.id) ? $0.withProblem : $0 }
  }

  /// The lines of the review: what stands beside the form and the rules before all others.
  public var reviewLines: [ReviewLine] {
    guard let open else { return [] }
    func line(_ kind: ReviewLine.Kind, _ place: Place) -> ReviewLine {
      ReviewLine(
        kind: kind,
        section: open.section(of: place),
        question: open.words(of: place),
        places: [place]
      )
    }
    let taken = takenNumber.map { [line(.taken($0), Self.numberPlace)] } ?? []
    let unsaid = open.contradictions.map { line(.unsaid($0.unsaid), $0.place) }
    return taken + unsaid + unreadTexts.map { line(.unread($0.text), $0.place) }
      + open.reviewLines
  }

  /// Everything that stands in the way of an approval.
  public var approvalGates: [ApprovalGate] {
    guard let open else { return [] }
    func gate(_ kind: ApprovalGate.Kind, _ place: Place) -> ApprovalGate {
      ApprovalGate(kind: kind, question: open.words(of: place), places: [place])
    }
    let taken = takenNumber.flatMap { number in
      number.isSomebodyElse ? gate(.taken(number), Self.numberPlace) : nil
    }
    return open.approvalGates + [taken].compactMap(\.self)
      + open.contradictions.map { gate(.unsaid($0.unsaid), $0.place) }
      + unreadTexts.map { gate(.unread($0.text), $0.place) }
  }

  private static let numberPlace = Place(KnownItem.recordNumber)
}

extension Section {
  /// The section, marked as one that needs another look.
  fileprivate var withProblem: Section {
    Section(
      id: id,
      title: title,
      screen: screen,
      mark: .problem,
      missing: missing,
      questions: questions,
      needed: needed,
      answered: answered
    )
  }
}
