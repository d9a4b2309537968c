/// An answer that breaks a limit of its question.
public struct AnswerProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The value's type is not the question's.
    case wrongType(expected: QuestionType)
    /// Below the lowest answer.
    case belowMinimum(Bounds.Limit)
    /// Above the highest answer.
    case aboveMaximum(Bounds.Limit)
    /// More digits after the point than asked for.
    case tooManyDecimals(most: Int)
    /// Fewer characters than asked for.
    case tooShort(fewest: Int)
    /// More characters than asked for.
    case tooLong(most: Int)
    /// Not among the options.
    case notAnOption(String)
    /// An option that excludes others stands beside others.
    case exclusiveOptionWithOthers(String)
    /// More than one answer where one is asked for.
    case severalAnswers
    /// More answers or occurrences than allowed.
    case tooMany(most: Int)
    /// Fewer answers or occurrences than asked for.
    case tooFew(fewest: Int)
    /// The unit is not among those offered.
    case unknownUnit(String)
    /// The date straddles a limit: a more precise date is needed to tell.
    case needsPrecision(Bounds.Limit)
  }

  /// Where.
  public let place: Place
  /// What.
  public let kind: Kind
  /// Whether it only asks for more and does not block completion.
  public var isWarning: Bool { if case .needsPrecision = kind { true } else { false } }

  /// Describes a problem.
  public init(place: Place, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}
