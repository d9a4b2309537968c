import Plays
import Testing

@testable import Consultation

@Suite struct AppearanceTests {
  /// Chooses a line of the menu, which stays open.
  private func choose(_ entry: MenuState.Entry, _ play: inout Play) {
    play.send(.commanded(.menu))
    guard case .menu(let menu) = play.state.overlay,
      let line = menu.entries.firstIndex(of: entry)
    else {
      Issue.record("\(entry) is not in the menu")
      return
    }
    play.send(.pointed(row: line, choice: nil))
    play.send(.entered)
    #expect(play.state.overlay?.isMenu == true)
    play.send(.escaped)
  }

  @Test func `the menu goes round the themes, and each is written down at once`() {
    var play = Play()
    for theme in [Appearance.Theme.light, .highContrast, .monochrome, .standard, .light] {
      choose(.theme, &play)
      #expect(play.state.appearance.theme == theme)
      #expect(play.clinic?.appearance.theme == theme)
      #expect(play.state.clinic?.appearance.theme == theme)
    }
    #expect(play.state.screen == .home)
  }

  @Test func `the mouse is off until it is asked for, and off again`() {
    var play = Play()
    #expect(!play.state.appearance.mouse)
    for isOn in [true, false] {
      choose(.mouse, &play)
      #expect(play.state.appearance.mouse == isOn)
      #expect(play.clinic?.appearance.mouse == isOn)
    }
  }

  @Test func `in a consultation it changes nothing of the consultation`() {
    var play = Play.opened
    let before = play.state.open
    choose(.theme, &play)
    #expect(play.state.open == before)
    #expect(play.state.screen == .questions)
  }

  @Test func `what the command line said is not written down with it`() {
    var play = Play()
    play.state.appearance = Appearance(theme: .monochrome, colour: .auto, mouse: true)
    choose(.theme, &play)
    #expect(play.state.appearance == Appearance(theme: .standard, colour: .auto, mouse: true))
    #expect(play.clinic?.appearance == Appearance())
  }

  @Test func `chosen at the first start it is part of the first settings`() {
    var play = Play(clinic: nil)
    choose(.theme, &play)
    #expect(play.clinic == nil)
    for text in ["Lindenhof", "044", "Dr Vogt"] {
      play.type(text)
      play.send(.entered)
    }
    play.type("nam")
    play.send(.entered)
    #expect(play.clinic?.appearance.theme == .light)
    #expect(play.state.appearance.theme == .light)
  }

  @Test(
    arguments: [
      (AppearanceTests.far, nil), (-1, nil), (0, 3), (2, AppearanceTests.far), (1, -1),
    ] as [(Int, Int?)]
  )
  func `pointing where nothing is changes nothing of what was said`(row: Int, choice: Int?) {
    for screen in WizardScreen.allCases {
      var play = Play.opened
      play.state.screen = screen
      let stored = play.stored.count
      play.send(.pointed(row: row, choice: choice))
      #expect(play.stored.count == stored)
      #expect(play.state.screen == screen)
    }
  }

  static let far = 10_000
}

extension Overlay {
  fileprivate var isMenu: Bool { if case .menu = self { true } else { false } }
}
