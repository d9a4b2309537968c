import Consultation
import Glibc
import Screens

/// How the screen looks and what the keys are by the settings, read in passing so that the first picture has it already.
///
/// The strict reader follows and decides; what it would refuse is nothing here.
struct SettingsGlance {
  /// The largest part of the file that is looked at.
  private static let most = 4096

  /// How the screen looks.
  private(set) var appearance = Appearance()
  /// What is changed about the usual keys.
  private(set) var keys = KeyChanges.none

  /// Nothing that would not be so without settings.
  init() {}

  /// What the file at a path says, where it says anything in the words that it is written with.
  init(of path: String) {
    var wishes: [KeyWish] = []
    var isOfKeys = false
    for line in Self.text(of: path).split(separator: "\n") {
      let words = line.split { " ,[]".contains($0) }.map(String.init)
      guard let name = words.first, name.last == ":" else { continue }
      if line.first != " " {
        isOfKeys = name == "keys:"
        if words.count > 1 { take(name, words[1]) }
      } else if isOfKeys {
        let names = words.dropFirst().prefix { $0.first != "#" }.map(Self.unquoted)
        wishes.append(KeyWish(command: String(name.dropLast()), keys: names))
      }
    }
    guard !wishes.isEmpty else { return }
    do throws(KeyObjections) { keys = try KeyChanges(wishes) } catch { keys = .none }
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "theme:": appearance.theme = Appearance.Theme(rawValue: value) ?? appearance.theme
    case "color:": appearance.colour = Appearance.Colour(rawValue: value) ?? appearance.colour
    case "mouse:": appearance.mouse = value == "true"
    default: break
    }
  }

  /// A name without the quotation marks that it may stand in.
  private static func unquoted(_ name: String) -> String {
    name.count > 2 && "\"'".contains(name.prefix(1)) && name.first == name.last
      ? String(name.dropFirst().dropLast()) : name
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
