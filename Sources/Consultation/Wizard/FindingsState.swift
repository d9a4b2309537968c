import Clinical
public import Questionnaires
public import Safety

/// The findings as a list.
public struct FindingsState: Hashable, Sendable {
  /// The line in focus.
  public internal(set) var focus = 0

  /// The first line.
  public init() {}
}

/// One line of the list of findings.
public struct FindingLine: Hashable, Sendable {
  /// The finding; nothing for an answer that could not be read.
  public let finding: Finding?
  /// The words.
  public let text: String
  /// The answers it rests on, where they have a place.
  public let places: [Place]
  /// Whether nothing was answered yet, rather than something that cannot be right.
  public let isMissing: Bool
}

extension OpenConsultation {
  /// What the rules say, worst first, then what is open before approval, then what could not be read.
  public var findingLines: [FindingLine] {
    let assessment = judgement.assessment
    let found = (assessment?.findings ?? []) + (assessment?.openChecks ?? [])
    let missing = Set(missingPlaces)
    return judgement.inputErrors.map { error in
      FindingLine(
        finding: nil,
        text: error.message,
        places: error.place.map { [$0] } ?? [],
        isMissing: error.place.map(missing.contains) ?? false
      )
    }
      + found.map {
        FindingLine(finding: $0, text: $0.message, places: $0.places, isMissing: false)
      }
  }
}

extension Finding {
  /// Where the answers stand that it rests on.
  public var places: [Place] {
    evidence.map { Place(ItemID($0.item), $0.occurrences) }
  }
}

extension WizardState {
  mutating func reduceFindings(_ action: Action, _ state: FindingsState, desk: Desk) {
    let lines = open?.findingLines ?? []
    var state = state
    switch action {
    case .moved(let movement):
      state.focus = movement.index(from: state.focus, count: lines.count, page: size.rows - 6)
    case .typed("w"), .commanded(.why):
      guard lines.indices.contains(state.focus) else { return }
      return explain(lines[state.focus], in: state)
    case .typed(let character):
      guard let number = character.wholeNumberValue, lines.indices.contains(number - 1) else {
        return
      }
      state.focus = number - 1
    case .entered:
      guard lines.indices.contains(state.focus) else { return }
      return jump(to: lines[state.focus].places, desk: desk)
    case .commanded(.findings):
      overlay = nil
      return
    default: return
    }
    overlay = .findings(state)
  }

  /// Opens the reasons of a line; Esc leads back to the list.
  private mutating func explain(_ line: FindingLine, in list: FindingsState) {
    guard let finding = line.finding else {
      message = Message(Words.unreadableSaysWhy)
      return
    }
    explain(.finding(finding), from: screen == .why ? why.origin : screen)
    why.list = list
    overlay = nil
  }

  /// Goes to the first of these places that the form asks.
  mutating func jump(to places: [Place], desk: Desk) {
    let index = open?.judgement.evaluation.index
    guard let place = places.first(where: { index?.item($0.item) != nil }) else {
      message = Message(Words.noAnswerBehind)
      return
    }
    overlay = nil
    show(place, desk: desk)
  }
}

extension Movement {
  /// Where a movement leads in a list of so many lines.
  public func index(from now: Int, count: Int, page: Int) -> Int {
    guard count > 0 else { return 0 }
    let last = count - 1
    let next =
      switch self {
      case .up: now - 1
      case .down: now + 1
      case .next: now == last ? 0 : now + 1
      case .previous: now == 0 ? last : now - 1
      case .pageUp: now - max(1, page)
      case .pageDown: now + max(1, page)
      case .home: 0
      case .end: last
      case .left, .right, .wordLeft, .wordRight: now
      }
    return min(max(0, next), last)
  }
}
