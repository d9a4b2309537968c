/// Takes a paste in, scalar by scalar, and sees where it ends.
struct PasteCollector {
  private static let limit = 65_536
  private static let mark = Array("\u{1B}[201~".unicodeScalars)
  private var kept = String.UnicodeScalarView()
  private var count = 0
  private var matched: [Unicode.Scalar] = []
  /// Whether the mark that ends a paste was seen.
  private(set) var isComplete = false

  /// What was pasted so far, still uncleaned.
  var text: String { String(kept) + String(String.UnicodeScalarView(matched)) }

  /// Takes the next scalar; what is no scalar counts for nothing.
  mutating func add(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value), !isComplete else { return }
    if scalar == Self.mark[matched.count] {
      matched.append(scalar)
      guard matched.count == Self.mark.count else { return }
      matched = []
      isComplete = true
    } else {
      for earlier in matched { keep(earlier) }
      matched = scalar == Self.mark[0] ? [scalar] : []
      if matched.isEmpty { keep(scalar) }
    }
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    guard count < Self.limit else { return }
    kept.append(scalar)
    count += 1
  }
}
