import Foundation
import Testing

extension Plays {
  @Suite struct `Plain text` {
    @Test func `goes from an empty list to an approved plan on disk, line by line`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle(role: "prescriber")
      var lines = Desk.routineLines
      lines += ["approve", "", "approve Dr Vogt", "file"]
      let talk = try desk.run(["--plain"], input: lines.joined(separator: "\n"))
      #expect(talk.status == 0)
      #expect(talk.errors == "")
      #expect(talk.output.contains("Nothing is approved by that."))
      #expect(talk.output.contains("Approved by Dr Vogt."))
      #expect(talk.output.contains("Written: "))
      #expect(!talk.output.contains("\u{1B}"))
      let shown = try desk.run(["show", "A-0001", "--approved"])
      #expect(shown.output.contains("EXAMPLE, Anna"))
      #expect(shown.output.contains("Dr Vogt"))
      let files = try FileManager.default.contentsOfDirectory(atPath: desk.plans.path)
      #expect(files.contains { $0.hasSuffix("plan.txt") })
    }

    @Test func `is entered amid a word from the screen, and left again amid the same word`() throws
    {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")
      try stage.press("C-n")
      try stage.wait(for: "Family name")
      try stage.type("Exa")
      // Sooner than anybody can see the picture it is dropped.
      stage.pause(milliseconds: 300)
      try stage.press("C-t")
      try stage.wait(for: "Half typed: “Exa”")
      #expect(try !stage.cursor().alternate)
      #expect(try stage.lineSettings().contains(" icanon"))
      try stage.act(.text("full"), .key("Enter"))
      try stage.wait(for: "[Exa")
      #expect(try stage.cursor().alternate)
      try stage.act(.text("mple"), .key("Tab"))
      stage.pause(milliseconds: 300)
      try stage.press("C-t")
      try stage.wait(for: "1.3 Given name")
      try stage.act(.text("Anna"), .key("Enter"))
      try stage.wait(for: "Given name: Anna")
      try stage.act(.text("full"), .key("Enter"))
      try stage.wait(for: "EXAMPLE, Anna")
    }

    @Test(arguments: ["TERM=dumb", "TERM=", "TERM=nosuchterminal"])
    func `takes the place of the screen where there can be none, and says why`(
      _ type: String
    ) throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.type("\(type) \(Desk.program)")
      try stage.press("Enter")
      try stage.wait(for: "Plain text instead of the screen.")
      try stage.wait(for: "0 consultations")
      try stage.act(.text("leave"), .key("Enter"))
      try stage.wait(for: "Everything is kept.")
      try stage.act(.text("echo status $?"), .key("Enter"))
      try stage.wait(for: "status 0")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `keeps everything when a signal ends it`(_ signal: Int32) throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start("new --plain", showing: "1.2 Family name")
      try stage.act(.text("Example"), .key("Enter"))
      try stage.wait(for: "1.3 Given name")
      try stage.signal(signal)
      try stage.wait(until: "is left by the program") { _ in (try? stage.programID()) == nil }
      try stage.act(.text("echo status $?"), .key("Enter"))
      try stage.wait(for: "status \(128 + signal)")
      #expect(try desk.run(["list"]).output.contains("EXAMPLE"))
    }

    @Test func `asks before it leaves on an interrupt, and leaves on a second one`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start("new --plain", showing: "1.2 Family name")
      try stage.press("C-c")
      try stage.wait(for: "Leave? Everything is kept.")
      try stage.press("Enter")
      try stage.wait(until: "asks again") {
        $0.components(separatedBy: "1.2 Family name").count == 3
      }
      stage.pause(milliseconds: 2500)
      try stage.press("C-c")
      stage.pause(milliseconds: 300)
      try stage.press("C-c")
      try stage.wait(for: "Left.")
      try stage.act(.text("echo status $?"), .key("Enter"))
      try stage.wait(for: "status 0")
    }

    @Test func `keeps everything and ends by the signal when the quit key is pressed`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let stage = try Stage(at: desk)
      try stage.start("new --plain", showing: "1.2 Family name")
      try stage.act(.text("Example"), .key("Enter"))
      try stage.wait(for: "Family name: Example")
      try stage.press("C-\\")
      try stage.act(.text("echo status $?"), .key("Enter"))
      try stage.wait(for: "status 131")
      #expect(try desk.run(["list"]).output.contains("EXAMPLE"))
    }

    @Test func `is not suspended where nobody could continue it`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let talk = try desk.run(["--plain"], input: "suspend\nwho\n")
      #expect(talk.status == 0)
      #expect(talk.output.contains("Nothing is suspended"))
    }

    @Test func `refuses bytes that are no text and lines without an end in words`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle()
      let script =
        "(printf 'new\\n\\377\\376\\n'; head -c 200000 /dev/zero | tr '\\0' a; "
        + "printf '\\nSmi\\000th\\nJo'; ) | \(Desk.program) --plain"
      let talk = try Shell.run("/bin/bash", ["-c", script], environment: desk.environment)
      #expect(talk.status == 0)
      #expect(talk.output.contains("no UTF-8 text"))
      #expect(talk.output.contains("longer than 64 kB"))
      #expect(talk.output.contains("Family name: Smith"))
      #expect(talk.output.contains("Given name: Jo"), "a last line without an end is taken")
      #expect(talk.output.contains("Left. Everything is kept."))
    }
  }
}
