import Cells
import Clinical
import Consultation
import Questionnaires

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawConcerns(in frame: inout Frame, area: Rect) {
    let rows = state.concernRows
    let focus = rows.first { $0.id == state.concerns.focus } ?? rows.first
    let count = rows.count { $0.question == nil && $0.isTicked }
    drawHeading(Words.concernsTitle, Words.chosen(count), in: &frame, area: area)
    let body = area.splitTop(rows: area.size.rows > 18 ? 2 : 1).rest
    if state.concerns.zone != nil {
      drawZones(in: &frame, area: body)
      return
    }
    var list = body.splitTop(rows: body.size.rows - 3)
    drawZonesBeside(&list.top, in: &frame)
    drawPage(
      rows.enumerated().flatMap { number, row in
        concernLines(row, isFocused: row.id == focus?.id, columns: list.top.size.columns)
          .stopping(at: number)
      },
      in: &frame,
      area: list.top
    )
    drawConcernDetail(in: &frame, area: list.rest)
  }

  /// Draws the zones of the concern in focus at the right of a wide list.
  private func drawZonesBeside(_ list: inout Rect, in frame: inout Frame) {
    let zones = state.zoneLines(pack)
    let shown = zones.first(where: \.isChosen) ?? zones.first(where: \.isOffered)
    guard list.size.columns >= 100, let shown,
      let picture = ZonePicture.showing(shown.option.coding.code)
    else { return }
    let parts = list.splitLeft(columns: list.size.columns - ZonePicture.width - 2)
    draw(picture, zones, in: &frame, area: parts.rest)
    list = parts.left
  }

  /// A title with something at the right of its row.
  func drawHeading(
    _ title: String,
    _ right: String,
    style: Style = Style(.dim),
    in frame: inout Frame,
    area: Rect
  ) {
    drawTitle(title, in: &frame, area: area)
    let column = area.size.columns - TextWidth.columns(of: right)
    guard column > TextWidth.columns(of: title) + 1 else { return }
    frame.write(
      right,
      at: Point(row: area.origin.row, column: area.origin.column + column),
      style: style
    )
  }

  private func concernLines(_ row: ConcernRow, isFocused: Bool, columns: Int) -> [PageLine] {
    if row.question != nil { return detailLines(row, isFocused: isFocused, columns: columns) }
    let nameColumns = min(27, max(14, columns - 44))
    let isTicked = row.id == .none ? state.concerns.saidNone : row.isTicked
    var line = PageLine(
      isFocused ? String(glyphs.pointer) : " ",
      style: Style(.focus)
    )
    line.add(isTicked ? "[x]" : "[ ]", at: 2, style: isFocused ? Style(.focus) : .plain)
    line.add(
      row.text.clipped(toColumns: nameColumns, ellipsis: glyphs.ellipsis),
      at: 6,
      style: isFocused ? Style(.focus) : isTicked ? Style(.selected, bold: true) : .plain
    )
    if case .concern = row.id, row.isTicked {
      addChosen(row, to: &line, at: 7 + nameColumns, columns: columns)
    }
    if isFocused {
      line.cursor = 3
      line.isInFocus = true
    }
    return [line]
  }

  /// How much, where, since when, and what there is to say about it.
  private func addChosen(
    _ row: ConcernRow,
    to line: inout PageLine,
    at column: Int,
    columns: Int
  ) {
    if let degree = row.degree {
      line.add("\(Words.bar(degree))  \(Words.degree(degree))", at: column)
    } else {
      line.add("\(glyphs.attention) \(Words.howMuch)", at: column, style: Style(.caution))
    }
    let start = column + 17
    let remark = row.isUnserved && row.needs.isEmpty ? "\(glyphs.attention) \(Words.seeWhy)" : ""
    let room = columns - start - (remark.isEmpty ? 0 : TextWidth.columns(of: remark) + 1)
    if row.zones.isEmpty {
      line.add("\(glyphs.attention) \(Words.where_)", at: start, style: Style(.caution))
    } else {
      let since = row.since.map { "  since \(DateWords.short($0))" } ?? ""
      let zones = row.zones.map { $0.lowercased() }.joined(separator: ", ")
      line.add((zones + since).clipped(toColumns: room, ellipsis: glyphs.ellipsis), at: start)
    }
    if !remark.isEmpty {
      line.add(remark, at: columns - TextWidth.columns(of: remark), style: Style(.caution))
    }
  }

  /// A question under a concern: its answer, and its options while in focus.
  private func detailLines(_ row: ConcernRow, isFocused: Bool, columns: Int) -> [PageLine] {
    guard let question = row.question else { return [] }
    let answer = state.answers(at: question.place).first
    let options = question.item.options
    let text = options.first { .coding($0.coding) == answer }?.text
    var head = PageLine(
      isFocused ? String(glyphs.pointer) : " ",
      style: Style(.focus)
    )
    head.add("\(row.text):", at: 8, style: isFocused ? Style(bold: true) : .plain)
    let column = 10 + TextWidth.columns(of: row.text)
    if let text {
      head.add(text, at: column, style: Style(.selected))
    } else {
      let isMissing = question.item.isRequired
      head.add(
        isMissing ? "\(glyphs.attention) \(Words.needed)" : "",
        at: column,
        style: Style(.caution)
      )
    }
    guard isFocused else { return [head] }
    head.cursor = 8
    head.isInFocus = true
    return [head]
      + options.enumerated().map { number, option in
        let isChosen = .coding(option.coding) == answer
        var line = PageLine(
          "\(number + 1) \(isChosen ? "(*)" : "( )") \(option.text)",
          at: 10,
          style: isChosen ? Style(.selected) : .plain
        )
        line.isInFocus = true
        return line
      }
  }

  /// The row in focus in full, under the list.
  private func drawConcernDetail(in frame: inout Frame, area: Rect) {
    frame.fill(
      Rect(row: area.origin.row, column: area.origin.column, rows: 1, columns: area.size.columns),
      with: glyphs.horizontal,
      style: Style(.border)
    )
    guard let row = state.concernInFocus else { return }
    if let field = state.concernField {
      drawSince(field, in: &frame, area: area)
      return
    }
    for (offset, line) in concernDetail(row, columns: area.size.columns).prefix(2).enumerated() {
      frame.write(
        line.text.clipped(toColumns: area.size.columns, ellipsis: glyphs.ellipsis),
        at: Point(row: area.origin.row + 1 + offset, column: area.origin.column),
        style: line.style
      )
    }
  }

  private func concernDetail(_ row: ConcernRow, columns: Int) -> [(text: String, style: Style)] {
    if let open = state.open, let day = open.concernsLastTime.first?.source.day {
      let words = open.concernsLastTime.map(open.words)
      return Words.concernsLastTime(words, on: DateWords.short(day))
        .wrapped(toColumns: columns).map { ($0, Style(.caution)) }
    }
    if row.question != nil { return [(Words.chooseByNumber, Style(.dim))] }
    guard row.isTicked, case .concern = row.id else { return [] }
    var parts = [row.text]
    if !row.zones.isEmpty {
      parts.append(row.zones.map { $0.lowercased() }.joined(separator: ", "))
    }
    if let since = row.since { parts.append("since \(DateWords.short(since))") }
    var lines = [(parts.joined(separator: " \(glyphs.dot) "), Style.plain)]
    if let occurrence = row.occurrence, let draft = state.concerns.drafts[occurrence] {
      lines.append(("since when, as typed: \(draft.text)", Style(.caution)))
    } else if !row.needs.isEmpty {
      lines.append((Words.missing(row.needs), Style(.caution)))
    } else if row.isUnserved {
      lines.append((Words.nothingDraftedYet, Style(.caution)))
    }
    return lines
  }

  private func drawSince(_ field: TextField, in frame: inout Frame, area: Rect) {
    let label = "since  "
    let row = area.origin.row + 1
    frame.write(label, at: Point(row: row, column: area.origin.column))
    drawField(
      field,
      at: Point(row: row, column: area.origin.column + label.count),
      columns: min(36, area.size.columns - label.count),
      isFocused: true,
      in: &frame
    )
    let echo = echo(of: state.concernReading)
    frame.write(
      echo.text.clipped(toColumns: area.size.columns, ellipsis: glyphs.ellipsis),
      at: Point(row: row + 1, column: area.origin.column),
      style: echo.style
    )
  }

  private func echo(of reading: Reading?) -> (text: String, style: Style) {
    switch reading {
    case .value(.date(let date)): ("= \(DateWords.long(date))", Style(.information))
    case .refused(let reason): ("\(glyphs.attention) \(reason)", Style(.caution))
    case .value, .blank, nil: (Words.sinceHint, Style(.dim))
    }
  }
}
