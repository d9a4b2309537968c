/// What everything beside some zones of an area comes to at most, by the volume that the area has used.
///
/// Worth is told with the tolls of every limit paid. Where caps nest over whole areas, that part of the tolls is
/// given back and the volume itself is counted, in steps: whole zones either fit or they do not, and no toll tells
/// that.
struct Completion {
  /// Where the volume is counted among the limits of a task; nothing where it does not matter.
  var volume: Int?
  /// What is given back for a microlitre.
  let toll: Int
  /// How many microlitres make a step.
  let unit: Int
  /// By steps used: the most that all else comes to; never more for more steps.
  let rest: [Int]
  /// The most that it comes to in worth.
  let most: Int

  init(volume: Int?, toll: Int, unit: Int, slop: Int, rest: [Int]) {
    self.volume = volume
    self.toll = toll
    self.unit = unit
    self.rest = rest
    most = rest.indices.reduce(AreaTable.never) {
      max($0, rest[$1] + toll * ($1 * unit + slop))
    }
  }

  /// Nothing else counts.
  static let nothing = Completion(volume: nil, toll: 0, unit: 1, slop: 0, rest: [0])
}
