import Foundation
import Testing

extension Plays {
  @Suite struct `The terminal` {
    @Test(arguments: [SIGTERM, SIGSEGV])
    func `comes back to a shell after a signal`(_ signal: Int32) throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      let before = try stage.lineSettings()
      try stage.start(showing: "No consultation yet")
      #expect(try stage.cursor().alternate)
      try stage.signal(signal)
      try stage.wait(until: "shows the shell again") { $0.contains("stage>") }
      #expect(try !stage.cursor().alternate)
      try stage.type("echo status $?")
      try stage.press("Enter")
      try stage.wait(for: "status \(128 + signal)")
      #expect(try stage.lineSettings() == before)
    }

    @Test func `comes back after a stop, and the program after being continued`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")
      try stage.signal(SIGTSTP)
      try stage.wait(for: "Stopped")
      #expect(try !stage.cursor().alternate)
      try stage.type("fg")
      try stage.press("Enter")
      try stage.wait(for: "No consultation yet")
      #expect(try stage.cursor().alternate)
    }

    @Test func `follows a change of size without a key`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")
      for (columns, rows) in [(132, 43), (60, 20), (30, 8), (80, 24)] {
        try stage.resize(columns: columns, rows: rows)
        try stage.wait(until: "fits \(columns)×\(rows)") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          let lastText = lines.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
          return lines.count >= rows && !lastText.isEmpty
            && lines.firstIndex(of: lastText).map { $0 >= rows - 2 || rows < 20 } == true
        }
      }
      try stage.wait(for: "No consultation yet")
    }

    @Test func `ends the program when it vanishes`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")
      let program = try stage.programID()
      try stage.close()
      let end = Date().addingTimeInterval(10)
      while isRunning(program), Date() < end { usleep(20_000) }
      #expect(!isRunning(program), "the program still runs without a terminal")
    }

    /// Whether a process lives; one that has ended and waits to be collected does not.
    private func isRunning(_ process: Int32) -> Bool {
      guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      else { return false }
      return !status.contains(") Z ")
    }
  }
}
