/// A document as pages of lines, ready for a file or a printer.
public struct PagedText: Hashable, Sendable {
  /// The pages; each has exactly the lines of its paper.
  public let pages: [[String]]

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
