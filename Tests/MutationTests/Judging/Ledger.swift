/// What became of every mutant, file by file.
struct Ledger: Sendable {
  private(set) var entries: [(mutant: Mutant, fate: Fate)] = []

  mutating func add(_ mutant: Mutant, _ fate: Fate) { entries.append((mutant, fate)) }

  /// Mutants that nobody noticed and that nothing excuses.
  var survivors: [String] {
    entries.filter { if case .survived = $0.fate { true } else { false } }.map(Self.line)
  }

  private static func line(_ entry: (mutant: Mutant, fate: Fate)) -> String {
    switch entry.fate {
    case .refused(let reason): "\(entry.mutant.name): refused, \(reason)"
    case .killed(let killer, let reason):
      "\(entry.mutant.name): killed by \(killer.rawValue), \(reason)"
    case .excused(let reason): "\(entry.mutant.name): excused, \(reason)"
    case .survived(let seen):
      "\(entry.mutant.name): survives, \(seen.map { "seen in \($0)" } ?? "seen nowhere")"
    }
  }

  /// Every mutant with what became of it.
  var lines: [String] { entries.map(Self.line) }

  /// In which ways the mutants went, each once.
  var ways: Set<String> {
    Set(
      entries.map { entry in
        switch entry.fate {
        case .refused: "refused"
        case .killed(let killer, _): killer.rawValue
        case .excused: "excused"
        case .survived: "survivor"
        }
      }
    )
  }

  // MARK: The table

  private static let columns = [
    "mutants", "refused", "golden case", "scenario", "oracle", "reference", "excused", "survivors",
  ]

  /// How many of each file went which way.
  var table: String {
    let rows = MutantList.files.map { file in (file, entries.filter { $0.mutant.file == file }) }
    let lines = (rows + [("all", entries)]).filter { !$0.1.isEmpty }.map { name, entries in
      Self.padded(name, 24, isLeft: true)
        + Self.counts(entries).map { Self.padded(String($0), 12) }.joined()
    }
    let head =
      Self.padded("", 24, isLeft: true) + Self.columns.map { Self.padded($0, 12) }.joined()
    return ([head] + lines).joined(separator: "\n")
  }

  private static func counts(_ entries: [(mutant: Mutant, fate: Fate)]) -> [Int] {
    var counts = Array(repeating: 0, count: columns.count)
    counts[0] = entries.count
    for entry in entries {
      switch entry.fate {
      case .refused: counts[1] += 1
      case .killed(by: .golden, _): counts[2] += 1
      case .killed(by: .scenario, _): counts[3] += 1
      case .killed(by: .oracle, _): counts[4] += 1
      case .killed(by: .reference, _): counts[5] += 1
      case .excused: counts[6] += 1
      case .survived: counts[7] += 1
      }
    }
    return counts
  }

  private static func padded(_ text: String, _ width: Int, isLeft: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isLeft ? text + space : space + text
  }
}
