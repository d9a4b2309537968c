public import Questionnaires

/// Which row of a page of questions: where it stands, and which of several answers it holds.
public struct RowID: Hashable, Sendable {
  /// The place.
  public let place: Place
  /// Which answer of a question with several, 0 for the first.
  public let answer: Int

  /// Names a row.
  public init(_ place: Place, answer: Int = 0) {
    self.place = place
    self.answer = answer
  }
}

/// One row of a page of questions.
public struct FormRow: Hashable, Sendable {
  /// What a row is.
  public enum Kind: Hashable, Sendable {
    /// A group's title.
    case title
    /// A note.
    case note
    /// A question, or one of its several answers.
    case question
    /// An occurrence of a repeating group, by its position, 1 for the first.
    case occurrence(number: Int)
    /// Where an occurrence is added to a repeating group.
    case add
  }

  /// What the row is.
  public let kind: Kind
  /// The item.
  public let shown: ShownItem
  /// Which row.
  public let id: RowID
  /// How deep it is nested.
  public let depth: Int

  /// Whether keys can act on it.
  public var takesFocus: Bool {
    switch kind {
    case .title, .note: false
    case .question, .occurrence, .add: true
    }
  }
}

extension FormRow {
  /// The rows of a section of the form, in order.
  ///
  /// A question with several answers that are typed has a row for each and one more to add another; a
  /// repeating group ends in a row that adds an occurrence.
  static func rows(of section: Section.ID, in evaluation: Evaluation) -> [FormRow] {
    var rows: [FormRow] = []
    var open: [(group: ShownItem, count: Int)] = []
    func close(downTo depth: Int) {
      while let last = open.last, last.group.depth >= depth {
        open.removeLast()
        if (last.group.item.repeats?.maximum).map({ last.count < $0 }) ?? true {
          rows.append(FormRow(.add, last.group, depth: last.group.depth + 1))
        }
      }
    }
    for shown in evaluation.items(of: section) {
      if shown.occurrence != nil {
        close(downTo: shown.depth + 1)
        if let last = open.indices.last {
          open[last].count += 1
          rows.append(
            FormRow(.occurrence(number: open[last].count), shown, depth: shown.depth + 1)
          )
        }
        continue
      }
      close(downTo: shown.depth)
      let depth = shown.depth + open.count
      switch shown.item.kind {
      case .group:
        rows.append(FormRow(.title, shown, depth: depth))
        if shown.item.repeats != nil { open.append((shown, 0)) }
      case .display: rows.append(FormRow(.note, shown, depth: depth))
      case .question: rows += questionRows(shown, depth: depth, in: evaluation)
      }
    }
    close(downTo: 0)
    return rows
  }

  private static func questionRows(
    _ shown: ShownItem,
    depth: Int,
    in evaluation: Evaluation
  ) -> [FormRow] {
    guard let repeats = shown.item.repeats, !shown.item.style.isChosen else {
      return [FormRow(.question, shown, depth: depth)]
    }
    let answers = evaluation.response[shown.place].count
    let count = (repeats.maximum).map { min(answers + 1, max(1, $0)) } ?? answers + 1
    return (0..<count).map { FormRow(.question, shown, answer: $0, depth: depth) }
  }

  private init(_ kind: Kind, _ shown: ShownItem, answer: Int = 0, depth: Int) {
    self.kind = kind
    self.shown = shown
    id = RowID(shown.place, answer: answer)
    self.depth = depth
  }
}
