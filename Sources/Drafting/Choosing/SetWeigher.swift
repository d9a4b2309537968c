/// Weighs sets of an area's substances, growing one by one.
protocol SetWeigher {
  /// A set with what it was weighed from.
  associatedtype Load

  /// The empty set.
  var empty: Load { get }

  /// A set with one substance more.
  func adding(_ row: Int, to load: Load) -> Load

  /// A set with one substance more, to which nothing is added any more.
  func ending(with row: Int, _ load: Load) -> Load

  /// The most that fillings from a set could earn, all zones together.
  func most(of load: Load) -> Int

  /// What a substance adds to that at most, where so many are added together; less than nothing where it is the only
  /// one and can only be used at a loss.
  func gain(_ row: Int, to load: Load, among count: Int) -> Int

  /// The most that a set and any others could earn.
  func hope(of load: Load) -> Int

  /// By place in a list: the most that a set and all substances from there on could earn.
  func hopes(of load: Load, with rows: [Int]) -> [Int]

  /// What is lost at least because all of a set must be used, and what is added to it may be anything.
  func loss(of load: Load, forced: Int?) -> Int

  /// The most that a filling which uses all of a set earns: exact where one of it at most is used at a loss.
  func worth(of load: Load) -> Int

  /// The most that any set with a substance could earn.
  func most(with row: Int) -> Int

  /// How many steps it takes to weigh a set exactly.
  func stepsOfWorth(of load: Load) -> Int

  /// How many steps it takes to weigh one substance more.
  func steps(of load: Load) -> Int
}
