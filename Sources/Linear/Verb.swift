/// A command that is said by a word, and what may follow it.
enum Verb: String, CaseIterable, Sendable {
  case back
  case list
  case go
  case why
  case findings
  case save
  case undo
  case redo
  case find
  case review
  case plan
  case edit
  case approve
  case print
  case file
  case new
  case resume
  case visit
  case home
  case full
  case leave
  case lose
  case who
  case again
  case next
  case nextSection = "next section"
  case sectionBefore = "section before"
  case noToTheRest = "no to the rest"
  case noToThese = "no to these"
  case asLastTime = "as last time"
  case add
  case remove
  case clear
  case note
  case void
  case amend
  case override
  case stillSo = "still so"
  case replan
  case moved
  case park
  case suspend
  case more
  case verdict
  case help

  /// What may follow the word.
  enum Argument {
    case nothing
    case number
    case words
  }

  /// What may follow the word, where that is read as a command at all.
  var argument: Argument {
    switch self {
    case .list, .why, .edit, .remove, .stillSo: .number
    case .go, .find, .print, .resume, .visit, .approve, .note, .void, .amend, .override: .words
    default: .nothing
    }
  }

  /// Other words for it.
  private static let twins: [String: Verb] = [
    "?": .help, "=": .asLastTime, "quit": .leave, "exit": .leave, "changes": .moved,
    "where": .again, "skip": .next,
  ]

  /// A line as a command and what follows it; nothing for anything else.
  ///
  /// - Parameters:
  ///   - line: The line without blanks at its ends.
  ///   - isText: Whether text is asked for, where a word with a capital is text.
  /// - Returns: The command and the rest of the line.
  static func reading(_ line: String, isText: Bool) -> (verb: Verb, rest: String)? {
    let said = isText ? line : line.lowercased()
    if let verb = Verb(rawValue: said) ?? twins[said] { return (verb, "") }
    for verb in allCases where verb.argument != .nothing && said.hasPrefix(verb.rawValue + " ") {
      let rest = String(line.dropFirst(verb.rawValue.count + 1)).trimmed
      if verb.argument == .number, Int(rest) == nil { continue }
      return (verb, rest)
    }
    return nil
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The number of a line that this names; what is beyond all lines, and below the first, names none that there is.
  var lineNumber: Int? { Int(self).map { min(max($0, 0), 10_000) } }

  /// The whole positive numbers of a line that holds nothing else: `1 3 5`, `1, 3 and 5`.
  var numbers: [Int]? {
    let parts = split { $0.isWhitespace || $0 == "," }.filter { $0 != "and" && $0 != "&" }
    let numbers = parts.compactMap { Int($0) }
    return numbers.isEmpty || numbers.count != parts.count || numbers.contains { $0 < 0 }
      ? nil : numbers
  }
}
