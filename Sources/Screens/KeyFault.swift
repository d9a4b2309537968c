import Cells
import Consultation

/// Why a wish for keys cannot be fulfilled.
enum KeyFault: Error, Hashable {
  /// There is no command of this name.
  case unknownCommand(String)
  /// There is no key of this name; the one that was meant, where that is plain.
  case unknownKey(String, nearest: String?)
  /// On terminals this is another key.
  case otherKey(String, String)
  /// A key stands twice in one wish.
  case twice(String, NamedCommand)
  /// A command is left without a key.
  case none(NamedCommand)
  /// A command is left with keys that not every terminal sends.
  case functionKeysOnly(NamedCommand)
  /// There are more keys than the help can name.
  case tooMany(NamedCommand)
  /// One key means two things in one place.
  case clash(KeyClash)
}

/// One key with two meanings in one place.
struct KeyClash: Hashable {
  let key: Key
  let meanings: Set<Action>
  let place: KeyPlace

  /// The commands that it means, by their names, in the order in which these are listed.
  var names: [String] {
    NamedCommand.allCases.filter { meanings.contains($0.action) }.map(\.rawValue)
  }
}

extension KeyChanges {
  /// Every key that would mean two things in one place, each once, with the first place where it would.
  var clashes: [KeyClash] {
    var found: [KeyClash] = []
    for place in KeyPlace.allCases {
      for clash in clashes(at: place)
      where !found.contains(where: { $0.key == clash.key && $0.meanings == clash.meanings }) {
        found.append(clash)
      }
    }
    return found
  }

  /// Every key that would mean two things in a place.
  func clashes(at place: KeyPlace) -> [KeyClash] {
    var meanings: [Key: Action] = [:]
    var found: [KeyClash] = []
    for binding in applied(to: place.bindings) {
      for key in binding.keys + binding.plainKeys {
        let first = meanings[key] ?? binding.action
        meanings[key] = first
        guard first != binding.action else { continue }
        found.append(KeyClash(key: key, meanings: [first, binding.action], place: place))
      }
    }
    return found
  }
}
