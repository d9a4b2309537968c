public import Clinical
import Questionnaires

/// A calendar over a date that is being answered.
public struct CalendarState: Hashable, Sendable {
  /// The day in focus.
  public internal(set) var day: CalendarDay

  /// The weeks of the month in focus, Monday first; nothing where a week reaches out of the month.
  public var weeks: [[CalendarDay?]] {
    let first = day.adding(days: 1 - day.day)
    let days = CalendarDay.length(ofMonth: day.month, in: day.year)
    let before: [CalendarDay?] = Array(repeating: nil, count: first.weekday - 1)
    let all = before + (0..<days).map { first.adding(days: $0) }
    return stride(from: 0, to: all.count, by: 7).map { start in
      let week = all[start..<min(start + 7, all.count)]
      return week + Array(repeating: nil, count: 7 - week.count)
    }
  }
}

extension WizardState {
  /// Opens the calendar on the date in focus, at what is typed or answered there, else today.
  mutating func openCalendar() {
    if saysReadOnly() { return }
    guard let day = dayInFocus else {
      message = Message(Words.noDateInFocus)
      return
    }
    overlay = .calendar(CalendarState(day: day))
  }

  /// The day of the date in focus; nothing where no date is.
  private var dayInFocus: CalendarDay? {
    if screen == .concerns, let reading = concernReading { return day(of: reading) ?? today }
    guard let row = questionInFocus, screen == .questions, row.kind == .question,
      row.shown.item.kind == .question(.date),
      open?.judgement.evaluation.index.isReadOnly(row.shown.item.id) == false
    else { return nil }
    if let reading = reading(of: row), let day = day(of: reading) { return day }
    let answers = answers(at: row.shown.place)
    guard answers.indices.contains(row.id.answer), case .date(let date) = answers[row.id.answer]
    else { return today }
    return date.first
  }

  private func day(of reading: Reading) -> CalendarDay? {
    if case .value(.date(let date)) = reading { date.first } else { nil }
  }

  /// What a key does on the calendar.
  mutating func reduceCalendar(_ action: Action, _ state: CalendarState, desk: Desk) {
    var day = state.day
    switch action {
    case .moved(let movement): day = day.moved(movement)
    case .typed("+"), .typed(">"): day = day.adding(years: 1)
    case .typed("-"), .typed("<"): day = day.adding(years: -1)
    case .typed("t"), .typed("T"): day = today
    case .commanded(.calendar): return overlay = nil
    case .entered, .typed(" "):
      overlay = nil
      return answer(with: day, desk: desk)
    default: return
    }
    overlay = .calendar(CalendarState(day: day))
  }

  /// Types the day into the field that the calendar was opened on, and leaves the field.
  private mutating func answer(with day: CalendarDay, desk: Desk) {
    let value = AnswerValue.date(PartialDate(day))
    if screen == .concerns, let occurrence = concernInFocus?.occurrence,
      let item = open?.judgement.evaluation.index.item(KnownItem.concernSince)
    {
      concerns.drafts[occurrence] = TextField(typed(value, to: item))
      leaveConcern(desk: desk)
    } else if let row = questionInFocus {
      questions.drafts[row.id] = TextField(typed(value, to: row.shown.item))
      leaveQuestion(desk: desk)
    }
  }
}

extension CalendarDay {
  /// The day that a movement leads to: days, weeks and months, and the ends of the month.
  fileprivate func moved(_ movement: Movement) -> CalendarDay {
    switch movement {
    case .left, .previous: adding(days: -1)
    case .right, .next: adding(days: 1)
    case .up: adding(days: -7)
    case .down: adding(days: 7)
    case .pageUp: adding(months: -1)
    case .pageDown: adding(months: 1)
    case .wordLeft: adding(years: -1)
    case .wordRight: adding(years: 1)
    case .home: adding(days: 1 - day)
    case .end: adding(days: Self.length(ofMonth: month, in: year) - day)
    }
  }
}
