import Clinical
import Consultation
import Documents
import Foundation
import PackFiles
import Testing

@Suite struct ClinicFileTests {
  private static let plain = """
    clinic: "Clinic Example"
    emergency_telephone: "112"
    practitioner: "A. Practitioner"
    role: practitioner
    paper: a4
    date_order: day_first

    """

  private func read(
    _ text: String,
    objecting object: ([KeyWish]) -> [KeyObjection] = { _ in [] }
  ) throws -> Clinic? {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("settings-\(UUID().uuidString).yaml")
    try text.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ClinicFile.read(file.path, objecting: object)
  }

  @Test func `a file that says nothing of how the screen looks is as good as any`() throws {
    let clinic = try #require(try read(Self.plain))
    #expect(clinic.appearance == Appearance(theme: .standard, colour: .auto, mouse: false))
  }

  @Test func `a file that says nothing of the lock has the usual one, and never is said`() throws {
    #expect(try read(Self.plain)?.lockAfterMinutes == 10)
    let never = try #require(try read(Self.plain + "lock_after: never\n"))
    #expect(never.lockAfterMinutes == nil)
    #expect(try read(Self.plain + "lock_after: 3 minutes\n")?.lockAfterMinutes == 3)
  }

  @Test(arguments: Appearance.Theme.allCases, Appearance.Colour.allCases)
  func `what is written is read again`(
    theme: Appearance.Theme,
    colour: Appearance.Colour
  ) throws {
    var clinic = try #require(try read(Self.plain))
    for (mouse, minutes) in [(false, nil), (true, 1), (true, 1440)] {
      clinic.lockAfterMinutes = minutes
      clinic.appearance = Appearance(theme: theme, colour: colour, mouse: mouse)
      #expect(try read(ClinicFile.text(of: clinic)) == clinic)
    }
  }

  @Test(arguments: [
    ("keys:\n  undo: ^U\n  why: [^W, F5]", [["^U"], ["^W", "F5"]]),
    ("keys: {undo: '^U', why: [\"^W\", F5]}", [["^U"], ["^W", "F5"]]),
    ("keys:\n  undo: []\n  why:\n    - ^W", [[], ["^W"]]), ("keys: {}", []), ("", []),
  ])
  func `keys are wished for one by one or as a list, and kept when the file is written`(
    lines: String,
    keys: [[String]]
  ) throws {
    let clinic = try #require(try read(Self.plain + lines + "\n"))
    #expect(clinic.keys == zip(["undo", "why"], keys).map { KeyWish(command: $0, keys: $1) })
    #expect(try read(ClinicFile.text(of: clinic)) == clinic)
  }

  @Test func `what is wrong with keys is told with their line, beside every other fault`() throws {
    let text = Self.plain + "keys:\n  undo: ^U\n  why: F5\ntheme: neon\n"
    do {
      let clinic = try read(text) { wishes in
        #expect(wishes.map(\.command) == ["undo", "why"])
        return [KeyObjection(to: 1, "why has function keys only.")]
      }
      Issue.record("read as \(String(describing: clinic))")
    } catch {
      let lines = "\(error)".split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.contains { $0.hasSuffix(".yaml:9: why has function keys only.") }, "\(error)")
      #expect(lines.contains { $0.contains(".yaml:10: \"neon\"") }, "\(error)")
    }
  }

  @Test(arguments: [
    ("keys: ^U", ":7: \"keys\" is one text. Write a set of keys."),
    ("keys:", ":7: \"keys\" has no value."), ("keys:\n  undo:", ":8: \"undo\" has no value."),
    ("keys:\n  undo: {F5: ^U}", ":8: \"undo\" is a set of keys. Write one text."),
    ("keys:\n  undo: [[^U]]", ":8: \"undo\" is a list. Write one text."),
    ("keys:\n  undo: ^U\n  undo: ^X", "\"undo\" stands twice in one place."),
  ])
  func `what is no list of keys is refused before the keys are asked for`(
    lines: String,
    words: String
  ) throws {
    do {
      let clinic = try read(Self.plain + lines + "\n") { wishes in
        Issue.record("\(wishes)")
        return []
      }
      Issue.record("read as \(String(describing: clinic))")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  @Test(arguments: [
    ("theme: ligth", "settings", "ligth", "light"),
    ("theme: neon", "settings", "neon", "high-contrast"),
    ("color: yes", "settings", "yes", "always"),
    ("mouse: maybe", "settings", "maybe", "true"),
    ("them: light", "settings", "them", "theme"),
    ("lock_after: 10", "settings", "10", "minutes"),
    ("lock_after: 0 minutes", "settings", "0 minutes", "never"),
    ("lock_after: 1500 minutes", "settings", "1500", "1440"),
    ("lock_after: nevr", "settings", "nevr", "minutes"),
  ])
  func `an unknown word is refused with its line, itself and what it may be`(
    line: String,
    file: String,
    word: String,
    remedy: String
  ) throws {
    do {
      let clinic = try read(Self.plain + line + "\n")
      Issue.record("read as \(String(describing: clinic))")
    } catch {
      let message = "\(error)"
      #expect(message.contains("\(file)"), "\(message)")
      #expect(message.contains(".yaml:7"), "\(message)")
      #expect(message.contains(word), "\(message)")
      #expect(message.contains(remedy), "\(message)")
    }
  }
}
