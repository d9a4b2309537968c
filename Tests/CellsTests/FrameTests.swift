import Testing

@testable import Cells

@Suite struct FrameTests {
  private func frame(_ rows: Int, _ columns: Int) -> Frame {
    Frame(size: Size(rows: rows, columns: columns))
  }

  @Test func `writing says how many columns it took`() {
    var frame = frame(2, 10)
    let taken = frame.write("e\u{301}日本", at: Point(row: 0, column: 1))
    #expect(taken == 5)
    #expect(frame.lines == [" e\u{301}日本", ""])
  }

  @Test(arguments: [(9, "12345678日", 8), (10, "12345678日", 10), (11, "12345678日", 10)])
  func `text is cut at the right side by whole clusters`(columns: Int, text: String, used: Int) {
    var frame = frame(1, columns)
    let taken = frame.write(text, at: Point(row: 0, column: 0))
    #expect(taken == used)
    #expect(frame.lines == [used == 10 ? text : "12345678"])
  }

  @Test(arguments: [(0, "", 0), (2, "ab", 2), (3, "ab", 2), (4, "ab日", 4), (-1, "", 0)])
  func `a limit cuts by whole clusters`(limit: Int, line: String, used: Int) {
    var frame = frame(1, 10)
    let taken = frame.write("ab日c", at: Point(row: 0, column: 0), columns: limit)
    #expect(taken == used)
    #expect(frame.lines == [line])
  }

  @Test(arguments: [(-1, "本c"), (-2, "本c"), (-3, " c"), (-4, "c"), (-9, "")])
  func `what lies left of the grid is dropped, and a half is a blank`(column: Int, line: String) {
    var frame = frame(1, 10)
    frame.write("日本c", at: Point(row: 0, column: column))
    let expected = column == -1 ? " " + line : line
    #expect(frame.lines == [expected])
  }

  @Test(arguments: [-1, 2, 100])
  func `rows outside the grid take nothing`(row: Int) {
    var frame = frame(2, 10)
    let empty = frame
    let taken = frame.write("text", at: Point(row: row, column: 0))
    #expect(taken == 0)
    #expect(frame == empty)
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func `a glyph cut in half leaves a blank`(column: Int, line: String) {
    var frame = frame(1, 4)
    frame.write("日本", at: Point(row: 0, column: 0))
    frame.write("x", at: Point(row: 0, column: column))
    #expect(frame.lines == [line])
  }

  @Test func `a wide glyph over two wide ones leaves blanks on both sides`() {
    var frame = frame(1, 4)
    frame.write("日本", at: Point(row: 0, column: 0))
    frame.write("山", at: Point(row: 0, column: 1))
    #expect(frame.lines == [" 山"])
    #expect(frame[row: 0].map(\.columns) == [1, 2, 0, 1])
  }

  @Test func `every row adds up to the width of the grid whatever is written`() {
    let texts = ["日", "a", "日本", "e\u{301}", "👍🏽", "🇫🇷b", "\u{1B}[2J", "─日"]
    for first in texts {
      for second in texts {
        for column in -2...6 {
          for other in -2...6 {
            var frame = frame(1, 5)
            frame.write(first, at: Point(row: 0, column: column))
            frame.write(second, at: Point(row: 0, column: other))
            #expect(frame[row: 0].reduce(0) { $0 + $1.columns } == 5)
          }
        }
      }
    }
  }

  @Test func `hostile text shows as its letters alone`() {
    var frame = frame(1, 20)
    frame.write("\u{1B}[2J\u{202E}An\rna\u{8}", at: Point(row: 0, column: 0))
    #expect(frame.lines == ["An na"])
  }

  @Test func `a box has a title, in both sets of signs`() {
    var frame = frame(3, 12)
    frame.box(frame.size.bounds, title: "Sections", glyphs: .unicode)
    #expect(frame.lines == ["┌ Sections ┐", "│          │", "└──────────┘"])
    frame.box(frame.size.bounds, title: "Long title here", glyphs: .ascii)
    #expect(frame.lines == ["+ Long ... +", "|          |", "+----------+"])
  }

  @Test(arguments: [(0, 9), (1, 9), (9, 1), (9, 0)])
  func `a box too small for its corners is not drawn`(rows: Int, columns: Int) {
    var frame = frame(9, 9)
    let empty = frame
    frame.box(Rect(row: 0, column: 0, rows: rows, columns: columns), glyphs: .unicode)
    #expect(frame == empty)
  }

  @Test func `a box partly outside draws the part inside`() {
    var frame = frame(2, 3)
    frame.box(Rect(row: 1, column: 1, rows: 9, columns: 9), glyphs: .unicode)
    #expect(frame.lines == ["", " ┌─"])
  }

  @Test func `filling covers the part inside and refuses a wide character`() {
    var frame = frame(2, 4)
    frame.fill(Rect(row: -1, column: 2, rows: 2, columns: 9), with: "x")
    #expect(frame.lines == ["  xx", ""])
    frame.fill(frame.size.bounds, with: "日")
    #expect(frame.lines == ["", ""])
  }

  @Test func `styled runs tell what does not look plain`() {
    var frame = frame(2, 8)
    frame.write("ab", at: Point(row: 0, column: 1), style: Style(.focus))
    frame.write("日c", at: Point(row: 1, column: 5), style: Style(.critical, bold: true))
    frame.restyle(Rect(row: 0, column: 2, rows: 1, columns: 1)) { style in
      var style = style
      style.isUnderlined = true
      return style
    }
    #expect(
      frame.styledRuns == [
        StyledRun(start: Point(row: 0, column: 1), text: "a", style: Style(.focus)),
        StyledRun(
          start: Point(row: 0, column: 2),
          text: "b",
          style: Style(.focus, underlined: true)
        ),
        StyledRun(
          start: Point(row: 1, column: 5),
          text: "日c",
          style: Style(.critical, bold: true)
        ),
      ]
    )
  }

  @Test func `a picture drawn on another brings its cursor along`() {
    var inner = frame(1, 3)
    inner.write("日x", at: Point(row: 0, column: 0))
    inner.cursor = Point(row: 0, column: 2)
    var outer = frame(2, 5)
    outer.draw(inner, at: Point(row: 1, column: 1))
    #expect(outer.lines == ["", " 日x"])
    #expect(outer.cursor == Point(row: 1, column: 3))
  }

  @Test func `an empty grid takes anything and shows nothing`() {
    var frame = Frame(size: Size(rows: -3, columns: 0))
    frame.write("text", at: Point(row: 0, column: 0))
    frame.box(Rect(row: 0, column: 0, rows: 3, columns: 3), glyphs: .ascii)
    #expect(frame.lines.isEmpty)
    #expect(frame[Point(row: 0, column: 0)] == .blank())
  }
}
