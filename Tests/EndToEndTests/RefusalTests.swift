import Foundation
import Testing

extension Plays {
  @Suite struct `Without what it needs, the program` {
    @Test func `refuses politely where there is no terminal, and names the draft`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let result = try desk.run([])
      #expect(result.status == 69)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("meso draft --answers"))
    }

    @Test(arguments: [
      ("today: 2026-12-01\nplanned_date: 2026-02-30\n", "answers.yaml:2"),
      ("today: 2026-12-01\nplanned_date: 2026-11-30\n", "planned_date"),
      ("today: 2026-12-01\nplanned_date: 2026-12-02\nbirth_date: 2027-01-01\n", "birth_date"),
      ("today: 2026-12-01\nplanned_date: 2026-12-02\nno_such_item: yes\n", "no_such_item"),
      ("today: 2026-12-01\nplanned_date: 2026-12-02\nweight_kg: heavy\n", "weight_kg"),
      ("today: 2026-12-01\nplanned_date: 2026-12-02\npregnancy: maybe\n", "pregnancy"),
      ("\u{0}\u{1}\u{2}", "answers.yaml"),
    ])
    func `names place, reason and remedy in an answers file`(_ text: String, _ named: String) throws
    {
      let desk = try Desk()
      defer { desk.clear() }
      let file = try desk.write(
        "answers.yaml",
        text + (text.contains("today") ? "operator: {name: A, role: practitioner}\n" : "")
      )
      let result = try desk.run(["draft", "--answers", file])
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(named))
    }

    @Test func `refuses an answers file of a hundred megabytes at once`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let file = try desk.write("answers.yaml", "")
      #expect(truncate(file, 100_000_000) == 0)
      let result = try desk.run(["draft", "--answers", file])
      #expect(result.status == 65)
      #expect(result.errors.contains("answers.yaml"))
    }

    @Test func `says where it looked for a pack`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let result = try desk.run(["check", desk.root.path])
      #expect(result.status == 66)
      #expect(result.errors.contains(desk.root.path))
    }

    @Test func `lists nothing before the first consultation, and says so`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let result = try desk.run(["list"])
      #expect(result.status == 0)
      #expect(result.output == "There are no consultations yet.\n")
    }

    @Test func `keeps a store that is damaged, and says what to do`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let folder = desk.root.appendingPathComponent("home/data/meso")
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      let store = folder.appendingPathComponent("consultations.sqlite")
      try Data(repeating: 0x41, count: 8192).write(to: store)
      let result = try desk.run(["list"])
      #expect(result.status == 65)
      #expect(result.errors.contains("consultations.sqlite"))
      #expect(result.errors.components(separatedBy: "aside").count == 2, "the remedy is said once")
      #expect(!result.errors.contains("backup"))
      #expect(try Data(contentsOf: store).count == 8192)
    }
  }
}
