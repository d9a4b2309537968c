import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawApprove(in frame: inout Frame, area: Rect) {
    drawTitle(Words.approveTitle, in: &frame, area: area)
  }
}
