import Cells
import Consultation

extension Scene {
  func drawOutline(in frame: inout Frame, area: Rect) {
    drawTitle("Outline", in: &frame, area: area)
  }
}
