import Cells
import Consultation

extension Scene {
  func drawBanner(in frame: inout Frame) {
    let text = state.open.map { "\($0.banner.recordNumber) · \($0.banner.name)" } ?? "meso"
    frame.write(" " + text, at: Point(row: 0, column: 0), style: Style(.banner))
  }

  func drawPanel(in frame: inout Frame, area: Rect) {
    frame.box(area, title: Words.sections, glyphs: glyphs)
    for (row, section) in (state.open?.sections ?? []).enumerated() where row < area.size.rows - 2 {
      frame.write(
        section.title,
        at: Point(row: area.origin.row + 1 + row, column: area.origin.column + 2),
        columns: area.size.columns - 4
      )
    }
  }

  func drawMessage(in frame: inout Frame, row: Int) {
    frame.write(state.message?.text ?? "", at: Point(row: row, column: 1))
    let saving = Words.saving(state.saving)
    frame.write(
      saving,
      at: Point(row: row, column: size.columns - 1 - TextWidth.columns(of: saving))
    )
  }

  func drawFooter(in frame: inout Frame, row: Int) {
    var column = 1
    for binding in KeyTable.current(state) where binding.inFooter {
      column += frame.write(
        binding.keyLabel,
        at: Point(row: row, column: column),
        style: Style(.key)
      )
      column += frame.write(" \(binding.label)  ", at: Point(row: row, column: column))
    }
  }

  func drawCard(in frame: inout Frame) {
    frame.write(Words.tooSmall, at: Point(row: 0, column: 0))
    frame.cursor = Point(row: 0, column: 0)
  }

  /// The title of a screen: its first row.
  func drawTitle(_ title: String, in frame: inout Frame, area: Rect) {
    frame.write(title, at: area.origin, style: Style(.heading), columns: area.size.columns)
  }
}
