import Foundation

/// What the line of a terminal is set to: how input, output and characters are treated, and by which keys.
struct LineSettings: Equatable {
  private let flags: [tcflag_t]
  private let keys: [UInt8]

  init(_ settings: termios) {
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    keys = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }
}

/// What a program's bytes leave switched on of what it has to give back.
struct TerminalModes {
  /// Private modes by their number, and whether the last word on them was on.
  private var isOn: [Int: Bool] = [:]

  /// Reads `ESC [ ? 1049 ; 25 h` and its like; everything else is passed over.
  init(after bytes: [UInt8]) {
    for part in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}[?")
      .dropFirst()
    {
      let numbers = part.prefix { $0.isNumber || $0 == ";" }
      let end = part.dropFirst(numbers.count).first
      guard end == "h" || end == "l" else { continue }
      for number in numbers.split(separator: ";").compactMap({ Int($0) }) {
        isOn[number] = end == "h"
      }
    }
  }

  /// What a shell would not find as it was, in words; nothing where everything was given back.
  ///
  /// A full screen has to say so of each itself: its last words are looked at, and it may have said nothing.
  func leftovers(ofFullScreen isFullScreen: Bool) -> [String] {
    let away = [
      1: "application keys", 1000: "mouse", 1002: "mouse", 1003: "mouse", 1004: "focus",
      1006: "mouse", 1049: "another screen", 2004: "bracketed paste", 2026: "a half picture",
    ]
    let owed: Set<Int> = isFullScreen ? [1, 1000, 1006, 1049, 2004] : []
    let left = away.filter { owed.contains($0.key) ? isOn[$0.key] != false : isOn[$0.key] == true }
      .map { "\($0.value) (\($0.key))" }.sorted()
    let isVisible = isFullScreen ? isOn[25] == true : isOn[25] != false
    return left + (isVisible ? [] : ["no cursor"])
  }
}
