import Foundation
import Testing

/// A real terminal for one play: a tmux server of its own, with a shell in which the program runs.
///
/// The shell stays when the program ends, so a play can look at what the program left of the terminal.
final class Stage {
  private let socket = "meso-\(UUID().uuidString.prefix(8))"
  private let desk: Desk
  /// How many keys were pressed, every typed character counted as one.
  private(set) var keys = 0

  /// Opens a terminal of this size at a desk.
  init(at desk: Desk, columns: Int = 80, rows: Int = 24) throws {
    self.desk = desk
    let assignments = desk.environment.map { "\($0)=\($1)" }
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"]
        + assignments + ["PS1=stage> ", "/bin/bash", "--norc", "--noprofile"]
    )
    try tmux(["set-option", "-g", "escape-time", "0"])
    try wait(for: "stage>")
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Starts the program and waits until it shows this text.
  func start(_ arguments: String = "", showing text: String) throws {
    try type("\(Desk.program) \(arguments)")
    try press("Enter")
    try wait(for: text)
  }

  /// Types text as it stands.
  func type(_ text: String) throws {
    keys += text.count
    try tmux(["send-keys", "-l", text])
  }

  /// Presses keys by the names tmux gives them: `Enter`, `C-s`, `Down`.
  func press(_ names: String...) throws {
    keys += names.count
    try tmux(["send-keys"] + names)
  }

  /// How many keys a piece of work takes.
  func counting(_ work: () throws -> Void) throws -> Int {
    let before = keys
    try work()
    return keys - before
  }

  /// Lets time pass, as somebody does who reads.
  func pause(milliseconds: Int) {
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
  }

  /// What the terminal shows, one line per row.
  func screen() throws -> String {
    try tmux(["capture-pane", "-p"])
  }

  /// Waits until the terminal shows a text, and fails with the screen if it never does.
  @discardableResult
  func wait(
    for text: String,
    seconds: Double = 20,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait(until: "shows “\(text)”", seconds: seconds, sourceLocation: sourceLocation) {
      $0.contains(text)
    }
  }

  /// Waits until the screen satisfies a condition, and fails with the screen if it never does.
  @discardableResult
  func wait(
    until what: String,
    seconds: Double = 20,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (String) throws -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var shown = ""
    repeat {
      shown = try screen()
      if try condition(shown) { return shown }
      usleep(30_000)
    } while Date() < end
    Issue.record("the terminal never \(what); it shows:\n\(shown)", sourceLocation: sourceLocation)
    throw Missed(what: what)
  }

  /// Changes the terminal's size without a key press.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Where the cursor stands, and whether the alternate screen is shown.
  func cursor() throws -> (row: Int, column: Int, alternate: Bool) {
    let text = try tmux(["display-message", "-p", "#{cursor_y} #{cursor_x} #{alternate_on}"])
    let parts = text.split(separator: " ").compactMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    guard parts.count == 3 else { throw Missed(what: "tells its cursor") }
    return (parts[0], parts[1], parts[2] == 1)
  }

  /// The process id of the program running in the terminal.
  func programID() throws -> Int32 {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children",
      encoding: .utf8
    )
    guard let first = children.split(separator: " ").first, let id = Int32(first) else {
      throw Missed(what: "runs the program")
    }
    return id
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) throws {
    kill(try programID(), number)
  }

  /// The settings of the terminal's line, as `stty` tells them.
  func lineSettings() throws -> String {
    let tty = try tmux(["display-message", "-p", "#{pane_tty}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return try Shell.run("/bin/stty", ["-a", "-F", tty]).output
  }

  /// Closes the terminal under the program.
  func close() throws {
    try tmux(["kill-server"])
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try Shell.run("/usr/bin/tmux", ["-L", socket] + arguments)
    return result.output
  }

  /// Something a play waited for did not happen.
  struct Missed: Error {
    let what: String
  }
}
