/// What a measure may cost.
enum Budget {
  /// The median.
  case median(Double)
  /// The median and the 99th percentile.
  case usually(Double, rarely: Double)
  /// Every single value.
  case always(Double)
  /// The median, as a multiple of what else was measured.
  case times(Double, Samples)
  /// The median, beyond what else was measured.
  case beyond(Samples, Double)
  /// Nothing was promised.
  case none

  /// Whether samples keep within it; nothing where nothing was promised.
  func isKept(by samples: Samples) -> Bool? {
    switch self {
    case .median(let most): samples.median <= most
    case .usually(let median, let rarely):
      samples.median <= median && samples.percentile(99) <= rarely
    case .always(let most): samples.greatest <= most
    case .times(let factor, let other): samples.median <= factor * other.median
    case .beyond(let other, let more): samples.median <= other.median + more
    case .none: nil
    }
  }

  /// The budget in words.
  func text(_ unit: Unit) -> String {
    switch self {
    case .median(let most): unit.text(most)
    case .usually(let median, let rarely): "\(unit.text(median)) / \(unit.text(rarely))"
    case .always(let most): Words.always(unit.text(most))
    case .times(let factor, let other):
      Words.multiple(factor, is: unit.text(factor * other.median))
    case .beyond(let other, let more):
      Words.beyond(unit.text(more), is: unit.text(other.median + more))
    case .none: "-"
    }
  }
}
