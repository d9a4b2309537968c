import Cells
import Consultation
import Plays

@testable import Screens

/// Settings that give every command that they can name another key: each the next letter of those in use, and of the
/// function keys the fourth one on.
enum MovedKeys {
  private static let letters = Array("abcdefgklnoprstuvwyz")

  static let keys: KeyChanges = {
    let all = KeyPlace.allCases.flatMap(\.bindings)
    let wishes = NamedCommand.allCases.map { command in
      let usual = all.first { $0.action == command.action }?.keys ?? []
      let moved = usual.filter { $0.isControl || $0.isFunction }.map(moved)
      return KeyWish(command: command.rawValue, keys: moved.map(\.label))
    }
    do { return try KeyChanges(wishes) } catch { preconditionFailure("\(error)") }
  }()

  /// The key that does now what another did.
  static func moved(_ key: Key) -> Key {
    switch key {
    case .control(let letter):
      letters.firstIndex(of: letter).map { .control(letters[($0 + 1) % letters.count]) } ?? key
    case .function(let number): .function((number + 3) % 12 + 1)
    default: key
    }
  }

  /// A line of a picture as it is to read now.
  static func moved(_ line: String) -> String {
    var moved = ""
    var rest = Array(line)[...]
    while let first = rest.popFirst() {
      moved.append(first)
      guard let second = rest.first, rest.dropFirst().first?.isLetter != true else { continue }
      let isAlone = moved.dropLast().last?.isLetter != true
      if first == "^", second.isUppercase, let letter = second.lowercased().first {
        moved.append(String(Self.moved(.control(letter)).label.dropFirst()))
        rest = rest.dropFirst()
      } else if first == "F", isAlone, let number = second.wholeNumberValue, number > 0 {
        moved.append(String(Self.moved(.function(number)).label.dropFirst()))
        rest = rest.dropFirst()
      }
    }
    return moved
  }

  /// The first line of a picture that names a key that it should not, or not as it should.
  static func wrongLine(of play: Play, _ size: Size) -> String? {
    func lines(_ keys: KeyChanges) -> [String] {
      view(
        Scene(state: play.state, pack: play.desk.pack, glyphs: .unicode, size: size, keys: keys)
      ).lines
    }
    return zip(lines(keys), lines(.none).map(moved)).first { $0 != $1 }.map { "\($0) for \($1)" }
  }
}
