/// Lays chunks onto pages of so many lines.
///
/// A heading never parts from what follows it, and a chunk is split only where it is taller than a page.
struct Pagination {
  private let capacity: Int
  private var pages: [[String]] = []
  private var page: [String] = []

  private init(capacity: Int) {
    self.capacity = capacity
  }

  static func pages(of chunks: [Chunk], lines capacity: Int) -> [[String]] {
    var pagination = Pagination(capacity: capacity)
    var unit: [Chunk] = []
    for (index, chunk) in chunks.enumerated() {
      if chunk.isBreakHint {
        pagination.breakBefore(chunks[(index + 1)...])
        continue
      }
      unit.append(chunk)
      if chunk.keepsWithNext { continue }
      if chunk.isSpace, unit.count > 1 { continue }
      pagination.place(unit)
      unit = []
    }
    pagination.place(unit)
    pagination.endPage()
    return pagination.pages.isEmpty ? [[]] : pagination.pages
  }

  private mutating func place(_ unit: [Chunk]) {
    guard let first = unit.first else { return }
    let height = unit.reduce(0) { $0 + $1.lines.count }
    let room = capacity - page.count
    if first.startsPage || room < height { endPage() }
    if page.isEmpty, first.isSpace { return }
    for line in (page.isEmpty ? first.head : []) + unit.flatMap(\.lines) {
      if page.count == capacity { endPage() }
      page.append(line)
    }
  }

  /// Ends the page if what follows, up to the next hint or title, fits on a page but not on the rest of this one.
  private mutating func breakBefore(_ rest: ArraySlice<Chunk>) {
    let stretch = rest.prefix { !$0.isBreakHint && !$0.startsPage }.drop { $0.isSpace }
    let height = stretch.reduce(0) { $0 + $1.lines.count }
    if height <= capacity, height > capacity - page.count - 1 { endPage() }
  }

  private mutating func endPage() {
    while page.last == "" { page.removeLast() }
    if !page.isEmpty { pages.append(page) }
    page = []
  }
}
