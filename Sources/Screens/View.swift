public import Cells
import Consultation

/// The picture of a scene; its cursor is always set, and rests on the focus.
public func view(_ scene: Scene) -> Frame {
  var frame = Frame(size: scene.size)
  guard !ScreenSize(rows: scene.size.rows, columns: scene.size.columns).isTooSmall else {
    scene.drawCard(in: &frame)
    return frame
  }
  if scene.state.isParked {
    scene.drawParked(in: &frame)
    return frame
  }
  let regions = Regions(of: scene)
  scene.drawBanner(in: &frame)
  frame.cursor = regions.content.origin
  if let panel = regions.panel { scene.drawPanel(in: &frame, area: panel) }
  scene.drawContent(in: &frame, area: regions.content)
  if let overlay = scene.state.overlay {
    scene.drawOverlay(overlay, in: &frame, area: regions.body)
  }
  scene.drawMessage(in: &frame, row: scene.size.rows - 2)
  scene.drawFooter(in: &frame, row: scene.size.rows - 1)
  return frame
}

extension Scene {
  /// Draws the screen itself, and puts the cursor on its focus.
  func drawContent(in frame: inout Frame, area: Rect) {
    switch state.screen {
    case .setup: drawSetup(in: &frame, area: area)
    case .home: drawHome(in: &frame, area: area)
    case .outline: drawOutline(in: &frame, area: area)
    case .questions: drawQuestions(in: &frame, area: area)
    case .concerns: drawConcerns(in: &frame, area: area)
    case .review: drawReview(in: &frame, area: area)
    case .plan: drawPlan(in: &frame, area: area)
    case .why: drawWhy(in: &frame, area: area)
    case .edit: drawEdit(in: &frame, area: area)
    case .approve: drawApprove(in: &frame, area: area)
    }
  }
}
