import Cells
import Consultation

extension Scene {
  func drawSetup(in frame: inout Frame, area: Rect) {
    drawTitle("Setup", in: &frame, area: area)
  }
}
