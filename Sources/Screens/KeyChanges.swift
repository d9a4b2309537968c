import Cells
public import Consultation

/// What a workstation's settings change about the keys of the table, proven free of clashes.
public struct KeyChanges: Hashable, Sendable {
  /// The keys as the table has them.
  public static let none = KeyChanges()
  /// How many keys a command has at most: what the help has room for.
  static let most = 4
  private var keys: [NamedCommand: [Key]] = [:]

  private init() {}

  /// Takes wishes, or says of each what is wrong with it: all faults of all wishes in their order.
  ///
  /// - Parameter wishes: Commands and keys by their names.
  /// - Throws: At least one objection; no wish is fulfilled then.
  public init(_ wishes: [KeyWish]) throws(KeyObjections) {
    var faults: [(wish: Int, fault: KeyFault)] = []
    for (index, wish) in wishes.enumerated() {
      guard let command = NamedCommand(rawValue: wish.command) else {
        faults.append((index, .unknownCommand(wish.command)))
        continue
      }
      let reading = Self.read(wish.keys, for: command)
      faults += reading.faults.map { (index, $0) }
      keys[command] = reading.keys
    }
    if faults.isEmpty {
      for clash in clashes {
        let index = wishes.lastIndex { clash.names.contains($0.command) }
        faults.append((index ?? 0, .clash(clash)))
      }
    }
    guard faults.isEmpty else {
      throw KeyObjections(list: faults.map { KeyObjection(to: $0.wish, $0.fault.words) })
    }
  }

  /// The keys of a wish, and what is wrong with them.
  private static func read(
    _ texts: [String],
    for command: NamedCommand
  ) -> (keys: [Key], faults: [KeyFault]) {
    var keys: [Key] = []
    var faults: [KeyFault] = []
    for text in texts {
      do throws(KeyFault) {
        let key = try Key(named: text)
        if keys.contains(key) { throw .twice(text, command) }
        keys.append(key)
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { return (keys, faults) }
    if keys.isEmpty {
      faults.append(.none(command))
    } else if !keys.contains(where: \.isControl) {
      faults.append(.functionKeysOnly(command))
    }
    if keys.count > most { faults.append(.tooMany(command)) }
    return (keys, faults)
  }

  /// Rows of the table as they are with these changes.
  ///
  /// What is no letter with Control and no function key stays, such as Home and `?`.
  func applied(to bindings: [Binding]) -> [Binding] {
    guard !keys.isEmpty else { return bindings }
    return bindings.map { binding in
      guard let own = NamedCommand(binding.action).flatMap({ keys[$0] }) else { return binding }
      let stands = binding.keys.prefix { !$0.isControl && !$0.isFunction }
      let others = binding.keys.dropFirst(stands.count).filter { !$0.isControl && !$0.isFunction }
      return binding.moved(to: stands + own + others)
    }
  }

  /// How the key to name first is written, where it was changed.
  func label(of command: NamedCommand) -> String? { keys[command]?.first?.label }
}

/// Why wishes for keys cannot be fulfilled.
public struct KeyObjections: Error, Hashable, Sendable {
  /// What is wrong, in the order of the wishes; never empty.
  public let list: [KeyObjection]
}

extension Key {
  /// Whether it is a letter with Control, which every terminal sends.
  var isControl: Bool { if case .control = self { true } else { false } }
  /// Whether it is a function key.
  var isFunction: Bool { if case .function = self { true } else { false } }
}
