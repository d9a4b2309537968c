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

  /// How it differs from what was answered, the smallest difference first.
  enum Way: Int, Hashable, CaseIterable {
    /// A question that was answered gets another of its options.
    case given
    /// What was denied is so.
    case denied
    /// A concern is wished for less, more, or elsewhere.
    case wish
    /// A day or a figure so many steps away.
    case step
  }

  /// Where the answer stands.
  public let place: Place
  /// What must be answered before it may be asked.
  let opening: [ConsultationEvent]
  /// How it differs from what was answered.
  let way: Way
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
  /// How many questions that were answered with a no were tried with a yes, too.
  public let denied: Int
}

/// How much was tried for a line, where that is more than what stands behind it.
public struct TrialTally: Hashable, Sendable {
  /// How many other answers would change it, beside those that are shown.
  public let others: Int
  /// How many questions were tried.
  public let questions: Int
  /// How many of them were answered with a no, and tried with a yes alone.
  public let denied: Int
}

/// A search for other answers, one question after the other, while nobody presses a key.
public struct OtherAnswerSearch: Hashable, Sendable {
  /// How many are shown: those nearest to the answers given.
  static let shown = 5
  /// How many of them may differ from the answers given in the same way.
  static let ofOneKind = 3
  /// How many questions are tried before those found so far are shown.
  static let first = 60

  let key: LineKey
  let reading: LineReading
  /// Whether treatment may go ahead as the answers are.
  let mayProceed: Bool
  var waiting: [TrialQuestion]
  /// The places that were tried, and those of them that were tried with a yes in place of a no.
  var tried: Set<Place> = []
  var denied: Set<Place> = []
  var found: [OtherAnswer] = []
  /// The questions behind the line whose other answers cannot all be tried, in words.
  var untried: [String] = []

  /// Whether every question behind the line was tried.
  public var isDone: Bool { waiting.isEmpty }

  /// Whether what was found is shown: all was tried, or enough for what comes yet to be seldom nearer.
  var isTold: Bool { isDone || tried.count >= Self.first }

  /// What may be said where nothing was found.
  public var nothing: NoOtherAnswer {
    NoOtherAnswer(aim: key.aim, untried: untried, denied: denied.count)
  }

  /// How much was tried, where answers were that do not stand behind the line.
  public var tally: TrialTally? {
    guard !denied.isEmpty else { return nil }
    return TrialTally(
      others: found.count - nearest.count,
      questions: tried.count,
      denied: denied.count
    )
  }

  /// The nearest ones: a planned day on which treatment may go ahead first, for it is the practitioner's to choose, then the
  /// smallest differences, only so many of each way.
  public var nearest: [OtherAnswer] {
    // Of a verdict that forbids treatment it is asked what would ease it, unless nothing does.
    let easing = key.isOfVerdict && !mayProceed ? found.filter(\.isMilder) : []
    let ranked = (easing.isEmpty ? found : easing).enumerated().map {
      (rank: rank(of: $1) + [$0], other: $1)
    }
    .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    var nearest: [OtherAnswer] = []
    for (_, other) in ranked
    where nearest.count < Self.shown
      && nearest.count(where: { $0.way == other.way }) < Self.ofOneKind
    {
      nearest.append(other)
    }
    return nearest
  }

  /// Where one stands among others, smaller numbers first.
  private func rank(of other: OtherAnswer) -> [Int] {
    let worth = other.isMilder ? 0 : 1
    if other.place.item == KnownItem.plannedDate, other.isMilder, !mayProceed { return [-1] }
    guard other.way == .denied else { return [other.way.rawValue, worth, other.size] }
    // What is drafted is first told what takes it alone out, the verdict what would forbid all.
    let verdict = other.planVerdict
    let distance = key.isOfVerdict ? -verdict.rawValue : verdict.rawValue
    return [other.way.rawValue, distance, other.size]
  }
}

extension LineKey {
  /// Whether it is a verdict's line.
  fileprivate var isOfVerdict: Bool {
    switch self {
    case .verdict, .zone: true
    default: false
    }
  }

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
