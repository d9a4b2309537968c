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

  private func read(_ text: String) throws -> Clinic? {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("settings-\(UUID().uuidString).yaml")
    try text.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ClinicFile.read(file.path)
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
    ("theme: ligth", "settings", "ligth", "light"),
    ("theme: neon", "settings", "neon", "high-contrast"),
    ("color: yes", "settings", "yes", "always"),
    ("mouse: maybe", "settings", "maybe", "true"),
    ("them: light", "settings", "them", "theme"),
    ("lock_after: 10", "settings", "10", "minutes"),
    ("lock_after: 0 minutes", "settings", "lock_after", "at least 1"),
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
