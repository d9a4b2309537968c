import Cells
import Testing

@Suite struct GeometryTests {
  @Test func `splitting loses no cell`() {
    let rect = Rect(row: 1, column: 2, rows: 5, columns: 7)
    for count in -1...9 {
      let (top, below) = rect.splitTop(rows: count)
      #expect(top.size.rows + below.size.rows == 5)
      #expect(top.rows.upperBound == below.rows.lowerBound)
      let (left, right) = rect.splitLeft(columns: count)
      #expect(left.size.columns + right.size.columns == 7)
      #expect(left.columns.upperBound == right.columns.lowerBound)
    }
  }

  @Test func `an intersection holds exactly the places both hold`() {
    let first = Rect(row: 0, column: 0, rows: 3, columns: 4)
    for row in -4...4 {
      for column in -4...5 {
        let second = Rect(row: row, column: column, rows: 2, columns: 3)
        let both = first.intersection(second)
        for pointRow in -5...6 {
          for pointColumn in -5...8 {
            let point = Point(row: pointRow, column: pointColumn)
            #expect(both.contains(point) == (first.contains(point) && second.contains(point)))
          }
        }
      }
    }
  }

  @Test func `an inset takes a cell off each side and never turns inside out`() {
    let rect = Rect(row: 0, column: 0, rows: 4, columns: 2)
    #expect(rect.inset() == Rect(row: 1, column: 1, rows: 2, columns: 0))
    #expect(rect.inset(rows: 3).size.rows == 0)
    #expect(rect.inset().isEmpty)
  }
}
