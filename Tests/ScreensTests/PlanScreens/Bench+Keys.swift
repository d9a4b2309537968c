import Cells
import Consultation
import Plays

extension Play {
  /// In front of the concerns of a consultation in which nothing was said.
  static var atConcerns: Play {
    var play = resumed([])
    play.press(.control("n"), .control("n"))
    return play
  }

  /// Dullness, moderate, on forehead and cheeks, and puffy eyes, mild, on the lower lids, ticked by keys.
  static var withConcerns: Play {
    var play = atConcerns
    play.press(.down)
    play.keys("2z1 4 ")
    play.press(.escape, .down, .down)
    play.keys(" z ")
    play.press(.escape)
    return play
  }
}
