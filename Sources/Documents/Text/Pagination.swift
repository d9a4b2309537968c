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
    for chunk in chunks {
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
    if first.startsPage || room < height || room < first.wantedRoom { endPage() }
    if page.isEmpty, first.isSpace { return }
    for line in (page.isEmpty ? first.head : []) + unit.flatMap(\.lines) {
      if page.count == capacity { endPage() }
      page.append(line)
    }
  }

  private mutating func endPage() {
    while page.last == "" { page.removeLast() }
    if !page.isEmpty { pages.append(page) }
    page = []
  }
}
