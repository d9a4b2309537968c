import Foundation
import Testing

extension Plays {
  @Suite struct `How it looks` {
    private func desk(settings: String = "") throws -> Desk {
      let desk = try Desk()
      try desk.settle(adding: settings)
      return desk
    }

    private static let light = "48;5;231"

    /// Flags, environment, settings, and whether the first picture is dark on white.
    @Test(
      arguments: [
        ([], [:], "theme: light", true), (["--theme", "light"], [:], "", true),
        (["--theme", "monochrome"], [:], "theme: light", false),
        ([], ["NO_COLOR": "1"], "theme: light", false),
        ([], ["NO_COLOR": ""], "theme: light", true),
        (["--color", "always"], ["NO_COLOR": "1"], "theme: light\ncolor: never", true),
        (["--color", "never"], [:], "theme: light", false),
        (["--no-color"], [:], "theme: light", false),
        ([], [:], "theme: light\ncolor: never", false),
        (["--color", "auto"], [:], "theme: light\ncolor: never", true), ([], [:], "", false),
      ] as [([String], [String: String], String, Bool)]
    )
    func `is said by the flag, then NO_COLOR, then the settings`(
      flags: [String],
      environment: [String: String],
      settings: String,
      isLight: Bool
    ) throws {
      let desk = try desk(settings: settings)
      defer { desk.clear() }
      let wire = try Wire(at: desk, flags, showing: "No consultation yet", environment: environment)
      let sent = String(decoding: wire.bytes, as: UTF8.self)
      #expect(sent.contains(Self.light) == isLight, "\(sent.debugDescription)")
      #expect(sent.contains("\u{1B}[0;7m") || sent.contains(";7m") || isLight, "emphasis stays")
      #expect(wire.end() == 128 + SIGTERM)
    }

    @Test func `is chosen in the menu, at once and for the next start`() throws {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(at: desk, showing: "No consultation yet")
      wire.send("\u{F}")
      wire.settle()
      #expect(wire.repainted().contains("Theme: default"))
      wire.send("\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\r")
      wire.settle()
      let shown = wire.repainted()
      #expect(
        shown.contains("Theme: light") && shown.contains(Self.light),
        "\(shown.debugDescription)"
      )
      #expect(wire.end() == 128 + SIGTERM)
      #expect(try desk.settings.contains("theme: light"))
      let next = try Wire(at: desk, showing: "No consultation yet")
      #expect(String(decoding: next.bytes, as: UTF8.self).contains(Self.light))
      #expect(next.end() == 128 + SIGTERM)
    }

    @Test func `is refused with its line where the settings name no such theme`() throws {
      let desk = try desk(settings: "theme: neon")
      defer { desk.clear() }
      let stage = try Stage(at: desk)
      try stage.type("\(Desk.program); echo status $?")
      try stage.press("Enter")
      let shown = try stage.wait(for: "status 78")
      #expect(shown.contains("settings.yaml:7"))
      #expect(shown.contains("neon"))
      let flag = try desk.run(["--theme", "neon"])
      #expect(flag.status == 64)
    }

    @Test func `listens to the mouse where that is asked for`() throws {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(at: desk, ["new", "--mouse"], showing: "Family name")
      // Row 6 holds the given name, two rows below the record number.
      wire.send("\u{1B}[<0;30;6M\u{1B}[<0;30;6m")
      wire.settle()
      wire.send("Clicked\t")
      #expect(wire.repainted().contains("Clicked"))
      #expect(wire.end() == 128 + SIGTERM)
      let list = try desk.run(["list", "--json"])
      #expect(list.output.contains("Clicked"))
    }

    @Test(arguments: ["C", "POSIX", "xx_YY.ISO-8859-1"])
    func `is ASCII where the locale is, and what is typed is kept as it was typed`(
      locale: String
    ) throws {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(
        at: desk,
        ["new"],
        showing: "Family name",
        environment: ["LC_ALL": locale]
      )
      wire.send("Šárka\t")
      wire.settle()
      wire.send("\u{12}")
      wire.settle()
      let shown = wire.repainted()
      #expect(shown.contains("SARKA"))
      #expect(wire.bytes.allSatisfy { $0 < 0x80 })
      #expect(wire.end() == 128 + SIGTERM)
      #expect(try desk.run(["list", "--json"]).output.contains("ŠÁRKA"))
    }

    @Test func `reads Latin-1 where the locale says so`() throws {
      let desk = try desk()
      defer { desk.clear() }
      let folder = desk.root.appendingPathComponent("locales")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let made = try? Shell.run(
        "/usr/bin/localedef",
        ["-i", "de_DE", "-f", "ISO-8859-1", folder.path + "/de_DE.ISO-8859-1"]
      )
      // Not every machine has the sources of locales.
      guard made?.status == 0 else { return }
      let wire = try Wire(
        at: desk,
        ["new"],
        showing: "Family name",
        environment: ["LC_ALL": "de_DE.ISO-8859-1", "LOCPATH": folder.path]
      )
      wire.send(Array("Ren".utf8) + [0xE9, 0x09])
      #expect(wire.repainted().contains("RENE"))
      #expect(wire.bytes.allSatisfy { $0 < 0x80 })
      #expect(wire.end() == 128 + SIGTERM)
      #expect(try desk.run(["list", "--json"]).output.contains("RENÉ"))
    }
  }
}
