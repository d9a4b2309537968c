import Foundation

/// One signal at one place: what it does there, and what is found afterwards.
struct SignalCell: Sendable {
  let place: Place
  let signal: Int32

  static let signals: [Int32] = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGTSTP,
    SIGWINCH, SIGPIPE,
  ]

  /// What ends the program before it can keep anything more.
  private static let crashes: Set<Int32> = [
    SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE,
  ]

  /// Something was not as it has to be.
  private struct Found: Error {
    let problem: String
  }

  /// Goes to the place at a twin of the desk, has the signal come, starts again; what is wrong, in words.
  ///
  /// The plan as it was before, where it is given, is compared with the one after; that takes long.
  func problems(at desk: Desk, plan: String?) -> [String] {
    do {
      let twin = place.beginning == .firstStart ? try Desk() : try desk.twin()
      defer { twin.clear() }
      let wire = try Wire(
        at: twin,
        place.arguments,
        asJob: signal == SIGTSTP,
        isStarted: false
      )
      let before = wire.lineSettings
      try wire.start()
      try go(on: wire)
      try strike(wire, before)
      try expectGivenBack(wire, before)
      try expectKept(wire)
      if let plan, place.beginning == .consultation {
        let now = try twin.plan()
        try expect(now == plan, "another plan:\n\(now)")
      }
      return []
    } catch let found as Found {
      return ["\(place.name), signal \(signal): \(found.problem)"]
    } catch {
      return ["\(place.name), signal \(signal): \(error)"]
    }
  }

  private func expect(_ isFine: Bool, _ problem: @autoclosure () -> String) throws {
    if !isFine { throw Found(problem: problem()) }
  }

  private func go(on wire: Wire) throws {
    try wait(wire, for: place.begins)
    for key in place.keys {
      wire.send(key)
      wire.settle(quiet: 70)
    }
    wire.resize(rows: place.size.rows, columns: place.size.columns)
    try wait(wire, for: place.shows)
  }

  /// Waits until a text can be read; a painted picture holds it in one piece.
  private func wait(_ wire: Wire, for text: String) throws {
    let isPaintable = !place.isPlain && place.name != "parked"
    for _ in 0..<60 {
      wire.settle(quiet: 70)
      if String(decoding: wire.bytes, as: UTF8.self).contains(text) { return }
      if isPaintable, wire.repainted(quiet: 70).contains(text) { return }
      usleep(100_000)
    }
    let shown = String(decoding: wire.bytes, as: UTF8.self)
    try expect(false, "never shows \(text): \(shown.suffix(3000).debugDescription)")
  }

  /// Has the signal come, and the program end: by it, or asked to where it must go on.
  private func strike(_ wire: Wire, _ before: LineSettings) throws {
    // What is half typed is kept every two seconds; whatever comes sooner may lose that much of it.
    if Self.crashes.contains(signal) { Thread.sleep(forTimeInterval: 3.2) }
    switch signal {
    case SIGTSTP: try stopAndContinue(wire, before)
    case SIGWINCH:
      for step in 1...40 {
        wire.resize(rows: 1 + step * 7 % 50, columns: 1 + step * 31 % 150)
        try wire.strike(SIGWINCH)
        if step.isMultiple(of: 9) { wire.settle(quiet: 20) }
      }
      wire.resize(rows: place.size.rows, columns: place.size.columns)
      try goesOn(wire)
    case SIGPIPE:
      try wire.strike(SIGPIPE)
      try goesOn(wire)
    case SIGINT where place.isPlain:
      // It asks first, as for the key; a second one soon after leaves, with everything kept.
      try wire.strike(SIGINT)
      try wait(wire, for: "Leave? Everything is kept.")
      try expect(
        wire.end(by: SIGINT) == 0,
        "not left by a second interrupt: \(String(describing: wire.status))"
      )
    default:
      try expect(
        wire.end(by: signal) == 128 + signal,
        "another ending: \(String(describing: wire.status))"
      )
    }
  }

  /// Whether it lives and shows the same as before; then it is asked to end.
  private func goesOn(_ wire: Wire) throws {
    wire.settle(quiet: 70)
    try expect(wire.isRunning, "it ended: \(String(describing: wire.status))")
    if !place.isPlain { try wait(wire, for: place.shows) }
    try expect(
      wire.end(by: SIGTERM) == 128 + SIGTERM,
      "another ending: \(String(describing: wire.status))"
    )
  }

  private func stopAndContinue(_ wire: Wire, _ before: LineSettings) throws {
    try wire.strike(SIGTSTP)
    try wire.wait(for: "job \(128 + SIGTSTP)", seconds: 20)
    try expectGivenBack(wire, before)
    wire.forget()
    wire.send("\n")
    if !place.isPlain { try wait(wire, for: place.shows) }
    wire.settle(quiet: 70)
    try wire.strike(SIGTERM)
    try wire.wait(for: "job \(128 + SIGTERM)", seconds: 20)
    _ = wire.end()
  }

  private func expectGivenBack(_ wire: Wire, _ before: LineSettings) throws {
    let modes = TerminalModes(after: wire.bytes)
    let left = modes.leftovers(ofFullScreen: !place.isPlain)
    try expect(left.isEmpty, "not given back: \(left)")
    try expect(wire.lineSettings == before, "the line has other settings")
  }

  /// Starts again: what was half typed is there, and no answer is missing.
  private func expectKept(_ wire: Wire) throws {
    wire.forget()
    wire.resize(rows: 24, columns: 80)
    try wire.start()
    // The list is shown before, and names the patient too.
    if place.isInConsultation { try wait(wire, for: place.begins) }
    try wait(wire, for: place.keeps)
    if place.isInConsultation {
      let picture = wire.repainted(quiet: 70)
      let isWhole =
        picture.contains("PROCEED") && !picture.contains("answer missing")
        && !picture.contains("answers missing")
      try expect(isWhole, "answers are missing: \(picture.debugDescription)")
    }
    guard signal == SIGTSTP else {
      try expect(wire.end() == 128 + SIGTERM, "another ending: \(String(describing: wire.status))")
      return
    }
    try wire.strike(SIGTERM)
    try wire.wait(for: "job \(128 + SIGTERM)", seconds: 20)
    wire.send("\n")
    _ = wire.end()
  }
}
