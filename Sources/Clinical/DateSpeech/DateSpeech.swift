/// In which order a date of numbers is written.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
  /// 3/7/2024 is 3 July.
  case dayFirst = "day_first"
  /// 3/7/2024 is 7 March.
  case monthFirst = "month_first"
  /// 24/7/3 is 3 July.
  case yearFirst = "year_first"
}

/// Reads the dates that people say and type, in English.
public enum DateSpeech {
  /// On which side of today a date is looked for when its words leave that open.
  public enum Direction: Sendable, Hashable, CaseIterable {
    /// What has happened: a last dose, a birth.
    case past
    /// What is to come: a planned session.
    case future
    /// Either: the nearest.
    case any
  }

  /// What a text comes to.
  public enum Outcome: Hashable, Sendable {
    /// A date, as precisely as it was said.
    case date(PartialDate)
    /// Several days, between which a person must choose.
    case ambiguous([CalendarDay])
    /// No date.
    case notADate(Reason)
  }

  /// Why a text is no date.
  public enum Reason: Hashable, Sendable {
    /// Nothing was written.
    case blank
    /// Not in any form that is read.
    case unreadable
    /// A day that no such month, or not that year's, has; the month is 1 to 12.
    case noSuchDay(Int, month: Int, year: Int?)
    /// A month that is not 1 to 12.
    case noSuchMonth(Int)
    /// The day falls on another weekday, 1 for Monday to 7 for Sunday, than was said.
    case wrongWeekday(Int, CalendarDay)
    /// Two digits that may mean either year.
    case yearUnclear(Int, Int)
    /// Outside 1600 to 9999.
    case yearOutOfRange
    /// A distance from today without the side.
    case beforeOrAfter
    /// A range whose end comes before its start.
    case endBeforeStart

    /// The reason in words: `30 February does not exist`.
    public var words: String {
      switch self {
      case .blank: WordsClinical.blank
      case .unreadable: WordsClinical.unreadable
      case .noSuchDay(let day, let month, let year):
        WordsClinical.noSuchDay(day, month: month, year: year)
      case .noSuchMonth(let month): WordsClinical.noSuchMonth(month)
      case .wrongWeekday(let weekday, let day): WordsClinical.wrongWeekday(weekday, of: day)
      case .yearUnclear(let first, let second): WordsClinical.yearUnclear(first, second)
      case .yearOutOfRange: WordsClinical.yearOutOfRange
      case .beforeOrAfter: WordsClinical.beforeOrAfter
      case .endBeforeStart: WordsClinical.endBeforeStart
      }
    }
  }

  /// Reads a date.
  ///
  /// Reads `2024-07-03`, `3/7/24`, `3.7.2024`, `7/2024`, `3 jul`, `July 3, 2024`, `jul 2024`, `2019`, `today`,
  /// `yesterday`, `tomorrow`, `6w ago`, `in 3 weeks`, `10d`, `friday`, `last friday`, `spring 2021`,
  /// `last spring`, `10 nov to 16 nov`, and any of them after `about` or `~`.
  ///
  /// Days and weeks from today are exact days; months and years from today are that calendar month or year.
  /// Seasons are the meteorological ones of the northern half of the Earth, winter named for the year of its
  /// December. `About` a day or a range is three days either side, about a month or a year one month or year
  /// either side. Where a date that is looked for in the past reaches beyond today, it ends today; one looked
  /// for in the future begins today. Two digits are the latest such year up to this one in the past, the
  /// earliest from this one in the future; more than ninety years away, both are offered.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The day of the consultation.
  ///   - order: The order of numbers; without one, `3/7` is offered both ways.
  ///   - direction: The side of today on which an open date is looked for.
  /// - Returns: A date, days to choose between, or why there is none. A date said in full may lie on either
  ///   side of today, whatever the direction.
  public static func parse(
    _ text: String,
    today: CalendarDay,
    order: DateOrder?,
    direction: Direction
  ) -> Outcome {
    DateReader(today: today, order: order, direction: direction).read(text)
  }
}
