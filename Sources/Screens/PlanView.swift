import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawPlan(in frame: inout Frame, area: Rect) {
    drawTitle(Words.planTitle, in: &frame, area: area)
  }
}
