import Clinical

/// Judges answers against the limits of their questions on one day.
struct Limits {
  let today: CalendarDay
  /// The day on which a place was answered, where that was an earlier one: "in the last two weeks" counts from then.
  let answeredOn: [Place: CalendarDay]

  /// What is wrong with an enabled instance; nothing is wrong with one that is not answered.
  func problems(
    with instance: Instance,
    _ node: Node,
    answeredOccurrences: Int
  ) -> [AnswerProblem] {
    let kinds: [AnswerProblem.Kind]
    if let type = node.item.questionType {
      guard !instance.answers.isEmpty else { return [] }
      let looksBack = node.item.bounds.minimum?.looksBack == true
      let asked = looksBack ? answeredOn[instance.place] : nil
      kinds = problems(with: instance.answers, node.item, type, on: asked)
    } else if instance.occurrence == nil, answeredOccurrences > 0 {
      kinds = number(of: answeredOccurrences, in: node.item)
    } else {
      return []
    }
    return kinds.map { AnswerProblem(place: instance.place, kind: $0) }
  }

  /// What is wrong with answers to a question.
  func problems(
    with answers: [AnswerValue],
    _ item: Item,
    _ type: QuestionType,
    on asked: CalendarDay? = nil
  ) -> [AnswerProblem.Kind] {
    number(of: answers.count, in: item) + answers.flatMap { check($0, type, item, asked) }
      + exclusives(among: answers, item)
  }

  private func number(of count: Int, in item: Item) -> [AnswerProblem.Kind] {
    guard let repeats = item.repeats else { return count > 1 ? [.severalAnswers] : [] }
    if count < repeats.minimum { return [.tooFew(fewest: repeats.minimum)] }
    if let maximum = repeats.maximum, count > maximum { return [.tooMany(most: maximum)] }
    return []
  }

  private func check(
    _ value: AnswerValue,
    _ type: QuestionType,
    _ item: Item,
    _ asked: CalendarDay?
  ) -> [AnswerProblem.Kind] {
    guard type.takes(value) else { return [.wrongType(expected: type)] }
    return switch value {
    case .boolean, .time: []
    case .integer, .date, .dateTime: range(value, item, asked)
    case .decimal(let number): decimals(number, item) + range(value, item, asked)
    case .string(let text): length(text, item)
    case .coding(let coding): option(coding, item)
    case .quantity(let number, let unit):
      decimals(number, item) + self.unit(unit, item) + range(value, item, asked)
    }
  }

  private func decimals(_ number: DecimalNumber, _ item: Item) -> [AnswerProblem.Kind] {
    guard let most = item.bounds.maximumDecimals, number.decimals > most else { return [] }
    return [.tooManyDecimals(most: most)]
  }

  /// Counts Unicode scalars, as other engines do.
  private func length(_ text: String, _ item: Item) -> [AnswerProblem.Kind] {
    let count = text.unicodeScalars.count
    var found: [AnswerProblem.Kind] = []
    if let fewest = item.bounds.minimumLength, count < fewest {
      found.append(.tooShort(fewest: fewest))
    }
    if let most = item.bounds.maximumLength, count > most { found.append(.tooLong(most: most)) }
    return found
  }

  private func option(_ coding: Coding, _ item: Item) -> [AnswerProblem.Kind] {
    item.options.contains { $0.coding == coding } ? [] : [.notAnOption(coding.code)]
  }

  private func unit(_ unit: String, _ item: Item) -> [AnswerProblem.Kind] {
    item.offeredUnits.isEmpty || item.offeredUnits.contains(unit) ? [] : [.unknownUnit(unit)]
  }

  private func exclusives(among answers: [AnswerValue], _ item: Item) -> [AnswerProblem.Kind] {
    guard answers.count > 1 else { return [] }
    return item.options
      .filter { $0.isExclusive && answers.contains(.coding($0.coding)) }
      .map { .exclusiveOptionWithOthers($0.coding.code) }
  }

  private func range(
    _ value: AnswerValue,
    _ item: Item,
    _ asked: CalendarDay?
  ) -> [AnswerProblem.Kind] {
    var found: [AnswerProblem.Kind] = []
    if let minimum = item.bounds.minimum {
      let sides = sides(of: value, minimum, item, on: asked)
      if sides.last == .less {
        found.append(.belowMinimum(minimum))
      } else if sides.first == .less {
        found.append(.needsPrecision(minimum))
      }
    }
    if let maximum = item.bounds.maximum {
      let sides = sides(of: value, maximum, item)
      if sides.first == .greater {
        found.append(.aboveMaximum(maximum))
      } else if sides.last == .greater {
        found.append(.needsPrecision(maximum))
      }
    }
    return found
  }

  /// On which side of a limit the first and the last of what a value may mean lie.
  ///
  /// Different where the limit is of another type, unknown where the units do not convert: both are defects
  /// of the questionnaire.
  private func sides(
    of value: AnswerValue,
    _ limit: Bounds.Limit,
    _ item: Item,
    on asked: CalendarDay? = nil
  ) -> (first: Comparison, last: Comparison) {
    let side: Comparison
    switch limit {
    case .number(let bound):
      if case .quantity(let number, let unit) = value {
        side = Unit.compare(number, unit, with: bound, item.offeredUnits.first ?? unit)
      } else {
        side = Comparison(value, to: .decimal(bound))
      }
    case .day, .today:
      guard let day = limit.day(asked ?? today) else { return (.different, .different) }
      if case .date(let date) = value {
        return (Comparison(date.first, day), Comparison(date.last, day))
      }
      guard case .dateTime(let moment) = value else { return (.different, .different) }
      side = Comparison(moment.day, day)
    }
    return (side, side)
  }
}

extension Item {
  /// The units a quantity may have, the first one offered first; empty for any.
  var offeredUnits: [String] { units.isEmpty ? [unit].compactMap(\.self) : units }
}

extension QuestionType {
  /// Whether a value is of the type.
  func takes(_ value: AnswerValue) -> Bool {
    switch value {
    case .boolean: self == .boolean
    case .integer: self == .integer
    case .decimal: self == .decimal
    case .date: self == .date
    case .dateTime: self == .dateTime
    case .time: self == .time
    case .string: [.string, .text, .url, .openChoice].contains(self)
    case .coding: [.choice, .openChoice].contains(self)
    case .quantity: self == .quantity
    }
  }
}
