/// A document as pages of lines, ready for a file or a printer.
public struct PagedText: Hashable, Sendable {
  /// The pages; those of a layout have exactly the lines of its paper.
  public let pages: [[String]]

  /// Takes pages as they are.
  public init(pages: [[String]]) {
    self.pages = pages
  }

  /// Finds the pages again in a text, or nothing where it is no text of a layout.
  public init?(text: String) {
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    guard pages.allSatisfy({ $0.count > 1 && $0.last == "" }) else { return nil }
    self.pages = pages.map { $0.dropLast() }
    guard paper != nil else { return nil }
  }

  /// The paper that the pages were laid out for: each has exactly its lines.
  public var paper: Paper? {
    Paper.allCases.first { paper in pages.allSatisfy { $0.count == paper.lines } }
  }

  /// The text for a file and for a printer: a form feed stands between pages, so that each begins a sheet.
  public var text: String {
    pages.map { page in page.map { $0 + "\n" }.joined() }.joined(separator: "\u{C}")
  }
}
