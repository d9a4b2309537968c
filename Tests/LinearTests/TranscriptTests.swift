import Consultation
import Plays
import Testing

@Suite struct `A consultation in plain text` {
  @Test func `is asked line by line, from the list to a section that is done`() {
    var talk = Talk(Play())
    talk.say(["new", "Example", "Anna", "3/4", "18 apr 1988", "f", "", "in 2 days", "70,5"])
    talk.say([
      "why", "", "no to the rest", "no to these", "list", "go 3", "y", "5 Dec", "findings", "1",
    ])
    talk.say([
      "1 Dec", "n", "undo", "y", "1 3", "shellfish", "no 3", "back", "back", "go fitz", "2",
      "list 4",
    ])
    talk.say(["who", "verdict", "home", "1", "leave"])
    expectTranscript(talk, "a routine")
  }
}
