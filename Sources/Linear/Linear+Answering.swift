import Consultation
import Questionnaires
import Screens

extension Linear {
  /// What a line says that is no command: the answer to what is asked, or a line of the list in front.
  mutating func answer(
    _ text: String,
    isLiteral: Bool,
    in state: WizardState,
    pack: Pack?
  ) -> Turn {
    if let overlay = state.overlay {
      guard isLiteral else { return answer(text, over: overlay, in: state, pack: pack) }
      let turn = answer(text, isLiteral: true, in: state.closed, pack: pack)
      return Turn([{ _, _ in [.escaped] }] + turn.steps, saying: turn.words)
    }
    switch state.screen {
    case .questions:
      guard let row = state.questionInFocus else {
        return text.isEmpty
          ? Turn([{ _, _ in [.commanded(.nextSection)] }]) : Turn(saying: [Words.nothingAsked])
      }
      return answer(text, to: row, isLiteral: isLiteral, in: state)
    case .concerns: return answerConcerns(text, in: state, pack: pack)
    case .setup: return answerSetup(text, in: state)
    case .home, .outline, .review, .plan, .why, .edit, .approve:
      return pick(text, in: state)
    }
  }

  /// An answer to the question in focus; nothing goes on.
  private func answer(
    _ text: String,
    to row: FormRow,
    isLiteral: Bool,
    in state: WizardState
  ) -> Turn {
    if text.isEmpty { return Turn([Self.goOn]) }
    if state.open?.isReadOnly == true { return Turn([{ _, _ in [.typed(" ")] }]) }
    switch row.kind {
    case .add:
      let isYes = !isLiteral && ["y", "yes", "+", "1"].contains(text.lowercased())
      return isYes ? Turn([{ _, _ in [.typed("+")] }]) : Turn(saying: [Words.addOrGoOn])
    case .occurrence: return Turn(saying: [Words.removeOrGoOn])
    case .title, .note: return Turn([Self.goOn])
    case .question: break
    }
    let item = row.shown.item
    if state.open?.judgement.evaluation.index.isReadOnly(item.id) == true {
      return Turn(saying: [Words.setByForm])
    }
    switch item.style {
    case .many: return answerSeveral(text, to: row, isLiteral: isLiteral, in: state)
    case .safety, .flag, .one:
      let lines = Choices(row, in: state)
      if let index = lines.index(of: text, isLiteral: isLiteral) {
        return Turn(
          Self.choosing([index], in: row)
            + [{ state, _ in state.questions.focus == row.id ? Self.goOn(state, nil) : [] }]
        )
      }
      guard item.takesFreeText else { return Turn(saying: [Words.notAnOption(of: lines.count)]) }
      return Turn(Self.typing(text, in: row))
    case .line: return Turn(Self.typing(text, in: row))
    case .lines:
      let isMore = !isLiteral && text.hasPrefix("+ ")
      return Turn(Self.typing(isMore ? String(text.dropFirst(2)) : text, in: row, adds: isMore))
    }
  }

  /// Ticks the options of several numbers or of words; `no 3` takes one off.
  private func answerSeveral(
    _ text: String,
    to row: FormRow,
    isLiteral: Bool,
    in state: WizardState
  ) -> Turn {
    let lines = Choices(row, in: state)
    let takesOff = !isLiteral && text.lowercased().hasPrefix("no ")
    let rest = takesOff ? String(text.dropFirst(3)).trimmed : text
    guard let wanted = lines.indices(of: rest, isLiteral: isLiteral) else {
      guard row.shown.item.takesFreeText, !takesOff else {
        return Turn(saying: [Words.notAnOption(of: lines.count)])
      }
      return Turn(Self.typing(text, in: row))
    }
    let chosen = state.answers(at: row.shown.place)
    let changed = wanted.filter { index in
      lines.all[index].value.map(chosen.contains) == takesOff
    }
    guard !changed.isEmpty else { return Turn(saying: [Words.alreadySo(takesOff)]) }
    return Turn(Self.choosing(changed.map { lines.all[$0] }, in: row))
  }
}

// MARK: Steps

extension Linear {
  /// On to the next question, or to the next section after the last.
  static let goOn: Step = { state, _ in
    let rows = state.questionRows.filter(\.takesFocus)
    let isLast = rows.last?.id == state.questions.focus
    return [isLast || rows.isEmpty ? .commanded(.nextSection) : .moved(.next)]
  }

  /// Chooses marks or lines of a question by their place; what is half typed to find one goes first.
  static func choosing(_ indices: [Int], in row: FormRow) -> [Step] {
    [unsearched(row)]
      + indices.map { index -> Step in
        { state, _ in pick(index, in: row, of: state) }
      }
  }

