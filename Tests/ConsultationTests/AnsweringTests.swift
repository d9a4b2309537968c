import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct AnsweringTests {
  @Test(arguments: [("y", "yes"), ("n", "no"), ("u", "not_sure"), ("d", "declined")])
  func `one key answers a safety question and goes on`(key: String, answer: String) {
    var play = Play.opened
    play.goTo("diabetes")
    play.type(key)
    #expect(play.answers("diabetes") == [code(answer)])
    #expect(play.itemInFocus == "epilepsy")
  }

  @Test func `a question that an answer enables is shown and comes next`() {
    var play = Play.opened
    play.goTo("hypertension_any")
    play.type("y")
    #expect(play.itemInFocus == "systolic")
    play.type("140")
    play.send(.entered)
    #expect(play.answers("systolic") == [.integer(140)])
    #expect(play.itemInFocus == "diabetes")
  }

  @Test func `Space answers with the mark that the cursor rests on`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.send(.moved(.right), .moved(.right), .typed(" "))
    #expect(play.answers("diabetes") == [code("not_sure")])
  }

  @Test func `Enter goes on without answering`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.send(.entered)
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.itemInFocus == "epilepsy")
  }

  @Test func `Backspace takes the answer of a choice away`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    play.goTo("diabetes")
    play.send(.erased(.before))
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.events(of: "C-0001").last == .cleared(Place("diabetes")))
  }

  @Test(arguments: ["m", "2", "M"])
  func `an option is chosen by its letter or number`(key: String) {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.type(key)
    #expect(play.answers("sex_at_birth") == [code("male")])
    #expect(play.itemInFocus == "phone")
  }

  @Test func `an option is chosen by arrows, too`() {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.send(.moved(.down), .moved(.down), .entered)
    #expect(play.answers("sex_at_birth") == [code("male")])
  }

  @Test func `arrows go past the options to the next question and back`() {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.send(.moved(.down), .moved(.down), .moved(.down))
    #expect(play.itemInFocus == "phone")
    play.send(.moved(.up), .moved(.up), .moved(.up), .moved(.up))
    #expect(play.itemInFocus == "birth_date")
  }

  @Test func `Space ticks and unticks, in the order of the form`() {
    var play = Play.opened
    play.goTo("zones")
    play.type("2")
    play.type("1")
    #expect(play.answers("zones") == [code("cheek"), code("neck")])
    play.type(" ")
    #expect(play.answers("zones") == [code("neck")])
  }

  @Test func `an option that excludes the others stands alone`() {
    var play = Play.opened
    play.goTo("zones")
    play.type("12")
    play.type("3")
    #expect(play.answers("zones") == [code("none")])
    play.type("1")
    #expect(play.answers("zones") == [code("cheek")])
  }

  @Test func `a letter jumps to the option that starts with it`() {
    var play = Play.opened
    play.goTo("zones")
    play.type("n")
    #expect(play.state.questions.pick == 1)
    play.type("n")
    #expect(play.state.questions.pick == 2)
    play.type("n")
    #expect(play.state.questions.pick == 1)
  }

  @Test func `a word typed on a list ticks nothing`() {
    var play = Play.opened
    play.goTo("zones")
    play.type("cn ")
    #expect(play.answers("zones").isEmpty)
    #expect(play.state.message?.tone == .caution)
    play.type(" ")
    #expect(play.answers("zones").count == 1)
  }

  @Test func `moving off a field answers with what was typed`() {
    var play = Play.opened
    play.goTo("family_name")
    play.type("  van Dyck ")
    play.send(.moved(.down))
    #expect(play.answers("family_name") == [.string("van Dyck")])
    #expect(play.state.open?.banner.name == "VAN DYCK")
  }

  @Test func `a field left as it was changes nothing`() {
    var play = Play.opened
    play.answer("family_name", "Dyck")
    let before = play.stored.count
    play.goTo("family_name")
    play.send(.moved(.left), .moved(.right), .moved(.next))
    #expect(play.stored.count == before)
    #expect(play.state.questions.drafts.isEmpty)
  }

  @Test func `emptying a field takes its answer away`() {
    var play = Play.opened
    play.answer("phone", "12")
    play.goTo("phone")
    play.send(.erased(.before), .erased(.before), .entered)
    #expect(play.answers("phone").isEmpty)
  }

  @Test(arguments: [
    Action.moved(.next), .moved(.previous), .moved(.up), .moved(.down), .moved(.pageUp),
    .moved(.pageDown), .entered, .escaped, .commanded(.nextSection),
    .commanded(.review), .commanded(.find), .commanded(.findings), .commanded(.menu),
  ])
  func `text that is no answer never holds back, and stays as it was typed`(action: Action) {
    var play = Play.opened
    play.goTo("planned_date")
    play.type("when it suits")
    let before = (play.state.screen, play.state.questions.focus, play.state.overlay)
    play.send(action)
    let after = (play.state.screen, play.state.questions.focus, play.state.overlay)
    #expect(before != after)
    play.state.overlay = nil
    play.goTo("planned_date")
    #expect(play.field.text == "when it suits")
    #expect(play.answers("planned_date").isEmpty)
  }

  @Test func `text that is no answer is explained when it is left`() {
    var play = Play.opened
    play.goTo("birth_date")
    play.type("30 feb 1980")
    play.send(.moved(.next))
    #expect(play.state.message?.tone == .caution)
    #expect(play.state.message?.text.hasPrefix("Birth date: ") == true)
    #expect(play.state.message?.text.hasSuffix("Kept as typed.") == true)
  }

  @Test func `refused text over an older answer stands in the way until it is taken back`() {
    var play = Play.opened
    play.answer("birth_date", "18 Apr 1988")
    play.goTo("birth_date")
    play.send(.erased(.toStart))
    play.type("yesterday evening")
    #expect(play.state.unreadTexts.isEmpty)
    play.send(.commanded(.review))
    let place = Place("birth_date")
    #expect(play.state.unreadTexts == [UnreadText(place: place, text: "yesterday evening")])
    #expect(play.state.reviewLines.first?.kind == .unread("yesterday evening"))
    #expect(play.state.reviewLines.first?.isProblem == true)
    #expect(play.state.approvalGates.contains { $0.places == [place] })
    let section = play.state.open?.section(of: place)
    #expect(play.state.sections.first { $0.id == section }?.mark == .problem)
    play.send(.moved(.home), .entered)
    #expect(play.itemInFocus == "birth_date")
    play.send(.commanded(.undo), .commanded(.review))
    #expect(play.state.unreadTexts.isEmpty)
    #expect(play.state.reviewLines == play.state.open?.reviewLines)
  }

  @Test func `several answers have a row each, and one more`() {
    var play = Play.opened
    play.goTo("nicknames")
    for name in ["Mimi", "Zi"] {
      play.type(name)
      play.send(.entered)
    }
    #expect(play.answers("nicknames") == [.string("Mimi"), .string("Zi")])
    #expect(play.state.questions.focus == RowID(Place("nicknames"), answer: 2))
    play.goTo("nicknames")
    play.send(.erased(.toStart), .entered)
    #expect(play.answers("nicknames") == [.string("Zi")])
  }

  @Test func `one of several answers is changed in its own row`() {
    var play = Play.opened
    play.goTo("nicknames")
    for name in ["Mimi", "Zi"] {
      play.type(name)
      play.send(.entered)
    }
    play.send(.moved(.up), .moved(.up))
    play.type("!")
    play.send(.entered)
    #expect(play.answers("nicknames") == [.string("Mimi!"), .string("Zi")])
  }

  @Test func `a line break is typed with its own key, too, and only where lines are`() {
    var play = Play.opened
    play.goTo("story")
    play.type("One")
    play.send(.brokeLine)
    play.type("Two")
    play.goTo("phone")
    #expect(play.answers("story") == [.string("One\nTwo")])
    play.type("1")
    play.send(.brokeLine)
    #expect(play.field.text == "1")
  }

  @Test func `a date that may be either of two is asked about`() {
    var play = Play.opened
    play.goTo("birth_date")
    play.type("1 jan 26")
    guard case .refused(let words)? = play.state.questionInFocus.flatMap(play.state.reading) else {
      return
    }
    #expect(words.contains(" or "))
  }

  @Test func `Enter breaks the line of a text and Tab goes on`() {
    var play = Play.opened
    play.goTo("story")
    play.type("One")
    play.send(.entered)
    play.type("Two")
    play.send(.moved(.next))
    #expect(play.answers("story") == [.string("One\nTwo")])
    #expect(play.itemInFocus == "nicknames")
  }

  @Test func `what the form fixes is not changed`() {
    var play = Play.opened
    play.goTo("fixed")
    play.type("x")
    play.send(.erased(.before))
    #expect(play.answers("fixed") == [.string("as it is")])
  }

  @Test func `Enter on the last row goes to the next section`() {
    var play = Play.opened
    play.goTo("weight_kg")
    play.send(.entered)
    #expect(play.state.open?.section == .page("history"))
  }

  @Test func `Tab wraps inside the section`() {
    var play = Play.opened
    play.goTo("weight_kg")
    play.send(.moved(.next))
    #expect(play.itemInFocus == "record_number")
    play.send(.moved(.previous))
    #expect(play.itemInFocus == "weight_kg")
  }
}

extension Play {
  /// A new consultation.
  static var opened: Play {
    var play = Play()
    play.open()
    return play
  }

  @Test
  func `an approximate date stands in its field as it was typed, and left so changes nothing`() {
    var play = Play.opened
    play.goTo("ibuprofen")
    play.type("y")
    play.answer("ibuprofen.last", "about 13 nov")
    let before = play.answers("ibuprofen.last")
    play.goTo("ibuprofen.last")
    #expect(play.field.text == "about 13 Nov 2026")
    play.type(" ")
    play.send(.erased(.before), .moved(.next))
    #expect(play.answers("ibuprofen.last") == before)
  }
}
