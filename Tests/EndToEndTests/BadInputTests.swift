import Foundation
import Testing

extension Plays {
  @Suite struct `Bad input` {
    /// How many bytes of a flood: some thousands, or as many as the environment asks for.
    private static let length =
      ProcessInfo.processInfo.environment["MESO_BAD_BYTES"].flatMap { Int($0) } ?? 4_000

    private static let seed =
      ProcessInfo.processInfo.environment["MESO_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 1...UInt64.max)

    /// How a flood may end the program.
    ///
    /// Left by its own keys; asked to; or interrupted by a byte that came when the terminal was just given back. Everything is kept in each case.
    private static let ends: [Int32?] = [0, 128 + SIGTERM, 128 + SIGINT, 128 + SIGQUIT]

    /// A desk that is settled, with a printer that writes down what it is sent.
    private func desk() throws -> Desk {
      let desk = try Desk()
      try desk.settle(role: "prescriber")
      try desk.addPrinter()
      return desk
    }

    /// No consultation may be approved, voided or gone, and nothing printed.
    private func expectNothingConfirmed(
      _ desk: Desk,
      _ why: String,
      consultations: Int = 1,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let list = try desk.run(["list", "--json"])
      #expect(list.status == 0, "\(why): \(list.errors)", sourceLocation: sourceLocation)
      let lines = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
      let states = (lines ?? []).map { $0["status"] as? String ?? "" }
      #expect(states.count >= consultations, "\(why): \(states)", sourceLocation: sourceLocation)
      #expect(
        states.allSatisfy { $0 == "open" },
        "\(why): \(states)",
        sourceLocation: sourceLocation
      )
      #expect(desk.printed.isEmpty, "\(why)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [false, true])
    func `a flood of random bytes crashes nothing and confirms nothing`(hearsMouse: Bool) throws {
      let desk = try desk()
      defer { desk.clear() }
      let why = "MESO_SEED=\(Self.seed) MESO_BAD_BYTES=\(Self.length)"
      print("a flood of random bytes: \(why)")
      var random = Dice(Self.seed)
      let wire = try Wire(
        at: desk,
        ["new"] + (hearsMouse ? ["--mouse"] : []),
        showing: "Family name"
      )
      var left = Self.length
      while left > 0 {
        let piece = random.piece()
        wire.send(piece)
        left -= piece.count
        if Int.random(in: 0..<64, using: &random) == 0 { wire.settle() }
        if !wire.isRunning {
          #expect(Self.ends.contains(wire.status), "\(why): \(String(describing: wire.status))")
          try wire.start()
        }
      }
      wire.settle()
      let ending = wire.end()
      #expect(Self.ends.contains(ending), "\(why): \(String(describing: ending))")
      try expectNothingConfirmed(desk, why)
    }

    @Test func `text that arrives as if it were typed voids nothing, though its keys would`() throws
    {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(at: desk, ["new"], showing: "Family name")
      wire.send("\u{F}eWrong patient\r")
      wire.settle()
      #expect(wire.repainted().contains("Wrong patient"), "what was typed waits there")
      wire.send("\u{1B}")
      wire.settle()
      #expect(wire.end() == 128 + SIGTERM)
      try expectNothingConfirmed(desk, "a void in a flood")
    }

    @Test func `a paste of a megabyte is one text, and one key takes it back`() throws {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(at: desk, ["new"], showing: "Family name")
      var paste = Array("\u{1B}[200~MARKER \u{202E}bidi \u{1B}[31mred\r\nend\u{0}".utf8)
      for piece in ["\u{1B}", "\u{1B}[", "\u{1B}[20", "\u{1B}[201", "\u{1B}]0;t\u{7}", "\u{F}e\r"] {
        paste += Array("x\(piece)y".utf8)
      }
      paste += Array(repeating: UInt8(ascii: "z"), count: 1 << 20)
      paste += Array("\u{1B}\u{1B}[201~".utf8)
      wire.send("\t")
      wire.settle()
      wire.send(paste)
      wire.settle()
      #expect(wire.isRunning)
      wire.send("\u{1}")
      let shown = wire.repainted()
      #expect(shown.contains("MARKER bidi red endx"))
      #expect(!shown.contains("\u{202E}"))
      wire.send("\u{1A}")
      #expect(!wire.repainted().contains("MARKER"))
      #expect(wire.end() == 128 + SIGTERM)
      try expectNothingConfirmed(desk, "a large paste")
    }

    @Test func `a storm of sizes down to one cell keeps the word that is being typed`() throws {
      let desk = try desk()
      defer { desk.clear() }
      print("a storm of sizes: MESO_SEED=\(Self.seed)")
      var random = Dice(Self.seed)
      let wire = try Wire(at: desk, ["new"], showing: "Family name")
      wire.send("\tStormhal")
      wire.settle()
      for step in 0..<max(150, Self.length / 20) {
        let isTiny = step.isMultiple(of: 5)
        wire.resize(
          rows: isTiny ? 1 : Int.random(in: 1...70, using: &random),
          columns: isTiny ? 1 : Int.random(in: 1...250, using: &random)
        )
        if step.isMultiple(of: 10) { wire.settle() }
        #expect(wire.isRunning, "MESO_SEED=\(Self.seed), step \(step)")
      }
      wire.resize(rows: 24, columns: 80)
      wire.settle()
      wire.send("f\t")
      #expect(wire.repainted().contains("Stormhalf"))
      #expect(wire.end() == 128 + SIGTERM)
      try expectNothingConfirmed(desk, "a storm of sizes")
    }

    @Test func `sequences that nobody knows and broken UTF-8 are not typed`() throws {
      let desk = try desk()
      defer { desk.clear() }
      let wire = try Wire(at: desk, ["new"], showing: "Family name")
      wire.send("\tWhole")
      wire.settle()
      let strange: [[UInt8]] = [
        Array("\u{1B}[999;999;999X".utf8),
        Array("\u{1B}[?1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16c".utf8),
        Array("\u{1B}[<0;5;5M\u{1B}[<0;5;5m\u{1B}[<64;1;1M".utf8), Array("\u{1B}[I\u{1B}[O".utf8),
        [0xC3], [0x28], [0xE2, 0x82], [0x28], [0xFF, 0xFE], [0xF0, 0x9F, 0x98], [0xC0, 0xAF],
        [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x81],
      ]
      for bytes in strange { wire.send(bytes) }
      wire.settle()
      // A sequence torn apart on its way.
      wire.send("\u{1B}[38;5")
      usleep(120_000)
      wire.send(";196q")
      wire.send("some\t")
      let shown = wire.repainted()
      #expect(shown.contains("Whole((some"), "\(shown.debugDescription)")
      #expect(wire.end() == 128 + SIGTERM)
    }

    @Test(arguments: [(0, 0), (0, 80), (24, 0)])
    func `a terminal that lies about its size gets the usual one`(rows: Int, columns: Int) throws {
      let desk = try desk()
      defer { desk.clear() }
      let lies = ["LINES": "3", "COLUMNS": "7"]
      let wire = try Wire(at: desk, rows: rows, columns: columns, environment: lies)
      #expect(wire.repainted().contains("No consultation yet"))
      wire.resize(rows: 10, columns: 40)
      wire.settle()
      #expect(wire.repainted().contains("Window too small"))
      #expect(wire.end() == 128 + SIGTERM)
    }
  }
}

/// Bytes to throw at the program: noise, and what looks like keys and is none.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func piece() -> [UInt8] {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: sequence()
    case 1: Array("\u{1B}[200~".utf8) + noise(40) + Array("\u{1B}[201~".utf8)
    case 2: Array("\u{1B}[<\(number(70));\(number(200));\(number(60))M".utf8)
    case 3: Array("\u{F}e".utf8) + noise(6) + [13]
    case 4: keys(12)
    default: noise(24)
    }
  }

  private mutating func number(_ most: Int) -> Int { Int.random(in: 0...most, using: &self) }

  private mutating func noise(_ most: Int) -> [UInt8] {
    (0...number(most)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  /// Keys that do something, so that the noise reaches every screen.
  private mutating func keys(_ most: Int) -> [UInt8] {
    let useful = Array("\r\r\t\u{1B}ynaepfrx123 \u{E}\u{12}\u{17}\u{F}\u{6}\u{7}\u{3}\u{1A}".utf8)
    return (0...number(most)).map { _ in useful[number(useful.count - 1)] }
  }

  private mutating func sequence() -> [UInt8] {
    let starts = [
      "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[?", "\u{1B}[1;", "\u{1B}\u{1B}[",
    ]
    return Array(starts[number(starts.count - 1)].utf8)
      + Array("\(number(300));\(number(9))".utf8)
      + [UInt8.random(in: 0x20...0x7E, using: &self)]
  }
}
