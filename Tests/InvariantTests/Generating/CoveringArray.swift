import Questionnaires

/// Rows of answers in which every two safety questions meet with every two answers.
///
/// A row gives a few questions an answer other than no, so that little is hidden behind something worse; the pairs
/// with a no are met by the way.
struct CoveringArray: Sendable {
  /// How many questions of a row are not answered no.
  static let width = 6
  /// Answers other than no; the last one is none at all.
  static let answers: [SafetyAnswer?] = [.yes, .notSure, .declined, nil]

  let rows: [[ItemID: SafetyAnswer?]]
  /// How many pairs of answers other than no there are.
  let pairs: Int
  /// How many of them the rows hold.
  let covered: Int

  /// Builds rows until every pair is met, or until there are enough rows.
  init(of items: [ItemID], seed: UInt64, atMost limit: Int) {
    var builder = Builder(factors: items.count, dice: Dice(seed: seed, number: -1))
    var rows: [[ItemID: SafetyAnswer?]] = []
    while rows.count < limit, let row = builder.nextRow() {
      rows.append(
        Dictionary(
          row.map { (items[$0 / Self.answers.count], Self.answers[$0 % Self.answers.count]) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
    self.rows = rows
    pairs = builder.pairs
    covered = builder.covered
  }
}

/// Takes the first pair that is not met yet, and beside it what meets most others.
private struct Builder {
  private let levels: Int
  private let perFactor = CoveringArray.answers.count
  private var isMet: [Bool]
  /// Pairs in the order in which they are taken up.
  private var waiting: [Int] = []
  private var dice: Dice
  private(set) var pairs = 0
  private(set) var covered = 0

  init(factors: Int, dice: Dice) {
    levels = factors * perFactor
    self.dice = dice
    isMet = Array(repeating: false, count: levels * levels)
    for left in 0..<levels {
      for right in left..<levels where right / perFactor != left / perFactor {
        waiting.append(left * levels + right)
      }
    }
    pairs = waiting.count
    for index in waiting.indices.dropFirst() {
      waiting.swapAt(index, self.dice.below(index + 1))
    }
  }

  mutating func nextRow() -> [Int]? {
    while let pair = waiting.last, isMet[pair] { waiting.removeLast() }
    guard let pair = waiting.last else { return nil }
    var row = [pair / levels, pair % levels]
    while row.count < CoveringArray.width {
      var best: (level: Int, gain: Int)?
      for _ in 0..<60 {
        let level = dice.below(levels)
        guard !row.contains(where: { $0 / perFactor == level / perFactor }) else { continue }
        let gain = row.count { !isMet[index($0, level)] }
        if gain > best?.gain ?? -1 { best = (level, gain) }
      }
      guard let best else { break }
      row.append(best.level)
    }
    for left in row {
      for right in row where left < right && !isMet[index(left, right)] {
        isMet[index(left, right)] = true
        covered += 1
      }
    }
    return row
  }

  private func index(_ one: Int, _ other: Int) -> Int { min(one, other) * levels + max(one, other) }
}
