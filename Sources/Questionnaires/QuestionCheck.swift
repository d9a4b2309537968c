import Clinical

/// What is wrong with one question in itself: options, limits, units, values to start with.
func questionDefects(of node: Node) -> [QuestionnaireDefect.Kind] {
  guard let type = node.item.questionType else { return [] }
  return answerability(of: node) + optionDefects(of: node.item, type)
    + limitDefects(of: node.item, type) + unitDefects(of: node.item, type)
    + initialDefects(of: node.item, type)
}

private typealias Kind = QuestionnaireDefect.Kind

private func answerability(of node: Node) -> [Kind] {
  guard node.item.initial.isEmpty else { return [] }
  if node.item.isRequired, node.isReadOnly { return [.requiredButNotAnswerable] }
  return node.item.isHidden ? [.hiddenWithoutValue] : []
}

private func optionDefects(of item: Item, _ type: QuestionType) -> [Kind] {
  guard type == .choice || type == .openChoice else {
    return item.options.isEmpty ? [] : [.optionsOnWrongType(type)]
  }
  if item.options.isEmpty { return [.noOptions] }
  let exclusives = item.repeats == nil ? item.options.filter(\.isExclusive) : []
  return doubles(in: item.options.map(\.coding.code)).map { .doubledOption(code: $0) }
    + doubles(in: item.options.compactMap(\.key)).map { .doubledKey($0) }
    + exclusives.map { .exclusiveWithoutRepeats(code: $0.coding.code) }
}

private func limitDefects(of item: Item, _ type: QuestionType) -> [Kind] {
  let bounds = item.bounds
  var found: [Kind] = []
  let limits = [bounds.minimum, bounds.maximum].compactMap(\.self)
  let lengths = [bounds.minimumLength, bounds.maximumLength].compactMap(\.self)
  let takesText = [.string, .text, .url, .openChoice].contains(type)
  let takesDecimals = type == .decimal || type == .quantity
  if limits.contains(where: { !type.takesLimit($0) }) || !takesText && !lengths.isEmpty
    || !takesDecimals && bounds.maximumDecimals != nil
  {
    found.append(.limitOfWrongType(type))
  }
  if let minimum = bounds.minimum, let maximum = bounds.maximum, minimum.isAbove(maximum) {
    found.append(.minimumAboveMaximum)
  }
  let counts = lengths + [bounds.maximumDecimals].compactMap(\.self)
  if counts.contains(where: { $0 < 0 }) || lengths != lengths.sorted() {
    found.append(.impossibleLength)
  }
  return found
}

private func unitDefects(of item: Item, _ type: QuestionType) -> [Kind] {
  let takesUnit = type == .integer || type == .decimal || type == .quantity
  if !takesUnit, !item.offeredUnits.isEmpty { return [.unitOnWrongType(type)] }
  guard type == .quantity else { return item.units.isEmpty ? [] : [.unitOnWrongType(type)] }
  let doubled = doubles(in: item.units).map { Kind.doubledUnit($0) }
  guard item.bounds.minimum != nil || item.bounds.maximum != nil else { return doubled }
  guard let first = item.offeredUnits.first else { return [.limitWithoutUnit] }
  return doubled
    + item.offeredUnits.filter { !Unit.converts($0, to: first) }.map { .limitInOtherUnit(unit: $0) }
}

/// Judges the values to start with against every limit but those that depend on the day.
private func initialDefects(of item: Item, _ type: QuestionType) -> [Kind] {
  guard !item.initial.isEmpty else { return [] }
  return Limits(today: .distantPast, answeredOn: [:]).problems(with: item.initial, item, type)
    .filter { kind in
      switch kind {
      case .belowMinimum(.today), .aboveMaximum(.today), .needsPrecision: false
      case .wrongType, .belowMinimum, .aboveMaximum, .tooManyDecimals, .tooShort, .tooLong,
        .notAnOption, .exclusiveOptionWithOthers, .severalAnswers, .tooMany, .tooFew,
        .unknownUnit:
        true
      }
    }
    .map { .initialValue($0) }
}

/// The values that stand more than once, in the order of their second appearance.
private func doubles<Value: Hashable>(in values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  var doubled: [Value] = []
  for value in values where !seen.insert(value).inserted && !doubled.contains(value) {
    doubled.append(value)
  }
  return doubled
}

extension QuestionType {
  /// Whether a limit is of the type's kind.
  fileprivate func takesLimit(_ limit: Bounds.Limit) -> Bool {
    switch limit {
    case .number: self == .integer || self == .decimal || self == .quantity
    case .day, .today: self == .date || self == .dateTime
    }
  }
}

extension Bounds.Limit {
  /// Whether a lowest answer lies above a highest on every day.
  ///
  /// A fixed day and one that moves with the consultation are never compared.
  fileprivate func isAbove(_ maximum: Bounds.Limit) -> Bool {
    switch (self, maximum) {
    case (.number(let low), .number(let high)): low > high
    case (.day(let low), .day(let high)): low > high
    case (.today(let lowYears, let lowDays), .today(let highYears, let highDays)):
      // A year is 365 or 366 days long; what is above with either is above.
      [365, 366].allSatisfy { lowYears * $0 + lowDays > highYears * $0 + highDays }
    case (.number, _), (.day, _), (.today, _): false
    }
  }
}
