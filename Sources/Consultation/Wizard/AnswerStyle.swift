public import Questionnaires

/// How a question is answered.
public enum AnswerStyle: Hashable, Sendable {
  /// Yes, no, not sure or declined, one key each.
  case safety
  /// Yes or no, one key each.
  case flag
  /// One of the options listed below.
  case one
  /// Any of the options listed below.
  case many
  /// One line of text.
  case line
  /// Several lines of text.
  case lines

  /// Whether options are chosen rather than text typed.
  public var isChosen: Bool {
    switch self {
    case .safety, .flag, .one, .many: true
    case .line, .lines: false
    }
  }
}

extension Item {
  /// How the question is answered.
  public var style: AnswerStyle {
    if isSafetyQuestion { return .safety }
    return switch questionType {
    case .boolean: .flag
    case .choice, .openChoice: repeats == nil ? .one : .many
    case .text: .lines
    default: .line
    }
  }

  /// Whether free text may stand beside the options.
  public var takesFreeText: Bool { questionType == .openChoice }
}

/// One of the marks or lines from which an answer is chosen.
public enum ChoiceLine: Hashable, Sendable {
  /// True or false.
  case flag(Bool)
  /// A listed option.
  case option(AnswerOption)
  /// Free text that was added.
  case text(String)
  /// Where free text is typed.
  case entry
}

extension Item {
  /// The number that chooses a listed option by one key; none where text may be typed, for there digits are text.
  public func number(of line: ChoiceLine) -> Int? {
    guard !takesFreeText, case .option(let option) = line,
      let place = options.firstIndex(of: option), place < 9
    else { return nil }
    return place + 1
  }

  /// What an answer to this question is chosen from, in order, given its answers; of the options only those that are
  /// named, where any are.
  ///
  /// Where text may be typed, its line stands first and what was typed right below it: below a long list nobody
  /// finds either.
  public func choiceLines(
    _ answers: [AnswerValue],
    among found: Set<Coding>? = nil
  ) -> [ChoiceLine] {
    guard style.isChosen else { return [] }
    if style == .flag { return [.flag(true), .flag(false)] }
    let options = options.filter { found?.contains($0.coding) ?? true }.map(ChoiceLine.option)
    guard takesFreeText else { return options }
    let texts = answers.compactMap { answer -> ChoiceLine? in
      if style == .many, case .string(let text) = answer { .text(text) } else { nil }
    }
    return [.entry] + texts + options
  }
}

extension ChoiceLine {
  /// The answer that this line gives; nothing for the line where text is typed.
  public var value: AnswerValue? {
    switch self {
    case .flag(let flag): .boolean(flag)
    case .option(let option): .coding(option.coding)
    case .text(let text): .string(text)
    case .entry: nil
    }
  }

  /// The key that chooses it, where it has one of its own.
  public var key: Character? {
    switch self {
    case .flag(let flag): flag ? "y" : "n"
    case .option(let option): option.key ?? SafetyAnswer(rawValue: option.coding.code)?.key
    case .text, .entry: nil
    }
  }
}
