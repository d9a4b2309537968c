/// What a volume costs while sets are weighed, so that limits shared by areas bind each area on its own.
///
/// Points are counted `scale` times. With any tolls at all, what is earned less the tolls, and the tolls of every
/// whole limit added, is never less than what can be had within the limits.
struct Prices {
  let scale: Int
  /// By substance and zone of an area, as in its table: the toll of a microlitre.
  let tolls: [Int]

  /// No tolls: points as they are.
  static func free(in table: AreaTable) -> Prices {
    Prices(scale: 1, tolls: Array(repeating: 0, count: table.nets.count))
  }
}
