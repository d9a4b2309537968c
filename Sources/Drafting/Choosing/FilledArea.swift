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
  private(set) lazy var placements: [Placement] = masks.indices.map { zone in
    table.placement(of: masks[zone], rows, zone)
  }

  private let table: AreaTable
  private let rows: [Int]
  /// By zone: which of the rows are placed, as bits.
  private let masks: [Int]

  init(
    _ table: AreaTable,
    rows: [Int],
    masks: [Int],
    score: Int,
    worth: Int,
    substances: [Int],
    used: [Int]
  ) {
    self.table = table
    self.rows = rows
    self.masks = masks
    self.score = score
    self.worth = worth
    self.substances = substances
    self.used = used
  }

  /// Puts the area's placements among those of a session, by zone.
  func place(into session: inout [Placement]) {
    let placements = placements
    for column in placements.indices { session[table.zones[column]] = placements[column] }
  }
}
