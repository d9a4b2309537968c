import Cells
import Consultation

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawReview(in frame: inout Frame, area: Rect) {
    drawTitle(Words.reviewTitle, in: &frame, area: area)
  }
}
