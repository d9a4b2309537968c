/// How much more looking is worth while, counted in steps so that the same request ends at the same place.
///
/// A class, because all that look share it. What was found after it was spent proves nothing and is dropped.
final class Effort {
  private(set) var left: Int

  /// With so many steps, or more than anything takes.
  init(steps: Int = .max) { left = steps }

  /// Whether nothing is left.
  var isSpent: Bool { left <= 0 }

  /// Goes on with so many steps at most: those that are left, and some more.
  func goOn(with more: Int, atMost steps: Int) { left = min(max(0, left), steps - more) + more }

  /// Looks with so many steps at most; nothing where they do not suffice.
  func spend<Found>(atMost steps: Int, _ look: () -> Found) -> Found? {
    let (before, given) = (left, min(left, steps))
    left = given
    let found = look()
    let rest = left
    left = before - given + rest
    return rest > 0 ? found : nil
  }

  /// Takes steps.
  func spend(_ steps: Int) { left -= steps }
}

/// How many steps looking may take before it ends, for each thing that is looked for.
///
/// A million steps take about two milliseconds.
struct Patience {
  /// The best choice; where these do not suffice, nothing is drafted.
  var choice = 65_000_000
  /// All choices that are compared with it; where these do not suffice, the rest is not compared.
  var comparisons = 75_000_000
  /// Each of these; where they do not suffice, that one is not compared.
  var comparison = 6_000_000
  /// How many of these there are where the best choice took all of its own.
  var least = 15_000_000
  /// Why a concern is not served; where these do not suffice, it is not said that a mixture would serve more.
  var fates = 8_000_000
}
