import Cells
import Consultation

extension Scene {
  func drawQuestions(in frame: inout Frame, area: Rect) {
    drawTitle("Questions", in: &frame, area: area)
  }
}
