/// Lists of numbers in their order, each number once.
extension [Int] {
  /// Two lists in order put together, each number once.
  func union(_ other: [Int]) -> [Int] {
    var both: [Int] = []
    both.reserveCapacity(count + other.count)
    var (left, right) = (0, 0)
    while left < count || right < other.count {
      if right == other.count || (left < count && self[left] <= other[right]) {
        if right < other.count, self[left] == other[right] { right += 1 }
        both.append(self[left])
        left += 1
      } else {
        both.append(other[right])
        right += 1
      }
    }
    return both
  }

  /// Whether a list in order holds all of this one.
  func isContained(in other: [Int]) -> Bool {
    var place = 0
    for number in self {
      while place < other.count, other[place] < number { place += 1 }
      guard place < other.count, other[place] == number else { return false }
    }
    return true
  }
}
