import Questionnaires
import Safety

extension WizardState {
  /// Judges anew where a text that cannot be read came to stand in a field, or went: what was answered there before is
  /// no longer what the patient says.
  mutating func heedUnreadTexts(desk: Desk) {
    guard let open else { return }
    let unread = unreadTexts.filter { $0.place.item.isCoveredByConsent }
    guard unread != open.unread else { return }
    self.open?.unread = unread
    judge(desk: desk)
  }
}

extension Judgement {
  /// The judgement while texts that cannot be read stand in fields: whatever else speaks against treatment is seen, and
  /// nothing is drafted.
  func awaiting(_ texts: [UnreadText], in open: OpenConsultation) -> Judgement {
    guard !texts.isEmpty else { return self }
    let errors = texts.map {
      InputError(place: $0.place, message: Words.unread($0.text, in: open.words(of: $0.place)))
    }
    var judgement = self
    judgement.inputErrors += errors
    judgement.assessment = assessment?.awaiting(errors)
    judgement.plan = nil
    return judgement
  }
}
