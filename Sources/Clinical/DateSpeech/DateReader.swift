/// Reads one text; each reader of a form returns nothing where the form is not its own.
struct DateReader {
  typealias Outcome = DateSpeech.Outcome

  /// Which of several: the last, this or the next.
  enum Turn { case last, this, next }

  /// What a distance from today is counted in.
  enum Unit { case day, week, month, year }

  let today: CalendarDay
  let order: DateOrder?
  let direction: DateSpeech.Direction

  func read(_ text: String) -> Outcome {
    guard let tokens = DateToken.tokens(of: text) else { return .notADate(.unreadable) }
    guard !tokens.isEmpty else { return .notADate(.blank) }
    if let date = PartialDate(iso: text) { return .date(settled(date)) }
    let (said, isApproximate) = withoutApproximation(tokens)
    let outcome = range(said) ?? single(said) ?? .notADate(.unreadable)
    guard case .date(let date) = outcome else { return outcome }
    return .date(settled(isApproximate ? widened(date) : date))
  }

  /// Reads everything but ranges.
  func single(_ tokens: [DateToken]) -> Outcome? {
    if let found = relative(tokens) { return found }
    let said = Array(tokens.drop { $0.word.map(WordsClinical.fillers.contains) ?? false })
    return numbers(said) ?? weekday(said) ?? season(said) ?? named(said)
  }

  private func withoutApproximation(_ tokens: [DateToken]) -> ([DateToken], Bool) {
    let first = tokens.first
    let isApproximate =
      first == .mark("~") || first?.word.map(WordsClinical.approximations.contains) == true
    return (isApproximate ? Array(tokens.dropFirst()) : tokens, isApproximate)
  }

  private func range(_ tokens: [DateToken]) -> Outcome? {
    guard let middle = tokens.firstIndex(of: .word("to")) else { return nil }
    let ends = [tokens[..<middle], tokens[(middle + 1)...]].map { single(Array($0)) }
    guard case .date(let first) = ends[0], case .date(let last) = ends[1] else {
      return ends.compactMap(\.self).first { if case .date = $0 { false } else { true } }
    }
    return PartialDate(from: first.first, to: last.last).map(Outcome.date)
      ?? .notADate(.endBeforeStart)
  }

  /// Three days either side of a day or a range, a month of a month, a year of a year.
  private func widened(_ date: PartialDate) -> PartialDate {
    let (first, last) = (date.first, date.last)
    return switch date.precision {
    case .day, .range: PartialDate(first.adding(days: -3)...last.adding(days: 3))
    case .month:
      PartialDate(first.adding(months: -1)...first.adding(months: 2).adding(days: -1))
    case .year: PartialDate(first.adding(years: -1)...last.adding(years: 1))
    }
  }

  /// Cuts off what lies beyond today on the side where the date cannot be.
  private func settled(_ date: PartialDate) -> PartialDate {
    guard date.first <= today, today <= date.last else { return date }
    return switch direction {
    case .past: date.last == today ? date : PartialDate(date.first...today)
    case .future: date.first == today ? date : PartialDate(today...date.last)
    case .any: date
    }
  }
}
