import Cells

/// How the cells of a picture look, as rows of letters that stand below its text.
///
/// A row of the text in which anything stands out has a row here, with its number before it, and rows
/// that look alike have one; under each column stands the letter of its role, or nothing where it is
/// plain. A large letter is the role drawn bold; other emphasis has a digit, but that a field is always
/// underlined. A last line says what those used mean.
///
/// ```
///     1|bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
///     3|HHHHHHHH            ____________
///   5-9|-                              -
/// - border · H heading, bold · _ field, underlined · b banner
/// ```
struct PictureStyles {
  private static let letters: [Role: Character] = [
    .plain: "p", .dim: "d", .heading: "h", .border: "-", .field: "_", .focus: "o", .selected: "s",
    .key: "k", .match: "m", .information: "i", .good: "g", .caution: "c", .critical: "x",
    .banner: "b",
  ]

  /// The rows that stand out, and the legend.
  private(set) var lines: [String] = []
  private var signs: [Style: Character] = [:]
  private var legend: [String] = []

  init(of frame: Frame) {
    var alike: (first: Int, letters: String) = (1, "")
    // The row after the last one is alike to none.
    for number in 1...(frame.size.rows + 1) {
      var letters = ""
      for cell in frame[row: number - 1] { letters.append(sign(of: cell.style)) }
      while letters.last == " " { letters.removeLast() }
      if letters == alike.letters, number <= frame.size.rows { continue }
      add(alike.letters, rows: alike.first...max(alike.first, number - 1))
      alike = (number, letters)
    }
    if !legend.isEmpty { lines.append(legend.sorted().joined(separator: " · ")) }
  }

  private mutating func add(_ letters: String, rows: ClosedRange<Int>) {
    if letters.isEmpty { return }
    let numbers = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)-\(rows.upperBound)"
    lines.append("\(numbers.padded(toColumns: 5, alignment: .trailing))|\(letters)")
  }

  private mutating func sign(of style: Style) -> Character {
    if style == .plain { return " " }
    if let known = signs[style] { return known }
    let letter = Self.letters[style.role] ?? "?"
    let sign: Character =
      switch style {
      case Style(style.role): letter
      case Style(.field, underlined: true): letter
      case Style(style.role, bold: true): Character(letter.uppercased())
      default: Character("\(signs.values.count { $0.isNumber } + 1)")
      }
    signs[style] = sign
    legend.append("\(sign) \(words(for: style))")
    return sign
  }

  private func words(for style: Style) -> String {
    let emphasis = [
      style.isBold ? "bold" : nil, style.isUnderlined ? "underlined" : nil,
      style.isReversed ? "reversed" : nil,
    ]
    return (["\(style.role)"] + emphasis.compactMap(\.self)).joined(separator: ", ")
  }
}
