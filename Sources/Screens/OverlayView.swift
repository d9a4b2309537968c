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
    case .help(let state): lines = helpLines(state, columns: width, rows: area.size.rows - 2)
    case .reason(let place): lines = reasonLines(place, columns: width)
    case .findings(let state): lines = findingLines(state, columns: width)
    case .find(let state): lines = findLines(state, columns: width)
    case .menu(let state): lines = menuLines(state)
    case .ask(let state): lines = askLines(state, columns: width)
    case .calendar(let state): lines = calendarLines(state)
    case .orientation: lines = orientationLines(columns: width, rows: area.size.rows - 2)
    case .leaving:
      lines = Words.leaving(state).flatMap { $0.wrapped(toColumns: width) }.map { PageLine($0) }
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

  /// The help: what the line in focus is about, then every key that works here.
  private func helpLines(_ help: HelpState, columns: Int, rows: Int) -> [PageLine] {
    var lines: [PageLine] = []
    if let row = state.questionInFocus, state.screen == .questions {
      lines.append(PageLine(row.shown.item.text, style: Style(.heading)))
      let texts = [row.shown.item.help, Words.howToAnswer(row)].compactMap(\.self)
      for text in texts {
        lines += text.wrapped(toColumns: columns).map { PageLine($0) }
      }
      lines.append(PageLine())
    }
    var below = state
    below.overlay = nil
    let isTyping = below.takesText
    for binding in KeyTable.current(below) where !binding.help.isEmpty {
      // Where text is typed, a key that is a character is text.
      if isTyping, binding.keys.isEmpty { continue }
      let texts = binding.help.wrapped(toColumns: columns - 18)
      for (index, text) in texts.enumerated() {
        var line = PageLine(text, at: 18)
        if index == 0 {
          line.add(
            binding.keyLabels(isTyping: isTyping).clipped(toColumns: 17),
            at: 0,
            style: Style(.key)
          )
        }
        lines.append(line)
      }
    }
    let top = min(help.top, max(0, lines.count - rows))
    return Array(lines.dropFirst(top))
  }

  func reasonLines(_ place: Place, columns: Int) -> [PageLine] {
    guard let item = state.open?.judgement.evaluation.index.item(place.item) else { return [] }
    var lines = item.text.wrapped(toColumns: columns).map { PageLine($0, style: Style(.heading)) }
    let reasons = item.why.map { [$0] } ?? pack?.reasons(for: item.id) ?? []
    for reason in reasons.isEmpty ? [Words.noReason] : reasons {
      lines += reason.wrapped(toColumns: columns).map { PageLine($0) }
    }
    let found = state.open?.findingLines.filter { $0.places.contains(place) } ?? []
    for line in found {
      lines.append(PageLine())
      lines += line.text.wrapped(toColumns: columns).map { PageLine($0) }
      if let finding = line.finding {
        let sources = Words.sources(finding)
        lines += sources.wrapped(toColumns: columns).map { PageLine($0, style: Style(.dim)) }
      }
    }
    return lines
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
      if case .command(let command) = entry, let key = KeyTable.key(of: command, state) {
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

extension KeyTable {
  /// The key of a command below what lies over the screen.
  static func key(of command: Command, _ state: WizardState) -> String? {
    var below = state
    below.overlay = nil
    return current(below).first { $0.action == .commanded(command) }?.keyLabel
  }
}
