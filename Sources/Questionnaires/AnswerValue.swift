public import Clinical

/// One answer: FHIR's QuestionnaireResponse.item.answer.value.
public enum AnswerValue: Hashable, Sendable {
  /// True or false.
  case boolean(Bool)
  /// A whole number of 32 bits.
  case integer(Int32)
  /// A decimal number with the digits as typed.
  case decimal(DecimalNumber)
  /// A date as precisely as it was said.
  case date(PartialDate)
  /// A date with a time and a zone, `2026-12-24T10:00:00+01:00`, already checked.
  case dateTime(DateTime)
  /// A time of day, `hh:mm:ss`, already checked.
  case time(TimeOfDay)
  /// Text of one or several lines, free text of an open choice, or an address.
  case string(String)
  /// A listed option.
  case coding(Coding)
  /// A number with a UCUM unit.
  case quantity(DecimalNumber, unit: String)
}

extension AnswerValue {
  /// Whether it is the no of a safety question.
  public var isSafetyNo: Bool {
    if case .coding(let coding) = self { coding.code == SafetyAnswer.no.code } else { false }
  }
}
