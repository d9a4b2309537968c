public import Clinical

/// The limits of an answer; each is inclusive and absent where there is none.
public struct Bounds: Hashable, Sendable {
  /// A limit of a number or a date.
  public enum Limit: Hashable, Sendable {
    /// A number.
    case number(DecimalNumber)
    /// A fixed day.
    case day(CalendarDay)
    /// The day of the consultation, moved by whole years and then by days.
    case today(years: Int, days: Int)
  }

  /// The lowest answer.
  public let minimum: Limit?
  /// The highest answer.
  public let maximum: Limit?
  /// The most digits after the point.
  public let maximumDecimals: Int?
  /// The fewest characters.
  public let minimumLength: Int?
  /// The most characters.
  public let maximumLength: Int?

  /// Describes limits.
  public init(
    minimum: Limit? = nil,
    maximum: Limit? = nil,
    maximumDecimals: Int? = nil,
    minimumLength: Int? = nil,
    maximumLength: Int? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.maximumDecimals = maximumDecimals
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
  }
}

extension Bounds.Limit {
  /// The day the limit means on the day of the consultation; nothing for a number.
  ///
  /// A 29 February moved into a common year becomes the 28th.
  public func day(_ today: CalendarDay) -> CalendarDay? {
    switch self {
    case .number: nil
    case .day(let day): day
    case .today(let years, let days): today.adding(years: years).adding(days: days)
    }
  }

  /// Whether it lies before the day of the consultation, so that it counts from the day on which the question was put.
  var looksBack: Bool {
    if case .today(let years, let days) = self { years < 0 || days < 0 } else { false }
  }
}
