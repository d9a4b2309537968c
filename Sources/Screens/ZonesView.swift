import Cells
import Consultation
import Questionnaires

extension Scene {
  /// Draws the zones of a concern: the list, and beside it the drawing where there is room.
  func drawZones(in frame: inout Frame, area: Rect) {
    guard let row = state.concernInFocus, let zone = state.concerns.zone else { return }
    let lines = state.zoneLines(pack)
    let isWide = area.size.columns >= ZonePicture.width + 50
    var list = area
    if isWide, let picture = ZonePicture.showing(zone.code) {
      let parts = area.splitLeft(columns: ZonePicture.width + 2)
      list = parts.rest
      draw(picture, lines, in: &frame, area: parts.left)
    }
    let head =
      [PageLine(Words.zonesTitle(row.text), style: Style(.heading))]
      + Words.zonesHint.wrapped(toColumns: list.size.columns)
      .map { PageLine($0, style: Style(.dim)) }
    let parts = list.splitTop(rows: head.count)
    drawPage(head, in: &frame, area: parts.top)
    drawPage(
      lines.enumerated().flatMap { number, line in
        [zoneLine(line, columns: list.size.columns)].stopping(at: number)
      },
      in: &frame,
      area: parts.rest
    )
  }

  private func zoneLine(_ zone: ZoneLine, columns: Int) -> PageLine {
    let isFocused = zone.option.coding == state.concerns.zone
    var line = PageLine(isFocused ? String(glyphs.pointer) : " ", style: Style(.focus))
    line.add(zone.label.map(String.init) ?? " ", at: 2, style: Style(.key))
    let style =
      isFocused
      ? Style(.focus)
      : zone.isChosen
        ? Style(.selected, bold: true)
        : zone.isOffered ? .plain : Style(.dim)
    line.add("\(zone.isChosen ? "[x]" : "[ ]") \(zone.option.text)", at: 4, style: style)
    if !zone.isOffered { line.add(Words.notTreatedThere, at: 30, style: Style(.dim)) }
    if isFocused {
      line.cursor = 5
      line.isInFocus = true
    }
    return line
  }

  /// Draws the part of the body with the labels of its zones; a chosen zone has a star.
  func draw(
    _ picture: ZonePicture,
    _ lines: [ZoneLine],
    in frame: inout Frame,
    area: Rect
  ) {
    for (offset, text) in picture.lines.enumerated() where offset < area.size.rows {
      frame.write(
        text,
        at: Point(row: area.origin.row + offset, column: area.origin.column),
        style: Style(.border),
        columns: area.size.columns
      )
    }
    for spot in picture.spots where spot.row < area.size.rows {
      guard let line = lines.first(where: { $0.option.coding.code == spot.zone }),
        let label = line.label
      else { continue }
      let style =
        line.option.coding == state.concerns.zone
        ? Style(.focus) : line.isChosen ? Style(.selected, bold: true) : Style(.key)
      let number = lines.firstIndex { $0.option.coding == line.option.coding } ?? 0
      for column in spot.columns {
        if state.concerns.zone != nil {
          frame.mark(
            Rect(
              row: area.origin.row + spot.row,
              column: area.origin.column + column - 1,
              rows: 1,
              columns: 3
            ),
            as: Stop(row: number)
          )
        }
        frame.write(
          line.isChosen ? "\(label)*" : String(label),
          at: Point(row: area.origin.row + spot.row, column: area.origin.column + column),
          style: style
        )
      }
    }
  }
}
