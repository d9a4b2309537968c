/// What repeated measuring found, in one unit.
struct Samples {
  private let sorted: [Double]

  init(_ values: [Double]) {
    sorted = values.sorted()
  }

  /// How many there are.
  var count: Int { sorted.count }
  /// The least.
  var least: Double { sorted.first ?? .nan }
  /// The greatest.
  var greatest: Double { sorted.last ?? .nan }
  /// The one in the middle.
  var median: Double { percentile(50) }

  /// The least value that so many per cent do not exceed.
  func percentile(_ share: Int) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = (sorted.count * share + 99) / 100
    return sorted[max(0, rank - 1)]
  }
}

/// What a figure counts.
enum Unit {
  case milliseconds
  case bytes
  case mebibytes

  /// A figure with its unit.
  func text(_ value: Double) -> String {
    switch self {
    case .milliseconds: value < 10 ? "\(rounded(value, 1000)) ms" : "\(rounded(value, 10)) ms"
    case .bytes: "\(Int(value)) B"
    case .mebibytes: "\(rounded(value, 10)) MiB"
    }
  }

  private func rounded(_ value: Double, _ steps: Double) -> Double {
    (value * steps).rounded() / steps
  }
}
