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
