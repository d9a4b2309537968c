import Cells
import Consultation
import Plays

extension Gallery {
  /// The concerns, the review, the plan and what is done with it.
  static let plan =
    concerns + [
      Still("review, missing", .withConcerns) { $0.send(.commanded(.review)) },
      Still("review, flagged", .waiting) { $0.send(.commanded(.review)) },
      Still("review, complete", .ready) { $0.send(.commanded(.review)) },
      Still("plan", .ready),
      Still("plan, end", .ready) { $0.press(.end) },
      Still("plan, deferred", .waiting) { $0.press(.down) },
      Still("plan, moved", .waiting) { $0.keys("rd") },
      Still("plan, printers", .ready) { $0.keys("p") },
      Still("plan, no printer", .ready) { play in
        play.printers = []
        play.keys("p")
      },
      Still("plan, approved", .ready) { play in
        play.keys("a")
        play.press(.enter)
      },
    ] + reasons + hands

  private static let concerns = [
    Still("concerns", .withConcerns),
    Still("concerns, missing", .atConcerns) { play in
      play.press(.down)
      play.keys("3")
      play.press(.down, .down, .down)
      play.keys(" ")
      play.press(.down)
    },
    Still("zones", .withConcerns) { $0.press(.up, .up, .enter, .down) },
    Still("concerns, since", .withConcerns) { $0.keys("s6w ago") },
  ]

  private static let reasons = [
    Still("why, verdict", .waiting) { play in
      play.keys("w")
      play.rest()
    },
    Still("why, override", .waiting) { play in
      play.keys("woone tablet")
      play.rest()
    },
    Still("why, not chosen", .ready) { play in
      play.focus("Amino acids with hyaluronic acid")
      play.keys("w")
      play.rest()
    },
    Still("why, preparation", .ready) { play in
      play.focus("Preparation A")
      play.keys("w")
      play.rest()
    },
  ]

  private static let hands = [
    Still("edit", .onPreparation) { $0.keys("e") },
    Still("edit, swap", .onPreparation) { $0.keys("e1") },
    Still("edit, refused", .onPreparation) { play in
      play.keys("e2600 ul")
      play.press(.enter)
    },
    Still("approve, open", .withConcerns) { play in
      play.send(.commanded(.plan))
      play.keys("a")
    },
    Still("approve", .ready) { $0.keys("a") },
    Still("amend", .ready) { play in
      play.keys("a")
      play.press(.enter)
      play.keys("mwrong zone")
    },
  ]
}

extension Play {
  /// In front of a plan with its first preparation in focus.
  static var onPreparation: Play {
    var play = ready
    play.focus("Preparation A")
    return play
  }

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
