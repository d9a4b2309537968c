import Cells
import Consultation

extension Scene {
  /// Draws the sections: beside the panel what the one in focus holds, without one the list itself.
  func drawOutline(in frame: inout Frame, area: Rect) {
    guard state.open != nil else { return }
    let sections = state.sections
    let cursor = frame.cursor
    drawTitle(Words.sections, in: &frame, area: area)
    let isList = area.origin.column < 20
    let room = area.size.rows - 2
    let window = rowsShown(focus: state.outline.focus, count: sections.count, room: room)
    for (offset, section) in sections[window].enumerated() {
      let index = window.lowerBound + offset
      let row = Rect(
        row: area.origin.row + 2 + offset,
        column: area.origin.column,
        rows: 1,
        columns: area.size.columns
      )
      frame.mark(row, as: Stop(row: index))
      let isFocused = index == state.outline.focus
      let pointer = isFocused ? glyphs.pointer : " "
      let number = index < 9 ? "\(index + 1)" : " "
      frame.write(
        "\(pointer) \(mark(of: section)) \(number) "
          + section.title.padded(toColumns: max(12, area.size.columns - 34))
          + " " + Words.state(of: section),
        at: row.origin,
        style: isFocused ? Style(bold: true) : section.mark.style,
        columns: area.size.columns
      )
      if isFocused, isList { focusRow(row, mark: 2, in: &frame) }
    }
    if !isList { frame.cursor = cursor }
  }
}
