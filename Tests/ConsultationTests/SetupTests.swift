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
      if row.takesText {
        play.type(row == .telephone ? "112" : "x")
      } else {
        play.send(.moved(.right))
      }
    }
    play.state.setup.focus = .begin
    play.send(.entered)
    #expect(play.clinic?.practitioner.role == .prescriber)
  }

  @Test(arguments: [
    ("112", true), ("+41 44 123-45/67 (day)", false), ("+41 (0)44 123-45/67", true),
    ("112 bad", false), ("11", false), ("1 1", false), ("1-1-2", true), ("+()/- ", false),
    ("١١٢", false), ("112;", false), (" 112 ", true),
  ])
  func `a telephone that cannot be rung is refused with the remedy`(text: String, isOne: Bool) {
    var play = Play(clinic: nil)
    for text in ["Lindenhof", text, "Dr Vogt"] {
      play.type(text)
      play.send(.entered)
    }
    play.type("nam")
    play.send(.entered)
    #expect((play.clinic != nil) == isOne)
    guard !isOne else { return }
    #expect(play.state.setup.focus == .telephone)
    #expect(play.state.message?.tone == .caution)
    #expect(play.state.message?.text.contains("three digits") == true)
    #expect(play.state.setup.field(.telephone).text == text)
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
