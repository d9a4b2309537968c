import Cells
import Clinical
import Consultation

extension Scene {
  /// A month with its days in weeks: the day in focus between brackets, today with a star.
  func calendarLines(_ calendar: CalendarState) -> [PageLine] {
    let columns = 4
    var days = PageLine()
    for (column, name) in Words.daysOfTheWeek.enumerated() {
      days.add(name, at: column * columns + 1, style: Style(.dim))
    }
    let weeks = calendar.weeks.map { week in
      var line = PageLine()
      for (column, day) in week.enumerated() {
        guard let day else { continue }
        let isFocused = day == calendar.day
        let number = (day.day < 10 ? " " : "") + String(day.day)
        let mark = isFocused ? "]" : day == state.today ? "*" : " "
        line.add(
          (isFocused ? "[" : " ") + number + mark,
          at: column * columns,
          style: isFocused ? Style(.focus) : .plain
        )
        if isFocused {
          line.cursor = column * columns + 1
          line.isInFocus = true
        }
      }
      return line
    }
    let echo = PageLine("= \(DateWords.long(calendar.day))", style: Style(.information))
    let legend = PageLine(Words.calendarLegend, style: Style(.dim))
    return [days] + weeks + [PageLine(), echo, legend]
  }

  /// What a first look needs to know, in one screen: where there is no room, without the lines between.
  func orientationLines(columns: Int, rows: Int) -> [PageLine] {
    let parts = Words.orientation.map { text in
      naming(text, at: .questions).wrapped(toColumns: columns, hangingIndent: 2).map {
        PageLine($0)
      }
    }
    let spaced = Array(parts.joined(separator: [PageLine()]))
    return spaced.count <= rows ? spaced : parts.flatMap { $0 }
  }
}
