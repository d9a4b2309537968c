/// On which side blanks are added.
public enum Alignment: Hashable, Sendable {
  /// The text first, blanks after it.
  case leading
  /// Blanks first, the text at the end.
  case trailing
  /// Half of the blanks on each side.
  case centred
}

extension String {
  /// The text cleaned and cut by whole clusters to so many columns.
  ///
  /// When something is cut, the ellipsis stands at the end inside the limit; where the ellipsis
  /// itself has no room it is left out.
  public func clipped(toColumns limit: Int, ellipsis: String = "…") -> String {
    let clean = CleanText(self).string
    if TextWidth.columns(of: clean) <= limit { return clean }
    let mark = TextWidth.columns(of: ellipsis) <= limit ? ellipsis : ""
    return clean.prefix(columns: limit - TextWidth.columns(of: mark)) + mark
  }

  /// The text cleaned, cut to so many columns, and filled up with blanks to exactly that many.
  public func padded(
    toColumns columns: Int,
    alignment: Alignment = .leading,
    ellipsis: String = "…"
  ) -> String {
    let text = clipped(toColumns: columns, ellipsis: ellipsis)
    let blanks = max(0, columns - TextWidth.columns(of: text))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: blanks
      case .centred: blanks / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blanks - before)
  }

  /// The longest beginning, in whole clusters, that takes no more than so many columns.
  func prefix(columns limit: Int) -> String {
    var used = 0
    var end = startIndex
    while end < endIndex {
      used += TextWidth.columns(of: self[end])
      if used > limit { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }
}
