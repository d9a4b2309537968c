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
  /// Whether the line where text is typed stands above the options: below a long list nobody finds it.
  public var asksForTextFirst: Bool { takesFreeText && options.count > 12 }

  /// The number that chooses a line, where one key does; the line where text is typed above the options has none.
  public func number(ofLine line: Int) -> Int? {
    let number = asksForTextFirst ? line : line + 1
    return (1...9).contains(number) ? number : nil
  }

  /// What an answer to this question is chosen from, in order, given its answers.
  public func choiceLines(_ answers: [AnswerValue]) -> [ChoiceLine] {
    guard style.isChosen else { return [] }
    if style == .flag { return [.flag(true), .flag(false)] }
    let options = options.map(ChoiceLine.option)
    guard takesFreeText else { return options }
    guard style == .many else {
      return asksForTextFirst ? [.entry] + options : options + [.entry]
    }
    let texts = answers.compactMap { answer -> ChoiceLine? in
      if case .string(let text) = answer { .text(text) } else { nil }
    }
    return asksForTextFirst ? [.entry] + options + texts : options + texts + [.entry]
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
