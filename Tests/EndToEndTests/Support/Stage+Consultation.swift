import Foundation
import Testing

extension Stage {
  /// One thing done at the keyboard.
  enum Move {
    /// Types text as it stands.
    case text(String)
    /// Presses a key by its tmux name.
    case key(String)
  }

  /// Does one move after the other.
  func act(_ moves: Move...) throws {
    for move in moves {
      switch move {
      case .text(let text): try type(text)
      case .key(let name): try press(name)
      }
    }
  }

  /// Goes to the section with this number, through the list of sections, and waits for a text of it.
  func section(_ number: Int, showing text: String) throws {
    try press("Escape")
    try wait(for: "Enter open")
    try press("\(number)")
    try wait(for: text)
  }

  /// Answers no to every safety question of the page that is left.
  func noToTheRest() throws {
    for _ in 0..<12 {
      // The same key sooner than anybody reads the next questions counts as held down.
      pause(milliseconds: 600)
      let before = try remains()
      try press("N")
      try wait(until: "says what remains") { _ in try remains() != before }
      let now = try remains() ?? ""
      if now.contains("None remains") || now.contains("has an answer") { return }
    }
  }

  /// What the screen says of the safety questions that are left.
  private func remains() throws -> String? {
    try screen().split(separator: "\n").map(String.init).last {
      $0.contains(" remain") || $0.contains("has an answer")
    }
  }

  /// Opens a consultation and says who the patient is and for when treatment is planned.
  func introduce(family: String, given: String, planned: String) throws {
    try press("C-n")
    try wait(for: "Family name")
    try act(.text(family), .key("Tab"), .text(given), .key("Tab"))
    try act(.text("18 Apr 1988"), .key("Tab"), .key("f"), .key("Tab"))
    try wait(for: "b. 18 Apr 1988")
    try act(.text(planned))
  }

  /// Ticks a concern by its row, gives it a degree and zones by their keys on the map.
  func choose(downTo row: Int, degree: Int, zones: [String]) throws {
    try press("Home")
    for _ in 0..<row { try press("Down") }
    try press("\(degree)")
    try press("z")
    try wait(for: "Where:")
    for zone in zones { try press(zone, "Space") }
    try press("Enter")
  }
}
