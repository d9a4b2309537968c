import Cells
public import Consultation
import Clinical

/// Consultations as lines of plain text: id, record number, name, birth date, day, state, verdict.
///
/// Each column is as wide as its widest cell. Where that is more than there is room for, names are
/// cut, then the day and the record number are left out; a name never touches a birth date.
public func listText(_ list: [ConsultationSummary], columns: Int? = nil) -> [String] {
  let rows = list.map(ListColumn.cells)
  var shown = ListColumn.allCases
  var widths = ListColumn.allCases.map { column in
    rows.map { TextWidth.columns(of: $0[column.rawValue]) }.max() ?? 0
  }
  func excess() -> Int {
    let used = shown.map { widths[$0.rawValue] }.filter { $0 > 0 }
    return used.reduce(0) { $0 + $1 + 2 } - 2 - (columns ?? .max)
  }
  for dropped in [ListColumn.day, .recordNumber]
  where excess() > max(0, widths[ListColumn.name.rawValue] - ListColumn.leastName) {
    shown.removeAll { $0 == dropped }
  }
  let name = ListColumn.name.rawValue
  let cut = max(0, min(excess(), widths[name] - ListColumn.leastName))
  widths[name] -= cut
  return rows.map { cells in
    var line = shown.filter { widths[$0.rawValue] > 0 }
      .map { cells[$0.rawValue].padded(toColumns: widths[$0.rawValue]) }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A column of the list, in the order they stand in.
private enum ListColumn: Int, CaseIterable {
  case id
  case recordNumber
  case name
  case birthDate
  case day
  case state
  case verdict

  /// The columns that a name keeps at least.
  static let leastName = 12

  static func cells(_ line: ConsultationSummary) -> [String] {
    let state = line.isInterrupted ? Words.interrupted : line.status.rawValue
    return [
      line.id.text, line.recordNumber, line.patient.isEmpty ? "-" : line.patient, line.birthDate,
      line.day.iso, state, line.verdictThatCounts.map(Words.inList) ?? "",
    ].map { CleanText($0).string }
  }
}
