import Cells
import Consultation
import Plays
import Testing

@Suite struct PlanPictureTests {
  @Test(arguments: Picture.sizes.prefix(3))
  func `concerns`(size: Size) { Picture.check(.withConcerns, "concerns", size) }

  @Test(arguments: Picture.sizes.prefix(3))
  func `a concern that misses its zones, and a question under another`(size: Size) {
    var play = Play.atConcerns
    play.press(.down)
    play.keys("3")
    play.press(.down, .down, .down)
    play.keys(" ")
    play.press(.down)
    Picture.check(play, "concerns, missing", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the zones of a concern`(size: Size) {
    var play = Play.withConcerns
    play.press(.up, .up, .enter, .down)
    Picture.check(play, "zones", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `since when, being typed`(size: Size) {
    var play = Play.withConcerns
    play.keys("s6w ago")
    Picture.check(play, "concerns, since", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the review of what is missing`(size: Size) {
    var play = Play.withConcerns
    play.send(.commanded(.review))
    Picture.check(play, "review, missing", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the review of what is flagged`(size: Size) {
    var play = Play.waiting
    play.send(.commanded(.review))
    Picture.check(play, "review, flagged", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `a plan`(size: Size) { Picture.check(.ready, "plan", size) }

  @Test(arguments: Picture.sizes.prefix(2))
  func `the end of a plan`(size: Size) {
    var play = Play.ready
    play.press(.end)
    Picture.check(play, "plan, end", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `a plan that waits for a day`(size: Size) {
    var play = Play.waiting
    play.press(.down)
    Picture.check(play, "plan, deferred", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `what moved`(size: Size) {
    var play = Play.waiting
    play.keys("rd")
    Picture.check(play, "plan, moved", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `printers to choose from`(size: Size) {
    var play = Play.ready
    play.keys("p")
    Picture.check(play, "plan, printers", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `why a finding stands there`(size: Size) {
    var play = Play.waiting
    play.keys("w")
    play.rest()
    Picture.check(play, "why, verdict", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `why a substance was not chosen`(size: Size) {
    var play = Play.ready
    play.focus("Amino acids with hyaluronic acid")
    play.keys("w")
    play.rest()
    Picture.check(play, "why, not chosen", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `why a preparation is as it is`(size: Size) {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("w")
    play.rest()
    Picture.check(play, "why, preparation", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the menu of changes`(size: Size) {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e")
    Picture.check(play, "edit", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `a volume that is refused`(size: Size) {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e2600 ul")
    play.press(.enter)
    Picture.check(play, "edit, refused", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `an approval that something stands in the way of`(size: Size) {
    var play = Play.withConcerns
    play.send(.commanded(.plan))
    play.keys("a")
    Picture.check(play, "approve, open", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `an approval`(size: Size) {
    var play = Play.ready
    play.keys("a")
    Picture.check(play, "approve", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `an approved plan`(size: Size) {
    var play = Play.ready
    play.keys("a")
    play.press(.enter)
    Picture.check(play, "plan, approved", size)
  }
}

extension Play {
  /// Goes down the plan until the line in focus begins with these words.
  mutating func focus(_ words: String) {
    for _ in 0..<80 {
      let frame = Picture.frame(of: self, Size(rows: 43, columns: 132))
      let row = frame.cursor.map { frame.lines[$0.row] } ?? ""
      if row.contains("▸") && row.contains(words) { return }
      press(.down)
    }
  }
}