  /// Chooses lines of a list, which move while others are chosen.
  static func choosing(_ lines: [ChoiceLine], in row: FormRow) -> [Step] {
    [unsearched(row)]
      + lines.map { line -> Step in
        { state, _ in
          state.choiceLines(of: row).firstIndex(of: line).map { pick($0, in: row, of: state) } ?? []
        }
      }
  }

  private static func unsearched(_ row: FormRow) -> Step {
    { state, _ in state.questions.drafts[row.id] == nil ? [] : [.commanded(.undo)] }
  }

  /// Moves the cursor to a mark or line and chooses it.
  private static func pick(_ index: Int, in row: FormRow, of state: WizardState) -> [Action] {
    let isBeside = row.shown.item.style == .safety || row.shown.item.style == .flag
    let now = state.pickedLine(of: row) ?? -1
    let movement: Movement =
      index > now ? (isBeside ? .right : .down) : (isBeside ? .left : .up)
    return Array(repeating: .moved(movement), count: abs(index - now)) + [.typed(" ")]
  }

  /// Types text in a question in place of what stands there, or below it, and goes on where it is an answer.
  static func typing(_ text: String, in row: FormRow, adds: Bool = false) -> [Step] {
    let isChosen = row.shown.item.style.isChosen
    let opening: [Step] =
      isChosen ? [unsearched(row), { _, _ in [.typed("x")] }] : []
    return opening + [
      { state, _ in
        let field = state.field(of: row)
        guard adds else { return emptied(field) + [.pasted(text)] }
        return (field.text.isEmpty ? [] : toEnd(of: field) + [.brokeLine]) + [.pasted(text)]
      },
      { state, pack in
        if case .refused = state.reading(of: row) { return [] }
        if row.shown.item.style == .many { return [.entered] }
        return goOn(state, pack)
      },
    ]
  }

  /// To the end of the last line of a text.
  private static func toEnd(of field: TextField) -> [Action] {
    let below = field.text.dropFirst(field.caret).count { $0 == "\n" }
    return Array(repeating: .moved(.down), count: below) + [.moved(.end)]
  }
}

/// The lines an answer is chosen from, numbered as they are said.
struct Choices {
  /// All lines, that for text too.
  let all: [ChoiceLine]
  /// The places of those that are numbered.
  let numbered: [Int]
  private let takesText: Bool

  init(_ row: FormRow, in state: WizardState) {
    all = row.shown.item.choiceLines(state.answers(at: row.shown.place))
    // Own words come last, so that an option keeps its number while words are added.
    numbered =
      all.indices.filter { [all] in if case .text = all[$0] { false } else { all[$0] != .entry } }
      + all.indices.filter { [all] in if case .text = all[$0] { true } else { false } }
    takesText = row.shown.item.takesFreeText
  }

  /// How many can be chosen.
  var count: Int { numbered.count }

  /// The words of a line.
  static func words(_ line: ChoiceLine) -> String {
    switch line {
    case .flag(let flag): flag ? "yes" : "no"
    case .option(let option): option.text
    case .text(let text): text
    case .entry: ""
    }
  }

  /// The line that a number, a key, its words or their beginning name.
  func index(of text: String, isLiteral: Bool) -> Int? {
    if !isLiteral, let number = text.lineNumber {
      return numbered.indices.contains(number - 1) ? numbered[number - 1] : nil
    }
    let said = text.lowercased()
    if let index = numbered.first(where: { Self.words(all[$0]).lowercased() == said }) {
      return index
    }
    if said.count == 1, let index = numbered.first(where: { all[$0].key == said.first }) {
      return index
    }
    guard !takesText, said.count > 1 else { return nil }
    let begun = numbered.filter { Self.words(all[$0]).lowercased().hasPrefix(said) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// The lines that several numbers, or words apart by commas, name; nothing where one of them names none.
  func indices(of text: String, isLiteral: Bool) -> [Int]? {
    if !isLiteral, let numbers = text.numbers {
      guard numbers.allSatisfy({ numbered.indices.contains($0 - 1) }) else { return nil }
      return unique(numbers.map { numbered[$0 - 1] })
    }
    if let index = index(of: text, isLiteral: isLiteral) { return [index] }
    let parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    let found = parts.compactMap { index(of: $0, isLiteral: isLiteral) }
    return parts.count > 1 && found.count == parts.count ? unique(found) : nil
  }

  private func unique(_ indices: [Int]) -> [Int] {
    var known: Set<Int> = []
    return indices.filter { known.insert($0).inserted }
  }
}
