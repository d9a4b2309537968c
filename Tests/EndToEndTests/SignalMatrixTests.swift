import Foundation
import Synchronization
import Testing

extension Plays {
  /// What a signal leaves behind, wherever it comes: the terminal, the exit status, the store.
  @Suite struct `Every signal on every screen` {
    private static let settings = ProcessInfo.processInfo.environment

    /// Whether the environment asks for every screen with every signal.
    private static let isWhole = settings["MESO_SIGNALS"] == "all"

    /// Every screen with every signal where that is asked for, otherwise each of them at least once.
    private static func cells(seed: UInt64) -> [SignalCell] {
      if isWhole {
        return Place.all.flatMap { place in
          SignalCell.signals.map { SignalCell(place: place, signal: $0) }
        }
      }
      var random = Steps(state: seed)
      let signals = SignalCell.signals.shuffled(using: &random)
      return Place.all.shuffled(using: &random).enumerated().map { number, place in
        SignalCell(place: place, signal: signals[number % signals.count])
      }
    }

    @Test func `gives the terminal back as it was, and keeps every answer and the half-typed word`()
      throws
    {
      let seed = Self.settings["MESO_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...UInt64.max)
      let cells = Self.cells(seed: seed)
      print("\(cells.count) signals on screens: MESO_SEED=\(seed)")
      let desk = try Desk()
      defer { desk.clear() }
      try desk.prepareConsultation()
      let plan = Self.isWhole ? try desk.plan() : nil
      let left = Mutex(cells)
      let problems = Mutex<[String]>([])
      // Most of the time is waiting: for the picture after a key, and for what is kept every two seconds.
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        while let cell = left.withLock({ $0.popLast() }) {
          let found = cell.problems(at: desk, plan: plan)
          problems.withLock { $0 += found }
        }
      }
      for problem in problems.withLock({ $0 }) { Issue.record("MESO_SEED=\(seed), \(problem)") }
    }
  }
}

/// A generator that gives the same numbers for the same seed.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension Desk {
  /// The plan as it would be printed; the foot of its pages tells how many events are stored.
  func plan() throws -> String {
    let shown = try run(["show", "A-0001"])
    return shown.output.split(separator: "\n").filter { !$0.hasPrefix("Page ") }
      .joined(separator: "\n") + shown.errors
  }

  /// Has a consultation that only waits for its approval.
  fileprivate func prepareConsultation() throws {
    try settle(role: "prescriber")
    _ = try run(["--plain"], input: Self.routineLines.joined(separator: "\n"))
  }
}
