/// How much more looking is worth while, counted in steps so that the same request ends at the same place.
///
/// A class, because all that look share it. What was found after it was spent proves nothing and is dropped.
final class Effort {
  private var left: Int?

  /// Without an end.
  init() {}

  /// With so many steps.
  init(steps: Int) { left = steps }

  /// Whether nothing is left.
  var isSpent: Bool { left.map { $0 <= 0 } ?? false }

  /// Gives an end to what had none.
  func end(after steps: Int) { left = steps }

  /// Takes steps.
  func spend(_ steps: Int) { if let left { self.left = left - steps } }
}

/// How many steps looking may take before it ends, for each thing that is looked for.
///
/// A million steps take about two milliseconds.
struct Patience {
  /// The best choice; where these do not suffice, nothing is drafted.
  var choice = 40_000_000
  /// All choices that are compared with it; where these do not suffice, the rest is not compared.
  var comparisons = 40_000_000
  /// Why a concern is not served; where these do not suffice, it is not said that a mixture would serve more.
  var fates = 4_000_000
}
