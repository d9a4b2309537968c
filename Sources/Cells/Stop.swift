/// Something that a place of the picture belongs to and the focus can rest on, as the screen counts them.
public struct Stop: Hashable, Sendable {
  /// Which row or line of the screen's list.
  public let row: Int
  /// Which of the choices below or beside it, where the place belongs to one.
  public let choice: Int?

  /// Names a row, or a choice of it.
  public init(row: Int, choice: Int? = nil) {
    self.row = row
    self.choice = choice
  }
}

extension Frame {
  /// Notes that an area belongs to a stop; what is noted last lies on top.
  public mutating func mark(_ area: Rect, as stop: Stop) {
    marks.append(Mark(area: area, stop: stop))
  }

  /// Forgets every stop, as when something is drawn over the screen.
  public mutating func forgetStops() { marks = [] }

  /// The stop that a place belongs to.
  public func stop(at point: Point) -> Stop? {
    guard size.bounds.contains(point) else { return nil }
    return marks.last { $0.area.contains(point) }?.stop
  }
}

/// An area of a picture and what it belongs to.
struct Mark: Hashable, Sendable {
  let area: Rect
  let stop: Stop
}
