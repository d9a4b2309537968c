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
