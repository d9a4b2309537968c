import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct LeavingTests {
  @Test func `Esc goes one step out at a time and never out of the program`() {
    var play = Play.opened
    play.send(.commanded(.findings), .escaped)
    #expect(play.state.overlay == nil)
    #expect(play.state.screen == .questions)
    play.send(.escaped)
    #expect(play.state.screen == .outline)
    play.send(.escaped)
    #expect(play.state.overlay == .leaving)
    play.send(.escaped, .escaped, .escaped, .escaped)
    #expect(!play.effects.contains(.quit))
    #expect(play.state.open != nil)
  }

  @Test func `leaving asks, stores what is typed, and goes to the list`() {
    var play = Play.opened
    play.goTo("family_name")
    play.type("Dyck")
    play.send(.commanded(.leave))
    #expect(play.state.overlay == .leaving)
    play.send(.entered)
    #expect(play.state.screen == .home)
    #expect(play.state.home.list.map(\.patient) == ["DYCK"])
    #expect(!play.effects.contains(.quit))
  }

  @Test func `asked twice within two seconds it leaves the program, everything kept`() {
    var play = Play.opened
    play.goTo("birth_date")
    play.type("soon")
    play.send(.commanded(.leave))
    play.wait(seconds: 2)
    play.send(.commanded(.leave))
    #expect(play.effects.last == .quit)
    #expect(play.events(of: "C-0001").last == .parked)
    #expect(play.scratch["C-0001"]?.text == "soon" || play.scratch["C-0001"]?.drafts.count == 1)
  }

  @Test func `asked again later it only asks again`() {
    var play = Play.opened
    play.send(.commanded(.leave))
    play.wait(seconds: 3)
    play.send(.commanded(.leave))
    #expect(!play.effects.contains(.quit))
    #expect(play.state.overlay == .leaving)
  }

  @Test func `parked, the screen is blank until a key, which does nothing else`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.send(.commanded(.park))
    #expect(play.state.isParked)
    #expect(play.events(of: "C-0001").last == .parked)
    play.type("y")
    #expect(!play.state.isParked)
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.events(of: "C-0001").last == .resumed)
  }

  @Test func `a consultation entered in error needs a reason, is kept, and is read only`() {
    var play = Play.opened
    play.state.overlay = .ask(AskState(purpose: .void))
    play.send(.entered)
    #expect(play.state.message?.tone == .caution)
    play.type("Wrong patient")
    play.send(.entered)
    #expect(play.state.open?.record.status == .voided)
    #expect(play.state.open?.banner.isVoided == true)
    #expect(play.folded?.voidReason == "Wrong patient")
    play.goTo("diabetes")
    play.type("y")
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.state.message?.text == Words.readOnly(.voided))
    play.leave()
    #expect(play.state.home.list.first?.status == .voided)
  }

  @Test func `an approved plan is read only until it is opened for amendment`() {
    var play = Play.opened
    play.state.commit(
      [.approved(.init(name: "Dr Vogt", day: play.state.today, text: "Plan"))],
      desk: play.desk
    )
    play.send(.clockTicked(play.state.now))
    play.goTo("diabetes")
    play.type("y")
    #expect(play.answers("diabetes").isEmpty)
    play.expectReadOnly { $0.type("D") }
    play.goTo("family_name")
    play.expectReadOnly { $0.type("D") }
    play.expectReadOnly { $0.send(.pasted("Dyck")) }
    play.expectReadOnly { $0.send(.erased(.before)) }
    play.goTo("story")
    play.expectReadOnly { $0.send(.brokeLine) }
    play.expectReadOnly { $0.sayNoToAll() }
    play.state.go(to: .concerns("concern_page"), desk: play.desk)
    play.expectReadOnly { $0.type("s") }
    play.expectReadOnly { $0.type(" ") }
    play.send(.moved(.down))
    #expect(play.state.message == nil)
    play.send(.commanded(.menu), .entered)
    play.type("New medicine")
    play.send(.entered)
    play.goTo("diabetes")
    play.type("y")
    #expect(play.answers("diabetes") == [code("yes")])
    #expect(play.folded?.approvals.count == 1)
  }

  @Test(arguments: [Section.ID.plan, .review])
  func `left from the list of sections, it resumes in the section worked in last`(
    section: Section.ID
  ) {
    var play = Play.opened
    play.goTo("birth_date")
    play.type("soon")
    play.state.go(to: section, desk: play.desk)
    play.send(.escaped)
    #expect(play.state.screen == .outline)
    play.send(.moved(.home), .escaped, .entered)
    #expect(play.state.screen == .home)
    play.send(.entered)
    #expect(play.state.open?.section == section)
    #expect(play.state.screen == (section == .plan ? .plan : .review))
    play.goTo("birth_date")
    #expect(play.field.text == "soon")
  }

  @Test func `left from the list of sections, it resumes on the question and its half-typed text`()
  {
    var play = Play.opened
    play.goTo("weight_kg")
    play.type("70,")
    play.goTo("birth_date")
    play.type("soon")
    play.send(.moved(.left), .escaped, .moved(.down), .moved(.down), .escaped, .entered)
    #expect(play.state.screen == .home)
    play.send(.entered)
    #expect(play.itemInFocus == "birth_date")
    #expect(play.field.text == "soon")
    #expect(play.field.caret == 3)
    play.goTo("weight_kg")
    #expect(play.field.text == "70,")
  }

  @Test func `half-typed text is kept wherever the practitioner stands`() {
    var play = Play.opened
    play.goTo("birth_date")
    play.type("soon")
    play.state.go(to: .plan, desk: play.desk)
    play.wait(seconds: 2)
    play.crash()
    #expect(play.state.screen == .plan)
    play.goTo("birth_date")
    #expect(play.field.text == "soon")
  }

  @Test func `half-typed text that the store refused is not called saved until it is kept`() {
    var play = Play.opened
    play.goTo("birth_date")
    play.refusal = .diskFull(path: "/store")
    play.type("soon")
    play.wait(seconds: 3)
    #expect(play.state.saving == .notSaved(changes: 1))
    #expect(play.state.message?.tone == .failure)
    play.send(.commanded(.leave), .commanded(.leave))
    #expect(play.state.open != nil)
    play.send(.escaped)
    play.refusal = nil
    play.send(.commanded(.save))
    #expect(play.state.saving == .saved(moment("2026-12-10T14:02:00+01:00")))
    #expect(play.scratch["C-0001"]?.text == "soon")
  }
}

extension Play {
  /// Does something that would change an answer, and expects that the approval is named instead.
  fileprivate mutating func expectReadOnly(
    _ act: (inout Play) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) {
    state.message = nil
    let before = stored.count
    act(&self)
    #expect(state.message?.text == Words.readOnly(.approved), sourceLocation: location)
    #expect(stored.count == before, sourceLocation: location)
  }
}
