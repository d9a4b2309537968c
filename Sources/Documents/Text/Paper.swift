/// The sheets that documents are laid out for, in columns and lines of equal width.
public enum Paper: String, Sendable, Hashable, CaseIterable {
  /// ISO A4.
  case a4
  /// US Letter.
  case letter

  /// The columns of a line, the same on both so that lines break alike.
  public var columns: Int { 92 }

  /// The lines of a page, header and footer counted.
  public var lines: Int {
    switch self {
    case .a4: 63
    case .letter: 59
    }
  }
}
