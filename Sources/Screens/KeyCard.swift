import Cells

/// The keys of the program with what the settings change, for paper and for readers of a text.
public struct KeyCard: Sendable {
  /// The widest line of the card; a spooler sets ten characters to the inch, and leaves a margin.
  public static let columns = 76
  /// The most lines of the card: one page.
  public static let lines = 60
  private static let keyColumns = 13
  private static let gap = 2
  private let keys: KeyChanges

  /// Makes a card.
  ///
  /// - Parameter keys: What the settings change about the usual keys.
  public init(_ keys: KeyChanges) { self.keys = keys }

  /// One page of plain text in two columns, in ASCII alone.
  public var text: [String] {
    let width = (Self.columns - Self.gap) / 2
    let groups = KeyGroup.allCases.map { lines(of: $0, columns: width) }
    // Where the longer column is shortest.
    let splits = groups.indices.map { split in
      (Array(groups[..<split].joined()), Array(groups[split...].joined()))
    }
    let (left, right) =
      splits.min { max($0.0.count, $0.1.count) < max($1.0.count, $1.1.count) } ?? ([], [])
    var rows = (0..<max(left.count, right.count)).map { row in
      let start = row < left.count ? left[row] : ""
      let end = row < right.count ? right[row] : ""
      return end.isEmpty ? start : start.padded(toColumns: width + Self.gap) + end
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return [Words.keyCardTitle, ""] + rows
  }

  private func lines(of group: KeyGroup, columns: Int) -> [String] {
    let rows = rows(of: group).flatMap { row -> [String] in
      let label = "\(row.keys.padded(toColumns: Self.keyColumns)) \(row.label)"
      let isLong = TextWidth.columns(of: row.keys) > Self.keyColumns
      let indent = String(repeating: " ", count: Self.keyColumns + 1)
      return isLong ? [row.keys, indent + row.label] : [label]
    }
    return [Words.title(group)] + rows.map { " \($0)" } + [""]
  }

  /// What a group's keys do, each row once; what is so everywhere is not said again.
  private func rows(
    of group: KeyGroup,
    withNamed: Bool = true
  ) -> [(keys: String, label: String)] {
    let before = group == .moving ? [] : self.rows(of: .moving)
    var rows: [(keys: String, label: String)] = []
    for binding in keys.applied(to: group.bindings) where !binding.isNamedWithAnother {
      if !withNamed, NamedCommand(binding.action) != nil { continue }
      let labels = (binding.keys + binding.plainKeys).map(\.label)
      let row = (keys: binding.name ?? labels.joined(separator: " "), label: binding.label)
      if !(before + rows).contains(where: { $0 == row }) { rows.append(row) }
    }
    return rows
  }

  /// The commands that the settings can name, then the other keys of each place, as tables of Markdown.
  public var markdown: String {
    let all = keys.applied(to: KeyPlace.allCases.flatMap(\.bindings))
    var lines = ["| key | name | what it does |", "| --- | --- | --- |"]
    for command in NamedCommand.allCases {
      guard let binding = all.first(where: { $0.action == command.action && !$0.help.isEmpty })
      else { continue }
      let isOfHome = KeyTable.home.contains { $0.action == command.action }
      let place = isOfHome ? "\(Words.title(.home)): " : ""
      let name = "`\(command.rawValue)`"
      lines.append("| \(binding.keyLabels(isTyping: false)) | \(name) | \(place)\(binding.help) |")
    }
    lines += ["", "| where | keys |", "| --- | --- |"]
    for group in KeyGroup.allCases {
      let rows = rows(of: group, withNamed: false).map { "**\($0.keys)** \($0.label)" }
      guard !rows.isEmpty else { continue }
      lines.append("| \(Words.title(group)) | \(rows.joined(separator: ", ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Binding {
  /// Whether another row names its keys.
  fileprivate var isNamedWithAnother: Bool { help.isEmpty && !inFooter }
}
