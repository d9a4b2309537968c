/// A document as pages of lines, ready for a file or a printer.
public struct PagedText: Hashable, Sendable {
  /// The pages; those of a layout have exactly the lines of its paper.
  public let pages: [[String]]

  /// The first lines of a page that are the same on every page: who it is about.
  private static let headLines = 5

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
    self.pages = Self.parted(pages.map { $0.dropLast() })
    guard paper != nil else { return nil }
  }

  /// The pages of a text that was kept before form feeds parted them: each has the lines of one paper and begins as
  /// the first does.
  private static func parted(_ pages: [[String]]) -> [[String]] {
    guard pages.count == 1, let text = pages.first else { return pages }
    let candidates = Paper.allCases.map { paper in
      stride(from: 0, to: text.count, by: paper.lines).map {
        Array(text[$0..<min($0 + paper.lines, text.count)])
      }
    }
    return candidates.first { candidate in
      Set(candidate.map { $0.prefix(headLines) }).count == 1
        && Set(candidate.map(\.count)).count == 1
    } ?? pages
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
