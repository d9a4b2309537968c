import Cells
import Consultation

extension Scene {
  /// Words of this program, each key that they name written as the one that does it by the settings.
  ///
  /// - Parameters:
  ///   - text: Words that name the usual keys, such as `^Z`.
  ///   - place: Where they are read; by default where a key would be pressed but for what lies over it.
  /// - Returns: The words, as they are where nothing is changed.
  func naming(_ text: String, at place: KeyPlace? = nil) -> String {
    guard keys != .none, text.contains("^") else { return text }
    let place = place ?? KeyPlace(below: state)
    var named = ""
    var rest = text[...]
    while let caret = rest.firstIndex(of: "^") {
      named += rest[..<caret]
      rest = rest[caret...]
      let name = rest.prefix(2)
      rest = rest.dropFirst(name.count)
      named += label(insteadOf: name, before: rest.first, at: place) ?? String(name)
    }
    return named + rest
  }

  /// The same of a message, whose last key alone is the program's for sure: before it may stand what somebody typed.
  func namingLast(_ text: String) -> String {
    guard let last = text.lastIndex(of: "^") else { return text }
    return text[..<last] + naming(String(text[last...]))
  }

  /// How the key is written that does what a usual key does.
  private func label(
    insteadOf name: Substring,
    before next: Character?,
    at place: KeyPlace
  ) -> String? {
    guard let letter = name.last, ("A"..."Z").contains(letter), next?.isLetter != true else {
      return nil
    }
    let key = Key.control(Character(letter.lowercased()))
    // What a message names may have gone with the place that it was said in.
    for place in [place, .questions, .home] {
      let binding = place.bindings.first { $0.keys.contains(key) }
      if let command = binding.flatMap({ NamedCommand($0.action) }) {
        return keys.label(of: command)
      }
    }
    return nil
  }
}
