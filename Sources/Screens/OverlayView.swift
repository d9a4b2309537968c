import Cells
import Clinical
import Consultation
import Questionnaires
import Safety

extension Scene {
  /// Draws what lies over the screen: a box with a title, its lines, and the cursor on its focus.
  func drawOverlay(_ overlay: Overlay, in frame: inout Frame, area: Rect) {
    let columns = min(area.size.columns, 100)
    let width = columns - 4
    let lines: [PageLine]
    switch overlay {
    case .help(let scroll):
      lines = scrolled(helpLines(columns: width), by: scroll, rows: area.size.rows - 2)
    case .reason(let place, let scroll):
      lines = scrolled(reasonLines(place, columns: width), by: scroll, rows: area.size.rows - 2)
    case .findings(let state): lines = findingLines(state, columns: width)
    case .find(let state): lines = findLines(state, columns: width)
    case .menu(let state): lines = menuLines(state)
    case .ask(let state): lines = askLines(state, columns: width)
    case .calendar(let state): lines = calendarLines(state)
    case .orientation: lines = orientationLines(columns: width, rows: area.size.rows - 2)
    case .leaving:
      lines = Words.leaving(state).flatMap { naming($0).wrapped(toColumns: width) }
        .map { PageLine($0) }
    }
    let rows = min(area.size.rows, max(lines.count + 2, overlay.leastRows))
    let box = Rect(
      row: area.origin.row + (area.size.rows - rows) / 2,
      column: area.origin.column + (area.size.columns - columns) / 2,
      rows: rows,
      columns: columns
    )
    frame.fill(box)
    frame.forgetStops()
    frame.box(box, title: Words.title(overlay), glyphs: glyphs)
    let inside = Rect(
      row: box.origin.row + 1,
      column: box.origin.column + 2,
      rows: rows - 2,
      columns: width
    )
    frame.cursor = inside.origin
    drawPage(lines, in: &frame, area: inside)
  }

  private func findingLines(_ findings: FindingsState, columns: Int) -> [PageLine] {
    let found = state.open?.findingLines ?? []
    guard !found.isEmpty else {
      return Words.noFindings.wrapped(toColumns: columns).map { PageLine($0) }
    }
    return found.enumerated().flatMap { index, line -> [PageLine] in
      let isFocused = index == findings.focus
      let number = index < 9 ? "\(index + 1)" : " "
      let title =
        line.finding.map { "\(Words.effect($0)) · \($0.title)" }
        ?? (line.isMissing ? Words.answerMissing : Words.unreadable)
      var head = PageLine(
        "\(isFocused ? glyphs.pointer : " ") \(number) \(title)",
        style: isFocused ? Style(.focus) : Words.style(of: line.finding)
      )
      head.cursor = isFocused ? 2 : nil
      let body = line.text.wrapped(toColumns: columns - 4).map { PageLine($0, at: 4) }
      return ([head] + (isFocused ? body : Array(body.prefix(1)))).map { line in
        var line = line
        line.isInFocus = isFocused
        return line
      }
      .stopping(at: index)
    }
  }

  private func findLines(_ find: FindState, columns: Int) -> [PageLine] {
    let window = LineWindow(of: find.field.text, caret: find.field.caret, columns: columns - 8)
    var field = PageLine(Words.findLabel)
    field.add("[", at: 5, style: Style(.focus))
    field.add(
      window.text.padded(toColumns: columns - 8),
      at: 6,
      style: Style(.field, underlined: true)
    )
    field.add("]", at: columns - 2, style: Style(.focus))
    field.isInFocus = true
    let room = max(1, size.rows - 8)
    let shown = rowsShown(focus: find.focus, count: find.found.count, room: room)
    var lines = [field, PageLine(Words.matches(find.found.count), style: Style(.dim))]
    for (offset, target) in find.found[shown].enumerated() {
      let isFocused = shown.lowerBound + offset == find.focus
      let title = target.place == nil ? Words.wholeSection : target.title
      let text = target.text.padded(toColumns: columns - 26, ellipsis: glyphs.ellipsis)
      let line = PageLine(
        "\(isFocused ? glyphs.pointer : " ") \(text) \(title)",
        style: isFocused ? Style(.focus) : .plain
      )
      lines += [line].stopping(at: shown.lowerBound + offset)
    }
    lines[0].cursor = 6 + window.caretColumn
    return lines
  }

  private func menuLines(_ menu: MenuState) -> [PageLine] {
    menu.entries.enumerated().map { index, entry in
      let isFocused = index == menu.focus
      let letter = menu.letter(of: index).map(String.init) ?? " "
      var line = PageLine(
        "\(isFocused ? glyphs.pointer : " ") \(letter)  \(Words.menu(entry, state.appearance))",
        style: isFocused ? Style(.focus) : .plain
      )
      if case .command(let command) = entry, let key = key(of: command) {
        line.add(key, at: 56, style: Style(.key))
      }
      line.stop = Stop(row: index)
      if isFocused {
        line.cursor = 2
        line.isInFocus = true
      }
      return line
    }
  }

  /// The key of a command below what lies over the screen.
  private func key(of command: Command) -> String? {
    KeyTable.below(state, keys).first { $0.action == .commanded(command) }?.keyLabel
  }

  private func askLines(_ ask: AskState, columns: Int) -> [PageLine] {
    var lines = Words.question(ask.purpose).wrapped(toColumns: columns).map { PageLine($0) }
    let window = LineWindow(of: ask.field.text, caret: ask.field.caret, columns: columns - 2)
    var field = PageLine("[", style: Style(.focus))
    field.add(
      window.text.padded(toColumns: columns - 2),
      at: 1,
      style: Style(.field, underlined: true)
    )
    field.add("]", at: columns - 1, style: Style(.focus))
    field.cursor = 1 + window.caretColumn
    field.isInFocus = true
    lines += [PageLine(), field]
    return lines
  }
}

extension Overlay {
  /// The fewest rows of its box, so that it does not jump while it is typed in.
  fileprivate var leastRows: Int {
    if case .find = self { 12 } else { 4 }
  }
}
