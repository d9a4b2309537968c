import Cells
import Consultation
import Plays

extension Gallery {
  /// The first start and the list of consultations.
  static let beginning = [
    Still("first start", Play(clinic: nil)) { play in
      play.keys("Lindenhof")
      play.press(.enter)
    },
    Still("first start, choosing", Play(clinic: nil)) { play in
      play.press(.tab, .tab, .tab, .right)
    },
    Still("orientation", Play()) { $0.state.overlay = .orientation },
    Still("home, empty", Play()),
    Still("home", .withList),
    Still("home, finding", .withList) { $0.keys("mull") },
    Still("home, nothing found", .withList) { $0.keys("zzz") },
    Still("home, planning off", .withList) { play in
      play.state.planningOff = "The self-test failed: case 12 gives PROCEED in place of DEFER."
    },
    Still("home, help", .withList) { $0.press(.function(1)) },
    Still("home, more", .withList) { $0.press(.control("o")) },
  ]

  /// The pages of questions and the list of sections.
  static let form = [
    Still("patient", .begun) { play in
      play.press(.tab, .tab)
      play.keys("18/4/88")
    },
    Still("history", .answered) { play in
      play.press(.control("n"))
      play.keys("ny")
    },
    Still("medicines", .onIbuprofen),
    Still("allergies", .namingAllergies),
    Still("allergies, own words", .namingAllergies) { $0.press(.control("u"), .down) },
    Still("skin", .answered) { play in
      for _ in 0..<3 { play.press(.control("n")) }
      play.press(.end, .enter)
      play.keys("Peel")
      play.press(.tab)
      play.keys("last spring")
    },
    Still("every kind", .answered) { play in
      for _ in 0..<4 { play.press(.control("n")) }
      play.keys("y")
      for text in ["3.5", "5 uL", "8:30", "soon", "https://example.org", "One\nTwo", "Mimi"] {
        if text.contains("\n") { play.press(.paste(text)) } else { play.keys(text) }
        play.press(.tab)
      }
      play.keys("Zi")
    },
    Still("sections", .onIbuprofen) { $0.press(.escape, .up) },
    Still("not saved", .onIbuprofen) { play in
      play.refusal = .diskFull(path: "/home/clinic/.local/share/meso/consultations.sqlite")
      play.press(.tab)
      play.keys("n")
    },
    Still("voided", .onIbuprofen) { play in
      play.press(.control("o"))
      play.keys("e")
      play.keys("Wrong patient")
      play.press(.enter)
    },
    Still("parked", .onIbuprofen) { $0.press(.control("k")) },
  ]

  /// What lies over a page of questions.
  static let over = [
    Still("calendar", .begun) { play in
      play.press(.tab, .tab)
      play.keys("18/4/88")
      play.press(.control("v"), .down)
    },
    Still("findings", .onIbuprofen) { $0.press(.control("r")) },
    Still("findings, none", .begun) { $0.press(.control("r")) },
    Still("why asked", .onIbuprofen) { $0.press(.up, .down, .control("w")) },
    Still("help", .onIbuprofen) { $0.press(.control("g")) },
    Still("find", .onIbuprofen) { play in
      play.press(.control("f"))
      play.keys("pre")
    },
    Still("more", .onIbuprofen) { $0.press(.control("o"), .down) },
    Still("leave", .onIbuprofen) { $0.press(.control("c")) },
    Still("void", .onIbuprofen) { play in
      play.press(.control("o"))
      play.keys("eWrong pat")
    },
  ]
}

extension Play {
  /// Two options ticked, and the beginning of a third.
  fileprivate static var namingAllergies: Play {
    var play = onIbuprofen
    play.press(.tab)
    play.keys("y")
    play.press(.down, .down, .character(" "))
    play.keys("kiwi")
    play.press(.enter)
    play.keys("mango")
    return play
  }
}
