/// What a volume costs while sets are weighed, so that limits shared by areas bind each area on its own.
///
/// Points are counted `scale` times. With any tolls at all, what is earned less the tolls, and the tolls of every
/// whole limit added, is never less than what can be had within the limits.
///
/// A class, because all that look at an area share it.
final class Prices {
  let scale: Int
  /// By substance and zone of an area, as in its table: the toll of a microlitre.
  let tolls: [Int]
  private let table: AreaTable
  /// What weighs sets where a zone takes one substance.
  private(set) lazy var single = SingleWeigher(table, self)
  /// What weighs sets where a zone takes several.
  private(set) lazy var joint = JointWeigher(table, self)

  init(_ table: AreaTable, scale: Int, tolls: [Int]) {
    self.table = table
    self.scale = scale
    self.tolls = tolls
  }

  /// No tolls: points as they are.
  static func free(in table: AreaTable) -> Prices {
    Prices(table, scale: 1, tolls: Array(repeating: 0, count: table.nets.count))
  }
}
