import Cells
import Consultation
import Questionnaires

extension Scene {
  /// Draws what there is to say and, in words at the right of its last row, whether all is stored.
  func drawMessage(in frame: inout Frame, row: Int) {
    let saving = Words.saving(state.saving)
    let lines = messageLines
    let top = row - (lines.count - 1)
    frame.fill(Rect(row: top, column: 0, rows: lines.count, columns: size.columns))
    for (offset, line) in lines.enumerated() {
      let style = state.message?.tone.style ?? standing
      frame.write(line, at: Point(row: top + offset, column: 1), style: style)
    }
    frame.write(
      saving,
      at: Point(row: row, column: size.columns - 1 - TextWidth.columns(of: saving)),
      style: state.saving.style
    )
  }

  /// How what always stands is shown: loudly where nothing is planned, or the pack was edited.
  private var standing: Style {
    if state.planningOff != nil { return Style(.critical, bold: true) }
    guard state.screen == .home else { return Style(.information) }
    return pack?.provenance.isSealed == false ? Style(.caution) : Style(.dim)
  }

  /// What there is to say, row by row, at least one; the screen above gives way to it, so that where
  /// a file lies and what to do about a failure can be read, and hides nothing.
  var messageLines: [String] {
    let room = max(0, size.columns - TextWidth.columns(of: Words.saving(state.saving)) - 3)
    guard let message = state.message else {
      if let planningOff = state.planningOff, state.overlay == nil {
        return planningOff.wrapped(toColumns: room)
      }
      return [hint.clipped(toColumns: room, ellipsis: glyphs.ellipsis)]
    }
    return namingLast(message.text).wrapped(toColumns: room).suffix(max(3, size.rows / 4))
  }

  /// What the rules say about the line in focus, where there is nothing else to say.
  private var hint: String {
    // What lies over the screen may hide the verdict.
    if state.overlay != nil {
      return state.open.map { verdictLines($0).map(\.text).joined(separator: " · ") } ?? ""
    }
    if state.screen == .home { return pack.map(Words.stamp) ?? "" }
    guard state.screen == .questions, let row = state.questionInFocus else {
      return ""
    }
    let line = state.open?.findingLines.first { $0.places.contains(row.shown.place) }
    return line?.text ?? ""
  }

  /// Draws the keys that work now, as many as there is room for.
  func drawFooter(in frame: inout Frame, row: Int) {
    var column = 1
    for binding in KeyTable.current(state, keys) where binding.inFooter && works(binding) {
      let columns = TextWidth.columns(of: "\(binding.keyLabel) \(binding.label)")
      guard column + columns < size.columns else { return }
      column += frame.write(
        binding.keyLabel,
        at: Point(row: row, column: column),
        style: Style(.key)
      )
      column += frame.write(" \(binding.label)", at: Point(row: row, column: column)) + 2
    }
  }

  /// Whether a key does something as things stand.
  private func works(_ binding: Binding) -> Bool {
    if binding.keys.isEmpty, state.takesText { return false }
    if state.isIdle(binding.action) { return false }
    if case .saidNo = binding.action, let open = state.open {
      return !open.isReadOnly && open.asksForSafety
    }
    guard case .commanded(let command) = binding.action, let open = state.open else { return true }
    switch command {
    case .undo: return !open.isReadOnly && !open.undo.isEmpty
    case .redo: return !open.isReadOnly && !open.redo.isEmpty
    case .takeOver:
      if state.screen == .concerns { return !open.concernsLastTime.isEmpty }
      return state.questionInFocus.flatMap { open.unsaid(at: $0.shown.place) } != nil
    default: return true
    }
  }

  /// Draws what fits a window that is too small for anything else.
  func drawCard(in frame: inout Frame) {
    var lines =
      state.isParked ? [Words.parked] : [naming(Words.tooSmall), Words.saving(state.saving)]
    if state.overlay == .leaving { lines = Words.leaving(state).map { naming($0) } }
    var row = 0
    if state.open != nil, !state.isParked {
      drawBanner(in: &frame)
      row = 1
    }
    for line in lines.flatMap({ $0.wrapped(toColumns: max(1, size.columns)) }) {
      frame.write(line, at: Point(row: row, column: 0))
      row += 1
    }
    frame.cursor = Point(row: min(1, size.rows - 1), column: 0)
  }

  /// Draws a screen that says nothing until the next key.
  func drawParked(in frame: inout Frame) {
    let row = size.rows / 2
    let column = max(0, (size.columns - TextWidth.columns(of: Words.parked)) / 2)
    frame.write(Words.parked, at: Point(row: row, column: column))
    frame.cursor = Point(row: row, column: column)
  }

  /// The title of a screen: its first row.
  func drawTitle(_ title: String, in frame: inout Frame, area: Rect) {
    frame.write(title, at: area.origin, style: Style(.heading), columns: area.size.columns)
  }
}

extension Message.Tone {
  fileprivate var style: Style {
    switch self {
    case .information: Style(.information)
    case .caution: Style(.caution)
    case .failure: Style(.critical, bold: true)
    }
  }
}

extension SaveState {
  fileprivate var style: Style {
    switch self {
    case .nothingToSave, .saving: Style(.dim)
    case .saved: Style(.good)
    case .notSaved: Style(.critical, bold: true)
    }
  }
}
