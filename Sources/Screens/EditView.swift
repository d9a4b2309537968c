import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawEdit(in frame: inout Frame, area: Rect) {
    drawTitle(Words.editTitle, in: &frame, area: area)
  }
}
