import Cells
import Clinical
import Consultation
import Documents

extension Scene {
  /// Draws the questions of the first start.
  func drawSetup(in frame: inout Frame, area: Rect) {
    drawTitle(Words.setupTitle, in: &frame, area: area)
    for (offset, line) in Words.setupIntroduction.wrapped(toColumns: area.size.columns).prefix(2)
      .enumerated()
    {
      frame.write(
        line,
        at: Point(row: area.origin.row + 1 + offset, column: area.origin.column),
        style: Style(.dim)
      )
    }
    let step = area.size.rows >= 18 ? 2 : 1
    for row in SetupState.Row.allCases {
      let place = Point(
        row: area.origin.row + 4 + row.rawValue * step,
        column: area.origin.column
      )
      drawSetupRow(row, at: place, columns: area.size.columns, in: &frame)
    }
  }

  private func drawSetupRow(
    _ row: SetupState.Row,
    at place: Point,
    columns: Int,
    in frame: inout Frame
  ) {
    let isFocused = state.setup.focus == row
    frame.mark(
      Rect(row: place.row, column: place.column, rows: 1, columns: columns),
      as: Stop(row: row.rawValue)
    )
    let label = 22
    let answer = Point(row: place.row, column: place.column + label)
    if isFocused { frame.write(String(glyphs.pointer), at: place, style: Style(.focus)) }
    frame.write(
      Words.setup(row),
      at: Point(row: place.row, column: place.column + 2),
      style: isFocused ? Style(bold: true) : .plain,
      columns: label - 3
    )
    if row.takesText {
      let width = min(48, columns - label - 1)
      drawField(
        state.setup.field(row),
        at: answer,
        columns: width,
        isFocused: isFocused,
        in: &frame
      )
    } else if row == .begin {
      frame.write(Words.setupBegin, at: answer, style: isFocused ? Style(.focus) : .plain)
      if isFocused { frame.cursor = answer }
    } else {
      drawChoices(setupChoices(row), at: answer, isFocused: isFocused, in: &frame)
    }
  }

  private func setupChoices(_ row: SetupState.Row) -> [(text: String, isChosen: Bool)] {
    switch row {
    case .role:
      Practitioner.Role.allCases.map { (Words.setupRole($0), state.setup.role == $0) }
    case .paper: Paper.allCases.map { (Words.paper($0), state.setup.paper == $0) }
    case .dateOrder: DateOrder.allCases.map { (Words.dateOrder($0), state.setup.dateOrder == $0) }
    case .clinic, .telephone, .name, .begin: []
    }
  }

  private func drawChoices(
    _ choices: [(text: String, isChosen: Bool)],
    at place: Point,
    isFocused: Bool,
    in frame: inout Frame
  ) {
    var column = place.column
    for (index, choice) in choices.enumerated() {
      let text = "\(choice.isChosen ? "(x)" : "( )") \(choice.text)"
      let isHere = choice.isChosen || (index == 0 && !choices.contains { $0.isChosen })
      if isFocused, isHere { frame.cursor = Point(row: place.row, column: column + 1) }
      column += frame.write(
        text,
        at: Point(row: place.row, column: column),
        style: isFocused && isHere ? Style(.focus) : choice.isChosen ? Style(.selected) : .plain
      )
      column += 2
    }
  }
}
