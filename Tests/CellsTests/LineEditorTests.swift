import Testing

@testable import Cells

@Suite struct LineEditorTests {
  @Test(arguments: ["e\u{301}", "日", "❤️", "👍🏽", "👨‍👩‍👧", "🇫🇷", "क्ष", "x"])
  func `Backspace and Delete take a whole character`(character: String) {
    var editor = LineEditor("a" + character + "b")
    #expect(editor.caret == 3)
    editor.caret = 2
    let removedBefore = editor.backspace()
    #expect(removedBefore)
    #expect(editor.text == "ab")
    #expect(editor.caret == 1)

    editor = LineEditor("a" + character + "b")
    editor.caret = 1
    let removedAfter = editor.delete()
    #expect(removedAfter)
    #expect(editor.text == "ab")
  }

  @Test(arguments: ["👨‍👩‍👧", "e\u{301}", "🇫🇷", "👍🏽", "❤️"])
  func `a character that arrives scalar by scalar is one character`(character: String) {
    var editor = LineEditor("ab")
    editor.caret = 1
    for scalar in character.unicodeScalars { editor.insert(String(scalar)) }
    #expect(editor.text == "a\(character)b")
    #expect(editor.caret == 2)
    editor.backspace()
    #expect(editor.text == "ab")
  }

  @Test func `a paste is one step, on one line, without controls`() {
    var editor = LineEditor("[]")
    editor.caret = 1
    let handled = editor.handle(.paste("one\r\ntwo\u{1B}[31m\tx\u{202E}"))
    #expect(handled)
    #expect(editor.text == "[one two x]")
    #expect(editor.caret == 10)
  }

  @Test(arguments: [(2, "", false), (3, "a", false), (4, "ab", true), (5, "ab", true)])
  func `what goes over the limit is left out`(limit: Int, inserted: String, fits: Bool) {
    var editor = LineEditor("xy", limit: limit)
    editor.caret = 1
    let fitted = editor.insert("ab")
    #expect(fitted == fits)
    #expect(editor.text == "x\(inserted)y")
  }

  @Test func `word by word`() {
    var editor = LineEditor("one  two three ")
    editor.moveWordLeft()
    #expect(editor.caret == 9)
    editor.moveWordLeft()
    #expect(editor.caret == 5)
    editor.moveWordRight()
    #expect(editor.caret == 8)
    let removedWord = editor.deleteWordLeft()
    #expect(removedWord)
    #expect(editor.text == "one   three ")
    editor.caret = 0
    let removedNothing = editor.deleteWordLeft()
    #expect(!removedNothing)
    editor.moveWordRight()
    #expect(editor.caret == 3)
  }

  @Test func `keys of the line act, others are left to the caller`() {
    var editor = LineEditor("abc")
    for key in [Key.home, .right, .delete, .end, .left, .backspace, .character("z")] {
      let handled = editor.handle(key)
      #expect(handled)
    }
    #expect(editor.text == "zc")
    let cutEnd = editor.handle(.control("k"))
    #expect(cutEnd)
    #expect(editor.text == "z")
    let cutStart = editor.handle(.control("u"))
    #expect(cutStart)
    #expect(editor.text == "")
    for key in [Key.enter, .tab, .backTab, .escape, .up, .down, .control("w"), .function(2)] {
      let handled = editor.handle(key)
      #expect(!handled)
    }
  }

  @Test func `at the ends nothing happens`() {
    var editor = LineEditor("a")
    let deleted = editor.delete()
    #expect(!deleted)
    editor.caret = 9
    #expect(editor.caret == 1)
    editor.caret = -9
    #expect(editor.caret == 0)
    let removed = editor.backspace()
    #expect(!removed)
    let removedStart = editor.deleteToStart()
    #expect(!removedStart)
    let removedEnd = editor.deleteToEnd()
    #expect(removedEnd)
    let removedAgain = editor.deleteToEnd()
    #expect(!removedAgain)
  }

  @Test func `characters that meet and melt are counted as one`() {
    var editor = LineEditor("🇫x🇷")
    editor.caret = 2
    editor.backspace()
    #expect(editor.text == "🇫🇷")
    #expect(editor.text.count == 1)
    #expect(editor.caret == 1)
  }

  @Test(arguments: ["", "abcdef", "日本語山田村", "a日b本c語d", "e\u{301}👍🏽👨‍👩‍👧x"], 1...9)
  func `the caret is always inside the window, which always fits`(text: String, width: Int) {
    var editor = LineEditor(text)
    for caret in 0...text.count {
      editor.caret = caret
      let window = editor.window(columns: width)
      #expect((0..<width).contains(window.caretColumn))
      #expect(TextWidth.columns(of: window.text) <= width)
      #expect(text.contains(window.text) || window.text.isEmpty)
      #expect(window.hidesBefore == !text.hasPrefix(window.text) || window.text.isEmpty)
    }
  }

  @Test func `a line that fits is shown whole, with room for the caret after it`() {
    let window = LineEditor("abcd").window(columns: 5)
    #expect(
      window == LineWindow(text: "abcd", caretColumn: 4, hidesBefore: false, hidesAfter: false)
    )
    let narrow = LineEditor("abcd").window(columns: 4)
    #expect(narrow == LineWindow(text: "cd", caretColumn: 2, hidesBefore: true, hidesAfter: false))
  }
}
