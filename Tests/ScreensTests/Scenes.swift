import Cells
import Consultation
import Plays

extension Play {
  /// A consultation that was just opened.
  static var begun: Play {
    var play = Play()
    play.press(.control("n"))
    return play
  }

  /// A consultation whose patient is known.
  static var answered: Play {
    var play = begun
    play.patient("Müller", "Zoë", "18 Apr 1988")
    return play
  }

  /// A consultation that ibuprofen defers.
  static var onIbuprofen: Play {
    var play = answered
    play.press(.control("n"), .control("n"))
    play.keys("y")
    play.keys("5 Dec")
    return play
  }

  /// The list with several consultations in it.
  static var withList: Play {
    var play = Play()
    for (family, given, birth) in [
      ("Müller", "Zoë", "18 Apr 1988"), ("Ångström", "Ida", "2 Mar 1979"),
      ("山田", "花子", "1990"), ("Example-Very-Long-Name", "Bartholomew Maximilian", "1 Jan 2001"),
    ] {
      play.press(.control("n"))
      play.patient(family, given, birth)
      play.press(.control("c"), .enter)
      play.wait(seconds: 61)
    }
    play.press(.control("n"), .control("o"))
    play.keys("e")
    play.keys("Wrong patient")
    play.press(.enter, .control("c"), .enter)
    return play
  }

  mutating func patient(_ family: String, _ given: String, _ birth: String) {
    keys(family)
    press(.tab)
    keys(given)
    press(.tab)
    keys(birth)
    press(.tab)
    keys("f")
    press(.tab)
    keys("12 Dec")
    press(.enter)
  }
}
