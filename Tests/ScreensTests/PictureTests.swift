import Cells
import Consultation
import Plays
import Testing

@Suite struct PictureTests {
  @Test(arguments: Picture.sizes)
  func `the first start`(size: Size) {
    var play = Play(clinic: nil)
    play.keys("Lindenhof")
    play.press(.enter)
    Picture.check(play, "first start", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `what a first look needs to know`(size: Size) {
    var play = Play()
    play.state.overlay = .orientation
    Picture.check(play, "orientation", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the calendar over a date`(size: Size) {
    var play = Play.begun
    play.press(.tab, .tab)
    play.keys("18/4/88")
    play.press(.control("v"), .down)
    Picture.check(play, "calendar", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `home without a consultation`(size: Size) {
    Picture.check(Play(), "home, empty", size)
  }

  @Test(arguments: Picture.sizes)
  func `home with consultations`(size: Size) {
    Picture.check(.withList, "home", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `home while something is typed`(size: Size) {
    var play = Play.withList
    play.keys("mull")
    Picture.check(play, "home, finding", size)
  }

  @Test(arguments: Picture.sizes)
  func `the first page, a date being typed`(size: Size) {
    var play = Play.begun
    play.press(.tab, .tab)
    play.keys("18/4/88")
    Picture.check(play, "patient", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `safety questions`(size: Size) {
    var play = Play.answered
    play.press(.control("n"))
    play.keys("ny")
    Picture.check(play, "history", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `a dated medicine that defers`(size: Size) {
    Picture.check(.onIbuprofen, "medicines", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `options, ticked and free`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.tab)
    play.keys("y")
    play.press(.down, .down, .character(" "))
    play.keys("kiwi")
    play.press(.enter)
    play.keys("mango")
    Picture.check(play, "allergies", size)
    play.press(.control("u"), .down)
    Picture.check(play, "allergies, own words", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `a repeated block`(size: Size) {
    var play = Play.answered
    for _ in 0..<3 { play.press(.control("n")) }
    play.press(.end, .enter)
    play.keys("Peel")
    play.press(.tab)
    play.keys("last spring")
    Picture.check(play, "skin", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `every kind of question, some not readable`(size: Size) {
    var play = Play.answered
    for _ in 0..<4 { play.press(.control("n")) }
    play.keys("y")
    for text in ["3.5", "5 uL", "8:30", "soon", "https://example.org", "One\nTwo", "Mimi"] {
      if text.contains("\n") { play.press(.paste(text)) } else { play.keys(text) }
      play.press(.tab)
    }
    play.keys("Zi")
    Picture.check(play, "every kind", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the sections`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.escape, .up)
    Picture.check(play, "sections", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `the findings`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("r"))
    Picture.check(play, "findings", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `why a question is asked`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.up, .down, .control("w"))
    Picture.check(play, "why asked", size)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `the help`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("g"))
    Picture.check(play, "help", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `finding a question`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("f"))
    play.keys("pre")
    Picture.check(play, "find", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `what else can be done`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("o"), .down)
    Picture.check(play, "more", size)
  }

  @Test(arguments: Picture.sizes)
  func `asking whether to leave`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("c"))
    Picture.check(play, "leave", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `a consultation entered in error`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("o"))
    play.keys("e")
    play.keys("Wrong patient")
    play.press(.enter)
    Picture.check(play, "void", size)
  }

  @Test(arguments: Picture.sizes.prefix(2))
  func `nothing is saved while the store refuses`(size: Size) {
    var play = Play.onIbuprofen
    play.refusal = .diskFull(path: "/home/clinic/.local/share/meso/consultations.sqlite")
    play.press(.tab)
    play.keys("n")
    Picture.check(play, "not saved", size)
  }

  @Test(arguments: Picture.sizes.prefix(1))
  func `a blank screen`(size: Size) {
    var play = Play.onIbuprofen
    play.press(.control("k"))
    Picture.check(play, "parked", size)
  }
}
