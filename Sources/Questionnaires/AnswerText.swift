import Clinical

/// Why a text is not an answer to a question; it holds nothing that a patient said.
public enum AnswerTextError: Error, Hashable, Sendable {
  /// Groups and notes take no answer.
  case notAQuestion
  /// Nothing, or spaces only: no answer at all.
  case blank
  /// Not written as values of this type are.
  case unreadable(QuestionType)
  /// A date in the right form that no calendar has.
  case noSuchDay
  /// Not among the codes of the options.
  case notAnOption
  /// A number without a unit where one is needed.
  case unitMissing(offered: [String])
  /// A unit that is not offered.
  case unitNotOffered(offered: [String])
}

/// The one written form of an answer, in answers files, events and evidence.
///
/// `true`; `12`; `70.5`; `2026-11`; `2026-12-24T10:00:00+01:00`; `08:30:00`; text as it is; an option's code;
/// `5 mL`. Reading what was written gives the same value, except free text that is itself an option's code:
/// it becomes that option.
public enum AnswerText {
  /// Reads an answer to a question; the text must be in the written form exactly.
  public static func parse(
    _ text: String,
    for item: Item
  ) -> Result<AnswerValue, AnswerTextError> {
    guard let type = item.questionType else { return .failure(.notAQuestion) }
    guard !AnswerValue.string(text).isBlank else { return .failure(.blank) }
    func read(_ value: AnswerValue?) -> Result<AnswerValue, AnswerTextError> {
      value.map(Result.success) ?? .failure(.unreadable(type))
    }
    switch type {
    case .boolean: return read(Bool(text).map(AnswerValue.boolean))
    case .integer: return read(text.first == "+" ? nil : Int32(text).map(AnswerValue.integer))
    case .decimal: return read(DecimalNumber(text).map(AnswerValue.decimal))
    case .date: return date(text)
    case .dateTime: return read(DateTime(text).map(AnswerValue.dateTime))
    case .time: return read(TimeOfDay(text).map(AnswerValue.time))
    case .string, .text, .url: return .success(.string(text))
    case .choice: return option(text, of: item).map(Result.success) ?? .failure(.notAnOption)
    case .openChoice: return .success(option(text, of: item) ?? .string(text))
    case .quantity: return quantity(text, item)
    }
  }

  private static func date(_ text: String) -> Result<AnswerValue, AnswerTextError> {
    if let date = PartialDate(iso: text) { return .success(.date(date)) }
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "9" : $0 })
    let shapes = ["9999", "9999-99", "9999-99-99", "9999-99-99/9999-99-99"]
    return .failure(shapes.contains(shape) ? .noSuchDay : .unreadable(.date))
  }

  private static func option(_ code: String, of item: Item) -> AnswerValue? {
    item.options.first { $0.coding.code == code }.map { .coding($0.coding) }
  }

  private static func quantity(
    _ text: String,
    _ item: Item
  ) -> Result<AnswerValue, AnswerTextError> {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = DecimalNumber(String(parts[0])) else {
      return .failure(.unreadable(.quantity))
    }
    guard parts.count == 2, !parts[1].isEmpty else {
      return .failure(.unitMissing(offered: item.offeredUnits))
    }
    let unit = String(parts[1])
    guard item.offeredUnits.isEmpty || item.offeredUnits.contains(unit) else {
      return .failure(.unitNotOffered(offered: item.offeredUnits))
    }
    return .success(.quantity(number, unit: unit))
  }
}

extension AnswerValue {
  /// The answer in its one written form, which `AnswerText.parse` reads.
  public var text: String {
    switch self {
    case .boolean(let flag): String(flag)
    case .integer(let number): String(number)
    case .decimal(let number): number.text
    case .date(let date): date.iso
    case .dateTime(let moment): moment.description
    case .time(let time): time.description
    case .string(let text): text
    case .coding(let coding): coding.code
    case .quantity(let number, let unit): "\(number.text) \(unit)"
    }
  }
}
