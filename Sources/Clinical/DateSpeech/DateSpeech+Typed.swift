extension DateSpeech {
  /// A date as a person would type it, in words that are read back as the same date on the same day.
  ///
  /// Says `13 Nov 2026`, `about 13 Nov 2026`, `November 2026`, `spring 2021`, `2019`, or `10 Nov 2026 to 18 Nov 2026`;
  /// where today would cut a range, its ends in ISO form.
  public static func typed(
    _ date: PartialDate,
    today: CalendarDay,
    order: DateOrder?,
    direction: Direction
  ) -> String {
    candidates(date).first {
      parse($0, today: today, order: order, direction: direction) == .date(date)
    } ?? date.iso
  }

  /// Ways to say a date, the shortest first.
  ///
  /// Today may have cut what was said on either side: the other end tells what it was.
  private static func candidates(_ date: PartialDate) -> [String] {
    guard date.precision == .range else { return [DateWords.short(date)] }
    let (first, last) = (date.first, date.last)
    let days = [first.adding(days: 3), last.adding(days: -3)].map { DateWords.short($0) }
    let months = [first.adding(months: 1), last.adding(months: -1)].map {
      "\(DateWords.month($0.month)) \($0.year)"
    }
    let years = [first.year + 1, last.year - 1].map(String.init)
    let seasons = WordsClinical.seasons.filter { $0.value == first.month }.keys.sorted()
      .map { "\($0) \(first.year)" }
    return seasons + (days + months + years).map(WordsClinical.about)
      + [WordsClinical.span(DateWords.short(first), DateWords.short(last))]
  }
}
