/// The zones of an area, filled.
///
/// A class, because many choices are put together from few of them.
final class FilledArea {
  let score: Int
  /// The score in prices, tolls paid.
  let worth: Int
  /// The substances used, by number.
  let substances: [Int]
  /// What each of the limits has counted.
  let used: [Int]
  /// By zone of the table.
  let placements: [Placement]

  init(score: Int, worth: Int, substances: [Int], used: [Int], placements: [Placement]) {
    self.score = score
    self.worth = worth
    self.substances = substances
    self.used = used
    self.placements = placements
  }
}
