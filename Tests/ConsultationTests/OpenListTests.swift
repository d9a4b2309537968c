import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

/// Lists beside which text may stand: the allergies take several answers, who sent the patient one.
@Suite struct OpenListTests {
  private var play = Play.opened

  init() {
    play.goTo("allergies_known")
    play.type("y")
    play.goTo("allergies")
  }

  private var texts: [String] {
    play.answers("allergies").map {
      if case .coding(let coding) = $0 { coding.code } else { $0.text }
    }
  }

  @Test(arguments: ["kiwi", "5-ASA", "1", "Nickel and N", "fish sauce", "?/:"])
  mutating func `what is typed is text from its first character on, and ticks nothing`(text: String)
  {
    for downs in 0...4 {
      var play = play
      for _ in 0..<downs { play.send(.moved(.down)) }
      play.type(text)
      #expect(play.field.text == text)
      #expect(play.answers("allergies").isEmpty)
      #expect(play.state.takesText)
      play.send(.entered)
      #expect(play.answers("allergies") == [.string(text)])
      #expect(play.itemInFocus == "allergies")
    }
  }

  @Test mutating func `a word typed on from an option goes on where it was left off`() {
    play.type("so")
    play.send(.moved(.down))
    play.type("ur")
    #expect(play.field.text == "sour")
  }

  @Test mutating func `no number chooses, for digits are text`() {
    let item = play.state.questionInFocus?.shown.item
    #expect(item?.choiceLines([]).compactMap { item?.number(of: $0) } == [])
    play.goTo("sex_at_birth")
    let closed = play.state.questionInFocus?.shown.item
    #expect(closed?.choiceLines([]).compactMap { closed?.number(of: $0) } == [1, 2])
  }

  @Test mutating func `the text's line stands first, own words right below it, then the options`() {
    play.type("kiwi")
    play.send(.entered)
    let lines = play.state.questionInFocus.map(play.state.choiceLines) ?? []
    #expect(lines.prefix(2) == [.entry, .text("kiwi")])
    #expect(lines.count == 5)
  }

  @Test mutating func `while something is typed, the options are those that it names`() {
    play.type("F")
    #expect(options == ["Fish"])
    play.send(.erased(.before))
    #expect(options == ["Fish", "Soy", "Latex"])
    play.type("te la")
    #expect(options == ["Latex"])
    play.type("x x")
    #expect(options == [])
  }

  private var options: [String] {
    (play.state.questionInFocus.map(play.state.choiceLines) ?? []).compactMap { line in
      if case .option(let option) = line { option.text } else { nil }
    }
  }

  @Test(arguments: [Action.typed(" "), .entered])
  mutating func `an option found is ticked, and what found it goes`(key: Action) {
    play.type("lat")
    play.send(.moved(.down), key)
    #expect(play.answers("allergies") == [code("latex")])
    #expect(play.field.text.isEmpty)
    play.type("kiwi")
    play.send(.entered, .moved(.next))
    #expect(play.answers("allergies") == [code("latex"), .string("kiwi")])
    #expect(play.state.unreadTexts.isEmpty)
  }

  @Test mutating func `Space ticks only an option in focus`() {
    play.type(" ")
    #expect(texts.isEmpty)
    play.send(.moved(.down), .moved(.down))
    play.type(" ")
    #expect(texts == ["fish"])
    play.type(" ")
    #expect(texts.isEmpty)
  }

  @Test(arguments: [Action.typed(" "), .erased(.after), .erased(.before)])
  mutating func `own words in focus are taken off by one key, and no other answer`(key: Action) {
    play.type("Fish")
    play.send(.entered)
    play.type("kiwo")
    play.send(.entered)
    #expect(texts == ["fish", "kiwo"])
    play.send(.moved(.down), key)
    #expect(texts == ["fish"])
    play.send(key)
    #expect(texts == ["fish"])
  }

  @Test
  mutating func `an option in focus is taken off by Del, and one that is not ticked stays so`() {
    play.send(.moved(.down), .moved(.down), .typed(" "), .moved(.down), .erased(.after))
    #expect(texts == ["fish"])
    play.send(.moved(.up), .erased(.after))
    #expect(texts.isEmpty)
  }

  @Test mutating func `the cursor stays on what it ticked where another answer goes`() {
    play.type("kiwi")
    play.send(.entered, .moved(.down), .moved(.down), .typed(" "))
    let line = play.state.questionInFocus.flatMap(play.state.pickedLine)
    #expect(line == 2)
  }

  @Test mutating func `text half typed is there again after a crash, with its options`() {
    play.type("lat")
    play.wait(seconds: 2)
    play.crash()
    #expect(play.field.text == "lat")
    #expect(options == ["Latex"])
    play.type("e")
    #expect(play.field.text == "late")
  }

  @Test mutating func `pasted text goes where text is typed`() {
    play.send(.moved(.down), .moved(.down), .pasted("mango"))
    #expect(play.field.text == "mango")
  }

  @Test mutating func `moving off the question adds what is typed`() {
    play.type("kiwi, ripe")
    play.send(.moved(.next))
    #expect(play.answers("allergies") == [.string("kiwi, ripe")])
    #expect(play.state.open?.banner.allergies == .known(["kiwi, ripe"]))
  }

  @Test mutating func `nothing is typed where nothing may be changed`() {
    play.state.overlay = .ask(AskState(purpose: .void))
    play.type("Wrong patient")
    play.send(.entered)
    play.type("kiwi")
    #expect(play.field.text.isEmpty)
    #expect(texts.isEmpty)
  }

  @Test mutating func `one answer is an option or own words, never both`() {
    play.goTo("sent_by")
    play.send(.moved(.down), .moved(.down), .typed(" "))
    #expect(play.answers("sent_by") == [code("doctor")])
    play.goTo("sent_by")
    play.type("a neighbour")
    play.send(.entered)
    #expect(play.answers("sent_by") == [.string("a neighbour")])
    play.goTo("sent_by")
    play.send(.moved(.down))
    #expect(play.field.text == "a neighbour")
    play.send(.erased(.toStart))
    play.type("Friend")
    play.send(.entered)
    #expect(play.answers("sent_by") == [code("friend")])
  }

  @Test mutating func `own words that are the one answer are taken away by emptying them`() {
    for text in ["a neighbour", " "] {
      play.goTo("sent_by")
      play.send(.moved(.down), .erased(.toStart))
      play.type(text)
      play.send(.entered)
    }
    #expect(play.answers("sent_by").isEmpty)
  }
}
