import Consultation
import Questionnaires
import Screens

/// What the concerns ask for at the moment.
enum ConcernStage {
  /// Which concern.
  case list
  /// How much.
  case degree
  /// Where.
  case zones
  /// Since when.
  case since
  /// A question about the concern above.
  case detail
}

extension Linear {
  /// What the concerns ask for.
  func stage(_ state: WizardState) -> ConcernStage {
    if state.concerns.zone != nil { return .zones }
    if state.concerns.isTyping { return .since }
    guard let inside, let row = state.concernInFocus, row.id == inside else { return .list }
    return row.question == nil ? .degree : .detail
  }

  /// What a line says on the concerns.
  mutating func answerConcerns(_ text: String, in state: WizardState, pack: Pack?) -> Turn {
    guard let row = state.concernInFocus else {
      return Turn([{ _, _ in [.commanded(.nextSection)] }])
    }
    switch stage(state) {
    case .list: return chooseConcern(text, in: state)
    case .degree: return sayDegree(text, of: row)
    case .zones: return tickZones(text, in: state, pack: pack)
    case .since: return saySince(text)
    case .detail: return answerDetail(text, row)
    }
  }

  private mutating func chooseConcern(_ text: String, in state: WizardState) -> Turn {
    if text.isEmpty { return Turn([{ _, _ in [.commanded(.nextSection)] }]) }
    let rows = state.concernRows
    guard let (index, degree) = Self.concern(text, among: rows) else {
      return Turn(saying: [Words.noConcern(rows.count)])
    }
    let row = rows[index]
    if row.id == .none { return Turn([{ _, _ in downTo(index) + [.typed(" ")] }]) }
    if case .nameless = row.id { return Turn([{ _, _ in downTo(index) + [.typed(" ")] }]) }
    if row.question != nil {
      inside = row.id
      return Turn([{ _, _ in downTo(index) }], saysPlace: true)
    }
    guard let degree else {
      inside = row.id
      return Turn([{ _, _ in downTo(index) }], saysPlace: true)
    }
    inside = degree == 0 ? nil : row.id
    return Turn(
      [{ _, _ in downTo(index) }] + Self.setting(degree),
      saysPlace: true
    )
  }

  /// Sets how much, and asks where.
  private static func setting(_ degree: Int) -> [Step] {
    [
      { _, _ in [.typed(Character("\(degree)"))] },
      { state, _ in
        degree > 0 && state.concernInFocus?.isTicked == true ? [.typed("z")] : []
      },
    ]
  }

  private mutating func sayDegree(_ text: String, of row: ConcernRow) -> Turn {
    if text.isEmpty {
      guard row.isTicked, row.degree != nil else {
        inside = nil
        return Turn(saysPlace: true)
      }
      return Turn([{ _, _ in [.typed("z")] }])
    }
    guard let degree = Self.degree(text) else { return Turn(saying: [Words.howMuch]) }
    if degree == 0 { inside = nil }
    return Turn(Self.setting(degree), saysPlace: true)
  }

  /// Ticks zones by number or words; nothing is done with them and goes on to since when.
  private func tickZones(_ text: String, in state: WizardState, pack: Pack?) -> Turn {
    if text.isEmpty {
      return Turn([
        { _, _ in [.entered] },
        { state, _ in
          let isAsked =
            state.open?.judgement.evaluation.index.item(KnownItem.concernSince) != nil
          let isTicked = state.concernInFocus?.isTicked == true
          return isAsked && isTicked ? [.typed("s")] : Self.toNextDetail(state, nil)
        },
      ])
    }
    let lines = state.zoneLines(pack)
    let takesOff = text.lowercased().hasPrefix("no ")
    let rest = takesOff ? String(text.dropFirst(3)).trimmed : text
    guard let wanted = Self.zones(rest, among: lines) else {
      return Turn(saying: [Words.noZone(lines.count)])
    }
    let changed = wanted.filter { lines[$0].isChosen == takesOff }
    guard !changed.isEmpty else { return Turn(saying: [Words.alreadySo(takesOff)]) }
    return Turn(
      changed.map { index -> Step in
        { state, pack in
          let lines = state.zoneLines(pack)
          let now = lines.firstIndex { $0.option.coding == state.concerns.zone } ?? 0
          let movement: Movement = index > now ? .down : .up
          return Array(repeating: .moved(movement), count: abs(index - now)) + [.typed(" ")]
        }
      }
    )
  }

