import Cells
import Clinical
import Consultation

extension Scene {
  /// Draws the list of consultations and the line that finds one.
  func drawHome(in frame: inout Frame, area: Rect) {
    let home = state.home
    drawTitle(Words.consultations, in: &frame, area: area)
    let count =
      home.isRead
      ? Words.count(found: home.found.count, of: home.count, filter: home.filter.text)
      : Words.readingList
    frame.write(
      count,
      at: Point(
        row: area.origin.row,
        column: area.origin.column + area.size.columns - TextWidth.columns(of: count)
      ),
      style: Style(.dim)
    )
    let label = Words.findLabel
    frame.write(label, at: Point(row: area.origin.row + 1, column: area.origin.column))
    let fieldColumn = area.origin.column + TextWidth.columns(of: label) + 1
    drawField(
      home.filter,
      at: Point(row: area.origin.row + 1, column: fieldColumn),
      columns: min(50, area.size.columns - TextWidth.columns(of: label) - 1),
      isFocused: true,
      in: &frame
    )
    guard home.isRead else { return }
    guard !home.list.isEmpty else {
      return drawNoConsultations(in: &frame, area: area)
    }
    let list = area.splitTop(rows: 3).rest
    if home.found.isEmpty, home.isWhole {
      frame.write(
        Words.nothingFound,
        at: Point(row: list.origin.row, column: list.origin.column + 2),
        columns: list.size.columns - 2
      )
    }
    let window = rowsShown(focus: home.focus, count: home.found.count, room: list.size.rows - 1)
    for (offset, summary) in home.found[window].enumerated() {
      let row = list.origin.row + offset
      let isFocused = window.lowerBound + offset == home.focus
      let line = summaryLine(summary, columns: list.size.columns, isFocused: isFocused)
      let start = Point(row: row, column: list.origin.column)
      frame.mark(
        Rect(row: row, column: list.origin.column, rows: 1, columns: list.size.columns),
        as: Stop(row: window.lowerBound + offset)
      )
      frame.write(line, at: start, style: summary.status == .voided ? Style(.dim) : .plain)
      if isFocused {
        let width = 11 + columnsOfName(among: list.size.columns)
        frame.write(line, at: start, style: Style(.focus), columns: width)
      }
      if isFocused, home.filter.text.isEmpty {
        frame.cursor = Point(row: row, column: list.origin.column)
      }
    }
    let below = home.found.count - window.upperBound
    if window.lowerBound + below > 0 {
      frame.write(
        Words.more(above: window.lowerBound, below: below),
        at: Point(row: list.origin.row + list.size.rows - 1, column: list.origin.column + 2),
        style: Style(.dim)
      )
    }
  }

  private func drawNoConsultations(in frame: inout Frame, area: Rect) {
    for (offset, line) in Words.noConsultations.enumerated() {
      frame.write(
        naming(line),
        at: Point(row: area.origin.row + 4 + offset, column: area.origin.column + 2),
        columns: area.size.columns - 2
      )
    }
  }

  /// One line: number, patient, birth date, day, state, verdict, concerns.
  private func summaryLine(
    _ summary: ConsultationSummary,
    columns: Int,
    isFocused: Bool
  ) -> String {
    let isVoided = summary.status == .voided
    let mark = isFocused ? glyphs.pointer : " "
    let wide = columns >= 100
    let patient = summary.patient.isEmpty ? Words.noName : summary.patient
    let name = isVoided ? "\(glyphs.ballot) \(patient)" : patient
    let birth = PartialDate(iso: summary.birthDate).map { DateWords.short($0) } ?? ""
    let verdict = summary.verdictThatCounts.map { Words.inList($0) } ?? ""
    let hasRoom = columns >= 76
    let start = [
      ("\(mark)", 1), (summary.recordNumber, 8), (name, columnsOfName(among: columns)),
      (birth, hasRoom ? 11 : 0), (Words.standing(summary), wide ? 32 : 0),
      (verdict, wide ? 12 : 0),
    ]
    let fixed = start.filter { $0.1 > 0 }
    let rest = columns - fixed.reduce(0) { $0 + $1.1 + 1 }
    let last = wide ? summary.concerns : Words.standing(summary)
    return (fixed + [(last, max(0, rest))])
      .map { $0.0.padded(toColumns: $0.1, ellipsis: glyphs.ellipsis) }
      .joined(separator: " ")
  }

  /// The columns for a name in a line of so many columns.
  private func columnsOfName(among columns: Int) -> Int {
    columns >= 100 ? 28 : columns >= 76 ? 22 : 18
  }

  /// The part of a list that is shown: it moves by half pages, so that most keys redraw two lines.
  func rowsShown(focus: Int, count: Int, room: Int) -> Range<Int> {
    guard count > room, room > 0 else { return 0..<min(count, max(0, room)) }
    let step = max(1, room / 2)
    var top = 0
    while focus > top + room - 3, top + room < count { top += step }
    top = min(top, count - room)
    return top..<(top + room)
  }
}
