import CursesTerminal
import Testing

@Suite struct TerminalEnvironmentTests {
  @Test(
    arguments: [
      (nil, false, 25), (nil, true, 50), (100, true, 100), (0, false, 1), (-5, false, 1),
      (9999, false, 1000),
    ] as [(Int?, Bool, Int)]
  )
  func `the wait after Esc is the user's, or short`(own: Int?, isRelayed: Bool, wait: Int) {
    let environment = TerminalEnvironment(type: "xterm", isRelayed: isRelayed, escapeDelay: own)
    #expect(environment.escapeWait == wait)
  }

  /// Flag, environment, settings, and whether colours are wanted.
  @Test(
    arguments: [
      (nil, false, .auto, true), (nil, false, .always, true), (nil, false, .never, false),
      (nil, true, .auto, false), (nil, true, .always, false), (nil, true, .never, false),
      (.auto, false, .never, true), (.auto, true, .always, false),
      (.always, true, .never, true), (.never, false, .always, false),
    ] as [(ColourChoice?, Bool, ColourChoice, Bool)]
  )
  func `the flag comes before NO_COLOR, and that before the settings`(
    flag: ColourChoice?,
    refuses: Bool,
    setting: ColourChoice,
    wanted: Bool
  ) {
    let environment = TerminalEnvironment(type: "xterm", refusesColour: refuses)
    #expect(environment.wantsColour(flag: flag, setting: setting) == wanted)
  }

  @Test(arguments: [
    TerminalError.inputIsNoTerminal, .outputIsNoTerminal, .typeNotSet, .typeIsDumb,
    .typeUnknown("x\u{1B}[2Jy"), .cannotOpen,
  ])
  func `every obstacle says a reason and a remedy, and no control`(error: TerminalError) {
    #expect(error.description.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
    #expect(error.description.hasSuffix("."))
    #expect(error.description.contains(".") && error.description.count > 60)
  }
}
