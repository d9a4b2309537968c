import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawConcerns(in frame: inout Frame, area: Rect) {
    drawTitle(Words.concernsTitle, in: &frame, area: area)
  }
}
