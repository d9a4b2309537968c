import Clinical
public import Questionnaires

/// The page of questions.
public struct QuestionsState: Hashable, Sendable {
  /// The row in focus.
  public internal(set) var focus: RowID?
  /// The mark or line in focus among those that the question is answered from.
  public internal(set) var pick: Int?
  /// The letters typed on a list of options since the last other key.
  var letters = ""
  /// The options that the text typed on a list names, while it is typed.
  var found: Set<Coding>?
  /// Text that is not an answer yet, by the row it was typed in.
  public internal(set) var drafts: [RowID: TextField] = [:]
  /// The row that was in focus in each section.
  var memory: [Section.ID: RowID] = [:]

  /// No focus and no text.
  public init() {}
}

extension WizardState {
  /// The rows of the page of questions that is open.
  public var questionRows: [FormRow] {
    guard let open else { return [] }
    return FormRow.rows(of: open.section, in: open.judgement.evaluation)
  }

  /// The row in focus.
  public var questionInFocus: FormRow? {
    questionRows.first { $0.takesFocus && $0.id == questions.focus }
  }

  /// The answers at a place as they were given.
  public func answers(at place: Place) -> [AnswerValue] { open?.record.response[place] ?? [] }

  /// What a row is answered from; while text is typed in it, of the options only those that it names.
  public func choiceLines(of row: FormRow) -> [ChoiceLine] {
    row.shown.item.choiceLines(
      answers(at: row.shown.place),
      among: isSearched(row) ? questions.found : nil
    )
  }

  /// Whether the options of a row are those that the text typed in it names.
  public func isSearched(_ row: FormRow) -> Bool {
    row.id == questions.focus && questions.found != nil
      && questions.drafts[row.id]?.text.trimmed.isEmpty == false
  }

  /// The line of a question that the cursor rests on: the one picked, else the answer, else the first;
  /// for options listed below the question, nothing while it rests on the question itself.
  public func pickedLine(of row: FormRow) -> Int? {
    let answers = answers(at: row.shown.place)
    let lines = choiceLines(of: row)
    guard !lines.isEmpty, row.kind == .question else { return nil }
    if row.id == questions.focus, let pick = questions.pick { return min(pick, lines.count - 1) }
    switch row.shown.item.style {
    case .safety, .flag:
      return lines.firstIndex { line in line.value.map(answers.contains) ?? false } ?? 0
    case .one, .many, .line, .lines: return nil
    }
  }

  /// Whether text is typed in a row while it is in focus.
  public func isTyped(_ row: FormRow) -> Bool {
    guard takesText(row) else { return false }
    guard row.shown.item.style.isChosen else { return true }
    return pickedLine(of: row).map { choiceLines(of: row)[$0] == .entry } ?? false
  }

  /// Whether characters are text in a row while it is in focus: in a field, and anywhere in a list beside which
  /// text may stand.
  private func takesText(_ row: FormRow) -> Bool {
    guard row.kind == .question, open?.isReadOnly == false,
      open?.judgement.evaluation.index.isReadOnly(row.shown.item.id) == false
    else { return false }
    return !row.shown.item.style.isChosen || row.shown.item.takesFreeText
  }

  /// The text of a row as it stands in its field: half typed, or the answer.
  public func field(of row: FormRow) -> TextField {
    if let draft = questions.drafts[row.id] { return draft }
    let answers = answers(at: row.shown.place)
    let keepsLines = row.shown.item.style == .lines
    if row.shown.item.style == .one, case .string(let text) = answers.first {
      return TextField(text)
    }
    guard !row.shown.item.style.isChosen, answers.indices.contains(row.id.answer) else {
      return TextField(keepsLines: keepsLines)
    }
    return TextField(typed(answers[row.id.answer], to: row.shown.item), keepsLines: keepsLines)
  }

  /// An answer as it stands in its field, in words that are read back as the same answer.
  func typed(_ answer: AnswerValue, to item: Item) -> String {
    guard case .date(let date) = answer else { return answer.text }
    return DateSpeech.typed(
      date,
      today: today,
      order: clinic?.dateOrder ?? .dayFirst,
      direction: item.direction
    )
  }

  /// What the text of a row means as it stands; nothing where nothing is half typed.
  public func reading(of row: FormRow) -> Reading? {
    questions.drafts[row.id].map { read($0.text, for: row.shown.item) }
  }

  /// Reads text as an answer to a question, today and in this clinic.
  func read(_ text: String, for item: Item) -> Reading {
    Reading(text, for: item, at: now, order: clinic?.dateOrder ?? .dayFirst)
  }

  var questionsTakesText: Bool { questionInFocus.map(takesText) ?? false }
}
