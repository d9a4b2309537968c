import Testing

@testable import Cells

@Suite struct LineWindowTests {
  @Test(arguments: ["", "abcdef", "日本語山田村", "a日b本c語d", "e\u{301}👍🏽👨‍👩‍👧x"], 1...9)
  func `the caret is always inside the window, which always fits`(text: String, width: Int) {
    for caret in 0...text.count {
      let window = LineWindow(of: text, caret: caret, columns: width)
      #expect((0..<width).contains(window.caretColumn))
      #expect(TextWidth.columns(of: window.text) <= width)
      #expect(text.contains(window.text) || window.text.isEmpty)
      #expect(window.hidesBefore == !text.hasPrefix(window.text) || window.text.isEmpty)
    }
  }

  @Test func `a line that fits is shown whole, with room for the caret after it`() {
    let window = LineWindow(of: "abcd", caret: 4, columns: 5)
    #expect(
      window == LineWindow(text: "abcd", caretColumn: 4, hidesBefore: false, hidesAfter: false)
    )
    let narrow = LineWindow(of: "abcd", caret: 9, columns: 4)
    #expect(narrow == LineWindow(text: "cd", caretColumn: 2, hidesBefore: true, hidesAfter: false))
  }
}
