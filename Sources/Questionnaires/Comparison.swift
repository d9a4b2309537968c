import Clinical

/// How an answer stands to the value of a condition.
public enum Comparison: Sendable, Hashable {
  /// The answer is less.
  case less
  /// They are the same.
  case equal
  /// The answer is greater.
  case greater
  /// They differ and have no order.
  case different
  /// What is known of them does not decide.
  case unknown

  /// Compares an answer with a value.
  ///
  /// Numbers compare as numbers, dates as dates, instants across zones, text by its characters exactly.
  /// Codings are the same when code and system are; a value without a system matches any. Quantities
  /// compare after exact conversion, and are unknown between units that do not convert. Values of
  /// different types are different.
  public init(_ answer: AnswerValue, to value: AnswerValue) {
    if let left = answer.number, let right = value.number {
      self.init(left, right)
      return
    }
    switch (answer, value) {
    case (.boolean(let left), .boolean(let right)):
      self = left == right ? .equal : .different
    case (.date(let left), .date(let right)):
      self.init(left, right)
    case (.dateTime(let left), .dateTime(let right)):
      self.init(left.instant, right.instant)
    case (.time(let left), .time(let right)):
      self.init(left, right)
    case (.string(let left), .string(let right)):
      self = left.unicodeScalars.elementsEqual(right.unicodeScalars) ? .equal : .different
    case (.coding(let left), .coding(let right)):
      let sameSystem = right.system == nil || left.system == right.system
      self = left.code == right.code && sameSystem ? .equal : .different
    case (.quantity(let left, let leftUnit), .quantity(let right, let rightUnit)):
      self = Unit.compare(left, leftUnit, with: right, rightUnit)
    case (.boolean, _), (.integer, _), (.decimal, _), (.date, _), (.dateTime, _), (.time, _),
      (.string, _), (.coding, _), (.quantity, _):
      self = .different
    }
  }

  /// Compares two values that have an order.
  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .less : left == right ? .equal : .greater
  }

  /// Compares two dates: decided only if every day the one may mean decides it.
  init(_ left: PartialDate, _ right: PartialDate) {
    if left == right {
      self = .equal
    } else if left.last < right.first {
      self = .less
    } else if left.first > right.last {
      self = .greater
    } else {
      self = .unknown
    }
  }
}

extension EnableWhen.Condition {
  /// Whether the condition holds for the answers given, none of them blank.
  ///
  /// A condition that what is known does not decide does not hold.
  func holds(for answers: [AnswerValue]) -> Bool {
    func some(_ isWanted: (Comparison) -> Bool) -> Bool {
      answers.contains { isWanted(Comparison($0, to: answer)) }
    }
    return switch self.operator {
    case .exists: answer == .boolean(!answers.isEmpty)
    case .equal: some { $0 == .equal }
    case .notEqual: !some { $0 == .equal || $0 == .unknown }
    case .greater: some { $0 == .greater }
    case .less: some { $0 == .less }
    case .greaterOrEqual: some { $0 == .greater || $0 == .equal }
    case .lessOrEqual: some { $0 == .less || $0 == .equal }
    }
  }
}

extension AnswerValue {
  /// The number, if it is one without a unit.
  var number: DecimalNumber? {
    switch self {
    case .integer(let whole): DecimalNumber(whole)
    case .decimal(let decimal): decimal
    case .boolean, .date, .dateTime, .time, .string, .coding, .quantity: nil
    }
  }

  /// Whether it says nothing: text of spaces only.
  var isBlank: Bool {
    guard case .string(let text) = self else { return false }
    return text.allSatisfy(\.isWhitespace)
  }
}