  private func saySince(_ text: String) -> Turn {
    if text.isEmpty { return Turn([{ _, _ in [.entered] }, Self.toNextDetail]) }
    return Turn([
      { state, _ in (state.concernField.map(emptied) ?? []) + [.pasted(text)] },
      { state, _ in
        if case .refused = state.concernReading { return [] }
        return [.entered]
      },
      { state, pack in state.concerns.isTyping ? [] : Self.toNextDetail(state, pack) },
    ])
  }

  private mutating func answerDetail(_ text: String, _ row: ConcernRow) -> Turn {
    guard let options = row.question?.item.options else { return Turn(saysPlace: true) }
    inside = nil
    if text.isEmpty { return Turn([Self.toNextDetail], saysPlace: true) }
    let said = text.lowercased()
    let index =
      text.lineNumber.map { $0 - 1 } ?? options.firstIndex { $0.text.lowercased().hasPrefix(said) }
    guard let index, options.indices.contains(index), index < 9 else {
      inside = row.id
      return Turn(saying: [Words.notAnOption(of: options.count)])
    }
    return Turn([{ _, _ in [.typed(Character("\(index + 1)"))] }, Self.toNextDetail])
  }

  /// Down to the next question about the same concern that has no answer, where there is one.
  private static let toNextDetail: Step = { state, _ in
    let rows = state.concernRows
    guard let now = rows.firstIndex(where: { $0.id == state.concernInFocus?.id }) else { return [] }
    let next = rows.indices.first { index in
      index > now && rows[index].occurrence == rows[now].occurrence
        && rows[index].isUnanswered(state)
    }
    return next.map { Array(repeating: .moved(.down), count: $0 - now) } ?? []
  }

  /// Goes into a question about a concern that was just reached from the concern itself.
  mutating func goInside(from before: WizardState, to after: WizardState) {
    guard after.screen == .concerns, let row = after.concernInFocus else {
      inside = nil
      return
    }
    if after.concerns.zone != nil || after.concerns.isTyping {
      inside = row.id
    } else if row.isUnanswered(after), before.concernInFocus?.id != row.id {
      inside = row.id
    } else if before.concerns.zone != nil || before.concerns.isTyping {
      inside = nil
    }
  }
}

// MARK: Reading

extension Linear {
  /// The row that a line names, by number or words, and how much it says.
  static func concern(_ text: String, among rows: [ConcernRow]) -> (row: Int, degree: Int?)? {
    let words = text.split(separator: " ").map(String.init)
    if let first = words.first, let number = first.lineNumber {
      guard rows.indices.contains(number - 1), words.count <= 2 else { return nil }
      guard words.count == 2 else { return (number - 1, nil) }
      return degree(words[1]).map { (number - 1, $0) }
    }
    if let row = row(text, among: rows) { return (row, nil) }
    guard let last = words.last, let degree = degree(last),
      let row = row(words.dropLast().joined(separator: " "), among: rows)
    else { return nil }
    return (row, degree)
  }

  private static func row(_ text: String, among rows: [ConcernRow]) -> Int? {
    let said = text.lowercased()
    guard !said.isEmpty else { return nil }
    if let exact = rows.firstIndex(where: { $0.text.lowercased() == said }) { return exact }
    let begun = rows.indices.filter { rows[$0].text.lowercased().hasPrefix(said) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// How much, in digits or words.
  static func degree(_ text: String) -> Int? {
    switch text.lowercased() {
    case "0", "none", "no": 0
    case "1", "mild": 1
    case "2", "moderate": 2
    case "3", "severe": 3
    default: nil
    }
  }

  /// The zones that numbers or words name; nothing where one of them names none.
  static func zones(_ text: String, among lines: [ZoneLine]) -> [Int]? {
    if let numbers = text.numbers {
      return numbers.allSatisfy { lines.indices.contains($0 - 1) } ? numbers.map { $0 - 1 } : nil
    }
    let parts = text.lowercased().split(separator: ",").map { String($0).trimmed }
    let found = parts.compactMap { part -> Int? in
      if let number = part.lineNumber {
        return lines.indices.contains(number - 1) ? number - 1 : nil
      }
      return lines.firstIndex { $0.option.text.lowercased() == part }
        ?? lines.firstIndex { !part.isEmpty && $0.option.text.lowercased().hasPrefix(part) }
    }
    return found.isEmpty || found.count != parts.count ? nil : found
  }
}

extension ConcernRow {
  /// Whether it is a question about a concern, without an answer.
  fileprivate func isUnanswered(_ state: WizardState) -> Bool {
    question.map { state.answers(at: $0.place).isEmpty } ?? false
  }
}
