import Plays
import Testing

@Suite struct `A consultation in plain text` {
  @Test func `goes from the first start to a page that is done`() {
    var talk = Talk(Play(clinic: nil))
    talk.say(["Lindenhof", "call me", "Dr Vogt", "prescriber", "1", "1", "", "+41 44 000 00 00"])
    talk.say(["go 3", "", "", "", "", "", "", "new", "Example", "=new", "31 feb", "18 apr 1988"])
    talk.say(["f", "", "in 2 days", "70,5", "why", "", "no to these", "no to the rest"])
    talk.say(["no to these", "list", "leave"])
    expectTranscript(talk, "a first start")
  }

  @Test func `tells what was found, what no longer is, and takes it back`() {
    var talk = Talk(.begun)
    talk.say(["go 3", "y", "5 Dec", "findings", "why 1", "", "1", "1 Dec", "undo", "redo", "clear"])
    talk.say(["5 Dec", "y", "1 3", "shellfish", "no 3", "no 4", "back", "back", "who", "verdict"])
    expectTranscript(talk, "findings")
  }

  @Test func `answers every kind of question, and says what is no answer`() {
    var talk = Talk(.begun)
    talk.say(["go 5", "y", "seven", "7", "2", "8:30", "12 Dec", "12 Dec 8:30", "example.org"])
    talk.say(["It began in May.", "back", "+ It went on.", "back", "Anna", "Anni", "", "1 2", "3"])
    talk.say([
      "no 3", "", "a colleague", "back", "2", "no", "list 5", "go 4.2", "add", "Peel", "10",
    ])
    talk.say(["remove 2", "undo", "go zone", "go procedure", "2"])
    expectTranscript(talk, "every kind")
  }

  @Test func `chooses concerns with degree, zones and since when`() {
    var talk = Talk(.begun)
    talk.say([
      "go 6", "dullness", "2", "1 2", "no 2", "", "6 weeks ago", "fine lines severe", "cheeks",
    ])
    talk.say(["", "soon", "2019", "2 0", "undo", "none", "undo", "list 6", "why 1", ""])
    expectTranscript(talk, "concerns")
  }
}

extension Play {
  /// A consultation of the sample form that has just been opened.
  static var begun: Play {
    var play = Play()
    play.open()
    return play
  }
}

@Suite struct `The plan in plain text` {
  @Test func `goes from concerns to an approved plan on the printer`() {
    var talk = Talk(Play(desk: Bench.desk))
    talk.say(["new", "go family", "Example", "go planned", "today"])
    talk.say([
      "n", "go concerns", "2 moderate", "1, cheeks", "", "6 weeks ago", "2 2", "", "clear", "2 2",
      "", "spring 2021", "puffy 1", "1", "", "", "",
    ])
    talk.say(["", "plan", "why 2", "", "edit 3", "2", "0.6 mL", "0.4 mL", "moved", "back"])
    talk.say([
      "approve", "1", "y", "approve", "1", "y", "approve", "", "Dr Vogt", "approve Dr Vogt",
      "print", "1", "print 1",
    ])
    talk.say(["file", "amend", "amend wrong volume", "who", "leave"])
    expectTranscript(talk, "to an approved plan")
  }

  @Test func `waits for a day, and goes past a rule with a reason`() {
    var talk = Talk(.waiting)
    talk.say(["findings", "why 1", "override", "override agreed with the prescriber", "undo"])
    talk.say(["plan", "replan", "note ask for the photographs", "void entered twice", "leave"])
    expectTranscript(talk, "a plan that waits")
  }
}
