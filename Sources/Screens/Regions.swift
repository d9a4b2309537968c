import Cells
import Consultation

/// Where the parts of a screen lie.
struct Regions {
  /// Everything between row 1 and the message.
  let body: Rect
  /// The sections and the verdict, where there is room and a consultation is open.
  let panel: Rect?
  /// The screen's own part.
  let content: Rect

  init(of scene: Scene) {
    let rows = scene.size.rows
    let columns = scene.size.columns
    let rowsBelow = scene.messageLines.count + 1
    body = Rect(row: 1, column: 0, rows: rows - 1 - rowsBelow, columns: columns)
    guard scene.state.open != nil, scene.state.screen.showsPanel else {
      panel = nil
      content = body.inset(rows: 0, columns: 1)
      return
    }
    if columns >= scene.state.screen.columnsForPanel {
      let parts = body.splitLeft(columns: 24)
      panel = parts.left
      content = parts.rest.inset(rows: 0, columns: 1)
    } else {
      let parts = body.splitTop(rows: 1)
      panel = parts.top
      content = parts.rest.inset(rows: 0, columns: 1)
    }
  }
}

extension WizardScreen {
  /// Whether the sections and the verdict stand beside this screen.
  var showsPanel: Bool {
    switch self {
    case .setup, .home: false
    case .plan, .why, .edit, .approve: false
    case .outline, .questions, .concerns, .review: true
    }
  }

  /// The columns from which the sections stand beside this screen rather than above it.
  var columnsForPanel: Int { self == .concerns ? 110 : 80 }
}
