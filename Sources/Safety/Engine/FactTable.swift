import Clinical

/// A fact that the rules speak of, with the number by which it is found without comparing words.
struct NumberedFact: Hashable, Sendable {
  let id: FactID
  let number: Int
}

/// The numbers of the facts that the rules of one pack speak of.
struct FactNumbers: Sendable {
  private(set) var numbers: [FactID: Int] = [:]

  /// A fact with its number, which it gets when it is first met.
  mutating func numbered(_ id: FactID) -> NumberedFact {
    let number = numbers[id] ?? numbers.count
    numbers[id] = number
    return NumberedFact(id: id, number: number)
  }
}

/// What there is about each fact: of those with a number by that, of any other by its id.
struct FactTable<Value> {
  private let numbers: [FactID: Int]
  /// Where the entry of each number stands.
  private var places: [Int?]
  private var entries: [Value] = []
  private var others: [FactID: Value] = [:]

  /// A table without entries.
  init(_ facts: FactNumbers) {
    numbers = facts.numbers
    places = Array(repeating: nil, count: facts.numbers.count)
    entries.reserveCapacity(facts.numbers.count)
  }

  /// The entry of a fact with a number.
  subscript(fact: NumberedFact) -> Value? { places[fact.number].map { entries[$0] } }

  /// The entry of any fact.
  subscript(id: FactID) -> Value? {
    guard let number = numbers[id] else { return others[id] }
    return places[number].map { entries[$0] }
  }

  /// Replaces the entry of any fact.
  mutating func set(_ id: FactID, to value: Value) {
    guard let number = numbers[id] else {
      others[id] = value
      return
    }
    if let place = places[number] {
      entries[place] = value
    } else {
      places[number] = entries.count
      entries.append(value)
    }
  }

  /// The same facts with what is made of their entries.
  func mapValues<Other>(_ transform: (Value) -> Other) -> FactTable<Other> {
    FactTable<Other>(
      numbers: numbers,
      places: places,
      entries: entries.map(transform),
      others: others.mapValues(transform)
    )
  }

  fileprivate init(
    numbers: [FactID: Int],
    places: [Int?],
    entries: [Value],
    others: [FactID: Value]
  ) {
    self.numbers = numbers
    self.places = places
    self.entries = entries
    self.others = others
  }
}
