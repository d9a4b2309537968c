import Clinical
import Documents
import Plays
import Testing

@testable import Consultation

@Suite struct SetupTests {
  @Test func `the first start asks everything once`() {
    var play = Play(clinic: nil)
    #expect(play.state.screen == .setup)
    for text in ["Lindenhof", "044", "Dr Vogt"] {
      play.type(text)
      play.send(.entered)
    }
    play.type("nam")
    play.send(.entered)
    let clinic = Clinic(
      name: "Lindenhof",
      emergencyTelephone: "044",
      practitioner: Practitioner(name: "Dr Vogt", role: .practitioner),
      paper: .a4,
      dateOrder: .monthFirst
    )
    #expect(play.clinic == clinic)
    #expect(play.state.screen == .home)
  }

  @Test func `nothing is taken for granted: each answer that is missing is asked for`() {
    var play = Play(clinic: nil)
    for row in SetupState.Row.allCases where row != .begin {
      play.state.setup.focus = .begin
      play.send(.entered)
      #expect(play.state.setup.focus == row)
      #expect(play.state.message?.text == Words.setupNeeds(row))
      #expect(play.clinic == nil)
      if row.takesText { play.type("x") } else { play.send(.moved(.right)) }
    }
    play.state.setup.focus = .begin
    play.send(.entered)
    #expect(play.clinic?.practitioner.role == .prescriber)
  }

  @Test func `arrows choose and text is edited`() {
    var play = Play(clinic: nil)
    play.type("ab")
    play.send(.moved(.left), .erased(.before), .pasted("x"), .moved(.end), .moved(.previous))
    #expect(play.state.setup.field(.clinic).text == "xb")
    play.state.setup.focus = .role
    play.send(.moved(.right), .moved(.right), .moved(.right), .moved(.left), .moved(.right))
    #expect(play.state.setup.role == .practitioner)
  }

  @Test func `a clinic that cannot be written down is said`() {
    var play = Play(clinic: nil)
    play.send(.clinicRefused("no room"))
    #expect(play.state.message == Message("no room", tone: .failure))
    #expect(play.state.screen == .setup)
  }
}
