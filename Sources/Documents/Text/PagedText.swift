/// A document as pages of lines, ready for a file or a printer.
public struct PagedText: Hashable, Sendable {
  /// The pages; those of a layout have exactly the lines of its paper.
  public let pages: [[String]]

  /// Takes pages as they are.
  public init(pages: [[String]]) {
    self.pages = pages
  }

  /// Finds the pages again in the text of a file, or nothing where it is no text of a layout.
  ///
  /// Every page of a document begins with the same five lines; that tells its paper.
  public init?(file text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.popLast() == "" else { return nil }
    for paper in Paper.allCases where lines.count.isMultiple(of: paper.lines) {
      let pages = stride(from: 0, to: lines.count, by: paper.lines).map {
        Array(lines[$0..<$0 + paper.lines])
      }
      guard let first = pages.first, pages.allSatisfy({ $0.prefix(5) == first.prefix(5) })
      else { continue }
      self.pages = pages
      return
    }
    return nil
  }

  /// The text for a file: pages follow each other without any control character but the line end.
  public var file: String {
    pages.joined().map { $0 + "\n" }.joined()
  }

  /// The text for a printer: a form feed stands between pages, so that each begins a sheet.
  public var spool: String {
    pages.map { page in
      page.map { $0 + "\n" }.joined()
    }.joined(separator: "\u{C}")
  }
}
