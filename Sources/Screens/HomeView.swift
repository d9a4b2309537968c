import Cells
import Consultation

extension Scene {
  func drawHome(in frame: inout Frame, area: Rect) {
    drawTitle("Home", in: &frame, area: area)
  }
}
