import Foundation
import Testing

extension Plays {
  @Suite struct `Keys of one's own` {
    private func desk(_ settings: String) throws -> Desk {
      let desk = try Desk()
      try desk.settle(adding: settings)
      return desk
    }

    private static let moved = """
      keys:
        undo: ^X
        more: [^Q, F9]
        new: ^D
        delete: ^W
        why: [^U, F2]
        erase-line: ^Z

      """

    @Test func `do what the settings say, and every screen names them so`() throws {
      let desk = try desk(Self.moved)
      defer { desk.clear() }
      let stage = try Stage(at: desk)
      try stage.start(showing: "^D starts one")
      #expect(try stage.screen().contains(" ^D new"))
      try stage.press("C-n")
      try stage.press("C-d")
      try stage.wait(for: "Family name")
      try stage.type("Smith")
      try stage.press("Tab")
      try stage.wait(for: "^X undo")
      try stage.press("C-x")
      try stage.wait(for: "^Y makes it again.")
      try stage.press("F9")
      try stage.wait(for: "Take the last answer back")
      #expect(try stage.screen().contains("^U"))
      try stage.press("C-q")
      try stage.press("C-g")
      var help = try stage.wait(for: "Why it is asked")
      try stage.press("NPage")
      help += try stage.wait(for: "This help")
      #expect(help.contains("^Q or F9 "))
      #expect(help.contains("^X   ") && !help.contains("^O"))
    }

    @Test func `are there in the very first picture, and stay when the menu writes the settings`()
      throws
    {
      let desk = try desk(Self.moved)
      defer { desk.clear() }
      let wire = try Wire(at: desk, showing: "starts one")
      #expect(String(decoding: wire.bytes, as: UTF8.self).contains("^D starts one"))
      wire.send("\u{11}")
      wire.settle()
      wire.send("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\r")
      wire.settle()
      #expect(wire.end() == 128 + SIGTERM)
      #expect(try desk.settings.contains("theme: light"))
      #expect(try desk.settings.contains("  more: [^Q, F9]\n"))
      #expect(try desk.run(["keys"]).status == 0)
    }

    @Test func `are refused with line, reason and remedy, by every command that reads them`() throws
    {
      let desk = try desk("keys:\n  undo: ^N\n  redo: F5\n  leave: ^I")
      defer { desk.clear() }
      for arguments in [["keys"], ["check", "--quiet"]] {
        let said = try desk.run(arguments)
        #expect(said.status == 78)
        #expect(said.errors.contains("settings.yaml:9: redo has function keys only"))
        #expect(said.errors.contains("settings.yaml:10: ^I is Tab on terminals. Write another"))
      }
      try desk.settle(adding: "keys:\n  undo: ^N")
      let stage = try Stage(at: desk)
      try stage.type("\(Desk.program); echo status $?")
      try stage.press("Enter")
      let shown = try stage.wait(for: "status 78")
      let line = shown.split(separator: "\n").joined()
      #expect(line.contains("settings.yaml:8: ^N would be both undo and next-section"))
    }

    @Test func `are printed on one page`() throws {
      let desk = try desk(Self.moved)
      defer { desk.clear() }
      let card = try desk.run(["keys"]).output.split(separator: "\n")
      #expect(card.contains { $0.contains(" ^Q F9 :       more") }, "\(card)")
      #expect(card.contains { $0.contains(" ^D            new") }, "\(card)")
      #expect(card.count <= 60)
      #expect(try desk.run(["keys", "--markdown"]).output.contains("| ^X | `undo` |"))
    }
  }
}
