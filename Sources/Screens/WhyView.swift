import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawWhy(in frame: inout Frame, area: Rect) {
    drawTitle(Words.whyTitle, in: &frame, area: area)
  }
}
