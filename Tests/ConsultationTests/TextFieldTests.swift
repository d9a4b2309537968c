import Testing

@testable import Consultation

@Suite struct TextFieldTests {
  @Test(arguments: ["e\u{301}", "日", "❤️", "👍🏽", "👨‍👩‍👧", "🇫🇷", "क्ष", "x"])
  func `Backspace and Delete take a whole character`(character: String) {
    var field = TextField("a" + character + "b")
    #expect(field.caret == 3)
    field.caret = 2
    field.erase(.before)
    #expect(field.text == "ab")
    #expect(field.caret == 1)

    field = TextField("a" + character + "b")
    field.caret = 1
    field.erase(.after)
    #expect(field.text == "ab")
  }

  @Test(arguments: ["👨‍👩‍👧", "e\u{301}", "🇫🇷", "👍🏽", "❤️"])
  func `a character that arrives scalar by scalar is one character`(character: String) {
    var field = TextField("ab")
    field.caret = 1
    for scalar in character.unicodeScalars { field.insert(String(scalar)) }
    #expect(field.text == "a\(character)b")
    #expect(field.caret == 2)
    field.erase(.before)
    #expect(field.text == "ab")
  }

  @Test func `a paste is one step, on one line, without controls`() {
    var field = TextField("[]")
    field.caret = 1
    field.insert("one\ntwo\u{1B}\tx\u{202E}\u{7}")
    #expect(field.text == "[one two x]")
    #expect(field.caret == 10)
  }

  @Test func `a text of several lines keeps its line breaks`() {
    #expect(TextField("one\r\ntwo\nthree", keepsLines: true).text == "one\ntwo\nthree")
    #expect(TextField("one\r\ntwo\nthree").text == "one two three")
  }

  @Test(arguments: [(2, ""), (3, "a"), (4, "ab"), (5, "ab")])
  func `what goes over the limit is left out`(limit: Int, inserted: String) {
    var field = TextField("xy", limit: limit)
    field.caret = 1
    field.insert("ab")
    #expect(field.text == "x\(inserted)y")
  }

  @Test func `the caret goes word by word`() {
    var field = TextField("one  two three ")
    #expect(places(of: &field, .wordLeft, .wordLeft, .wordRight) == [9, 5, 8])
    field.caret = 0
    #expect(places(of: &field, .wordRight, .end, .home, .left) == [3, 15, 0, 0])
  }

  @Test func `the caret goes from line to line and keeps its column`() {
    var field = TextField("one\ntw\n\nthree", keepsLines: true)
    field.caret = 3
    #expect(places(of: &field, .down, .down, .down, .down) == [6, 7, 8, 8])
    field.caret = 13
    #expect(places(of: &field, .home, .up, .up, .up) == [8, 7, 4, 0])
  }

  @Test func `a caret that cannot move says so`() {
    var field = TextField("a")
    let right = field.move(.right)
    let up = field.move(.up)
    let left = field.move(.left)
    #expect([right, up, left] == [false, false, true])
  }

  @Test func `everything to either end of the line goes at once`() {
    var field = TextField("one\ntwo\nsix", keepsLines: true)
    field.caret = 6
    field.erase(.toStart)
    #expect(field.text == "one\no\nsix")
    field.erase(.toEnd)
    #expect(field.text == "one\n\nsix")
    #expect(field.caret == 4)
  }

  @Test func `at the ends nothing is taken and the caret stays inside`() {
    var field = TextField("a")
    field.erase(.after)
    field.caret = 9
    #expect(field.caret == 1)
    field.caret = -9
    field.erase(.before)
    field.erase(.toStart)
    #expect(field.text == "a")
    #expect(field.caret == 0)
  }

  @Test func `characters that meet and melt are counted as one`() {
    var field = TextField("🇫x🇷")
    field.caret = 2
    field.erase(.before)
    #expect(field.text == "🇫🇷")
    #expect(field.caret == 1)
  }

  private func places(of field: inout TextField, _ movements: Movement...) -> [Int] {
    movements.map { movement in
      _ = field.move(movement)
      return field.caret
    }
  }
}
