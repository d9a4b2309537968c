/// Lays a document out as pages of plain text of equal width.
public struct TextLayout: Sendable {
  private static let headerLines = 6
  private static let footerLines = 2

  /// The paper.
  public let paper: Paper
  /// The marks it is set with.
  public let punctuation: Punctuation

  private let ruler: TextRuler

  /// Chooses paper and marks, and how wide a character is.
  public init(
    paper: Paper,
    punctuation: Punctuation = .typographic,
    width: @escaping @Sendable (Character) -> Int = TextWidth.columns
  ) {
    self.paper = paper
    self.punctuation = punctuation
    ruler = TextRuler(width: width, ellipsis: punctuation.ellipsis)
  }

  /// The pages of a document, each with the patient above and page, seal and disclaimer below.
  ///
  /// A heading of level 1 begins a page. No heading parts from its first line; no table row, list entry or
  /// group of signatures is split, unless it is taller than a page.
  public func document(_ blocks: [Block], for heading: PatientHeading) -> PagedText {
    let body = paper.lines - Self.headerLines - Self.footerLines
    let typesetting = Typesetting(
      columns: paper.columns,
      ruler: ruler,
      punctuation: punctuation
    )
    let bodies = Pagination.pages(of: typesetting.chunks(of: blocks), lines: body)
    let frame = PageFrame(heading: heading, typesetting: typesetting)
    let pages = bodies.enumerated().map { index, lines in
      frame.header
        + lines
        + Array(repeating: "", count: body - lines.count)
        + frame.footer(page: index + 1, of: bodies.count)
    }
    return PagedText(pages: pages)
  }
}
