/// A drawing of a part of the body with a place for the key of each zone.
///
/// Decoration: the list of zones says everything that the drawing shows.
public struct ZonePicture: Hashable, Sendable {
  /// Where a zone's key stands in the drawing.
  public struct Spot: Hashable, Sendable {
    /// The code of the zone.
    public let zone: String
    /// The row from the top.
    public let row: Int
    /// The columns from the left; a paired zone stands on both sides.
    public let columns: [Int]
  }

  /// The rows of the drawing.
  public let lines: [String]
  /// The zones in it.
  public let spots: [Spot]

  /// The most columns a drawing takes.
  public static let width = 24

  /// The drawing that shows a zone, where there is one.
  public static func showing(_ zone: String) -> ZonePicture? {
    [face, body, scalp].first { $0.holds(zone) }
  }

  func holds(_ zone: String) -> Bool { spots.contains { $0.zone == zone } }

  /// The nearest zone on the left or the right of one, by where they stand.
  func zone(beside zone: String, toTheLeft: Bool, among offered: [String]) -> String? {
    guard let from = spots.first(where: { $0.zone == zone }), let here = from.columns.first else {
      return nil
    }
    let others = spots.flatMap { spot in spot.columns.map { (spot.zone, spot.row, $0) } }
      .filter { $0.0 != zone && offered.contains($0.0) }
      .filter { toTheLeft ? $0.2 < here : $0.2 > here }
    // Rows are about twice as far apart as columns.
    let distances = others.map { other in
      (zone: other.0, distance: 2 * abs(other.1 - from.row) + abs(other.2 - here))
    }
    return distances.min { $0.distance < $1.distance }?.zone
  }
}

extension ZonePicture {
  static let face = ZonePicture(
    lines: [
      "       .-~~~~~~-.",
      "      /          \\",
      "     |            |",
      "     |  _      _  |",
      "    (|  o      o  |)",
      "     |            |",
      "     |     ||     |",
      "     |            |",
      "      \\   ----   /",
      "       \\        /",
      "        `-.__.-'",
      "        |      |",
      "    .---'      '---.",
      "   /                \\",
    ],
    spots: [
      Spot(zone: "forehead", row: 1, columns: [11]),
      Spot(zone: "temple", row: 2, columns: [6, 17]),
      Spot(zone: "crow_feet", row: 4, columns: [6, 17]),
      Spot(zone: "periorbital_lower", row: 5, columns: [8, 15]),
      Spot(zone: "cheek", row: 6, columns: [7, 16]),
      Spot(zone: "nasolabial", row: 7, columns: [9, 14]),
      Spot(zone: "perioral", row: 8, columns: [9, 14]),
      Spot(zone: "jawline_chin", row: 9, columns: [11]),
      Spot(zone: "submental", row: 10, columns: [11]),
      Spot(zone: "neck", row: 11, columns: [11]),
      Spot(zone: "decolletage", row: 13, columns: [11]),
    ]
  )

  static let body = ZonePicture(
    lines: [
      "          .--.",
      "          \\__/",
      "       .--'  '--.",
      "      /          \\",
      "      | |      | |",
      "      | |      | |",
      "      | |      | |",
      "      |_|      |_|",
      "      (_|      |_)",
      "        |  ..  |",
      "        |  ||  |",
      "        |  ||  |",
      "        |  ||  |",
      "        |__||__|",
    ],
    spots: [
      Spot(zone: "upper_arm", row: 4, columns: [7, 16]),
      Spot(zone: "abdomen", row: 6, columns: [11]),
      Spot(zone: "flank", row: 5, columns: [9, 14]),
      Spot(zone: "hand_dorsum", row: 8, columns: [7, 16]),
      Spot(zone: "buttock", row: 8, columns: [9, 14]),
      Spot(zone: "thigh", row: 10, columns: [9, 14]),
      Spot(zone: "knee_inner", row: 12, columns: [10, 13]),
    ]
  )

  static let scalp = ZonePicture(
    lines: [
      "       .-~~~~~~-.",
      "      /          \\",
      "     |            |",
      "     |            |",
      "      \\_        _/",
      "        `------'",
    ],
    spots: [Spot(zone: "scalp", row: 2, columns: [11])]
  )
}
