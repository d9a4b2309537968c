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
struct Patience {
  /// The best choice; where these do not suffice, nothing is drafted.
  var choice = 200_000_000
  /// All choices that are compared with it; where these do not suffice, the rest is not compared.
  var comparisons = 60_000_000
  /// Whether a mixture would serve more; where these do not suffice, that is not said.
  var mixture = 10_000_000
}
