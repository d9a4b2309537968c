import Consultation
import Glibc

/// How the screen looks by the settings, read in passing so that the first picture wears it already.
///
/// The strict reader follows and decides; what it would refuse is nothing here.
enum SettingsGlance {
  /// The largest part of the file that is looked at.
  private static let most = 4096

  /// What the file at a path says, where it says anything in the words that it is written with.
  static func appearance(in path: String) -> Appearance {
    var found = Appearance()
    for line in text(of: path).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 1 else { continue }
      let value = String(words[1])
      switch words[0] {
      case "theme:": found.theme = Appearance.Theme(rawValue: value) ?? found.theme
      case "color:": found.colour = Appearance.Colour(rawValue: value) ?? found.colour
      case "mouse:": found.mouse = value == "true"
      default: break
      }
    }
    return found
  }

  private static func text(of path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return "" }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
