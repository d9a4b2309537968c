public import Clinical

/// Where an answer stands: the item, and the occurrence of every repeating ancestor, outermost first.
///
/// A repeating question with children counts as a repeating ancestor of those children; its occurrence is the
/// position of the answer.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The item.
  public let item: ItemID
  /// One number for each repeating ancestor, outermost first; empty outside repeats.
  public let occurrences: [Int]

  /// Names a place.
  public init(_ item: ItemID, _ occurrences: [Int] = []) {
    self.item = item
    self.occurrences = occurrences
  }

  /// The place as `item` or `item@0.2`.
  public var description: String {
    occurrences.isEmpty
      ? item.text : "\(item)@\(occurrences.map(String.init).joined(separator: "."))"
  }
}

/// All answers of one consultation: FHIR's QuestionnaireResponse.
///
/// Holds what was said, whether or not it is enabled now; `Evaluation` says what counts.
public struct QuestionnaireResponse: Hashable, Sendable {
  /// The answers; a place without answers has no entry.
  public private(set) var answers: [Place: [AnswerValue]]
  /// The occurrences of each repeating group, by the group's place in its parent, in the order shown.
  public private(set) var groups: [Place: [Int]]

  /// A response without answers.
  public init() {
    answers = [:]
    groups = [:]
  }

  /// Makes room for so many answers.
  public mutating func reserveCapacity(_ count: Int) { answers.reserveCapacity(count) }

  /// The answers at a place, enabled or not.
  public subscript(place: Place) -> [AnswerValue] { answers[place] ?? [] }

  /// Replaces the answers at a place; none clears it.
  public mutating func answer(_ place: Place, with values: [AnswerValue]) {
    answers[place] = values.isEmpty ? nil : values
  }

  /// The occurrences of a repeating group, in the order shown.
  public func occurrences(of group: Place) -> [Int] { groups[group] ?? [] }

  /// Adds an occurrence with this number to a repeating group; an occurrence that exists stays as it is.
  public mutating func addOccurrence(_ number: Int, to group: Place) {
    guard !occurrences(of: group).contains(number) else { return }
    groups[group, default: []].append(number)
  }

  /// The number a new occurrence of a group would have: one more than any it holds now, 0 for the first.
  public func nextOccurrence(of group: Place) -> Int {
    (occurrences(of: group).max() ?? -1) + 1
  }

  /// Removes an occurrence of a repeating group with the answers that stand at the places given.
  public mutating func removeOccurrence(_ number: Int, from group: Place, clearing places: [Place])
  {
    groups[group]?.removeAll { $0 == number }
    if groups[group]?.isEmpty == true { groups[group] = nil }
    for place in places {
      answers[place] = nil
      groups[place] = nil
    }
  }
}
