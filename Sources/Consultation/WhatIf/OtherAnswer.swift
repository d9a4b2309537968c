public import Clinical
public import Questionnaires
import Safety

/// One answer that, given otherwise and nothing else, would make a line another.
public struct OtherAnswer: Hashable, Sendable {
  /// Whether answers still further away do the same.
  public enum Bound: Hashable, Sendable {
    /// This answer and every lower or earlier one that was tried.
    case orLess
    /// This answer and every higher or later one that was tried.
    case orMore
  }

  /// Where the answer stands.
  public let place: Place
  /// The question, in words.
  public let question: String
  /// The other answer.
  let values: [AnswerValue]
  /// The other answer, in words.
  public let answer: String
  /// Whether answers still further away do the same.
  public internal(set) var bound: Bound?
  /// Whether the answer is a day.
  public let isDay: Bool
  /// How far it is from the answer given: days, units, or one for another option.
  public let size: Int
  /// What the line would say.
  public let reading: LineReading
  /// The plan's verdict with it.
  let planVerdict: Verdict
  /// The plan's verdict with it, where that would be another and the line does not say so itself.
  public let verdict: Verdict?
  /// Whether the plan's verdict would be a milder one.
  let isMilder: Bool
  /// What the line would say, or what else would move in the plan, in words, the first lines.
  public let moved: [String]

  /// Whether it makes the same of the line, and promises nothing else, as another answer does.
  func promises(theSameAs other: OtherAnswer) -> Bool {
    reading == other.reading && verdict == other.verdict && moved == other.moved
  }
}

/// What is known where no answer behind a line makes it another.
public struct NoOtherAnswer: Hashable, Sendable {
  /// What the answers were tried for.
  public enum Aim: Hashable, Sendable {
    /// Another verdict, or none of the finding.
    case verdict
    /// Another first day.
    case day
    /// That the line goes.
    case going
    /// That it becomes part of the treatment, or goes.
    case treatment
    /// Something else drafted.
    case draft
    /// Other words than the days in them.
    case words
  }

  /// What the answers were tried for.
  public let aim: Aim
  /// The questions behind the line whose other answers were not all tried, in words.
  public let untried: [String]
}

/// A search for other answers, one question after the other, while nobody presses a key.
public struct OtherAnswerSearch: Hashable, Sendable {
  /// How many are shown: those nearest to the answers given.
  static let shown = 3

  let key: LineKey
  let reading: LineReading
  var waiting: [Place]
  var found: [OtherAnswer] = []
  /// The questions behind the line whose other answers cannot all be tried, in words.
  var untried: [String] = []

  /// Whether every question behind the line was tried.
  public var isDone: Bool { waiting.isEmpty }

  /// What may be said where nothing was found.
  public var nothing: NoOtherAnswer { NoOtherAnswer(aim: key.aim, untried: untried) }

  /// The nearest ones: the planned day first, which is the practitioner's to choose, then what would ease the verdict.
  public var nearest: [OtherAnswer] {
    let ranked = found.enumerated().sorted { left, right in
      left.element.rank == right.element.rank
        ? left.offset < right.offset : left.element.rank < right.element.rank
    }
    return ranked.prefix(Self.shown).map(\.element)
  }
}

extension OtherAnswer {
  /// Where it stands among others.
  fileprivate var rank: Int {
    if place.item == KnownItem.plannedDate { return 0 }
    return isMilder ? size : size + 2 * AnswerTrial.reach
  }
}

extension LineKey {
  /// What other answers are tried for.
  fileprivate var aim: NoOtherAnswer.Aim {
    switch self {
    case .verdict, .zone, .finding: .verdict
    case .day: .day
    case .check, .pair: .going
    case .candidate, .concern, .later: .treatment
    case .syringes, .component, .way, .mixing, .runnerUp, .course: .draft
    case .condition, .care, .outlook: .words
    }
  }
}
