import Cells
import Consultation

extension Scene {
  func drawOverlay(in frame: inout Frame, area: Rect) {
    frame.fill(area)
    frame.cursor = area.origin
  }
}
