import Clinical
import Safety

/// What a line rests on, in brackets at its end: rule, sources, and its basis where no source carries it.
enum Tag {
  /// "[A06 SEED4]", "[A05 SEED4; house default]", "[unverified]", "[W02 SEED4, SEED2 +3]" where there are more.
  static func text(
    rule: RuleID? = nil,
    _ basis: Basis,
    _ sources: [SourceID],
    most: Int = 1
  ) -> String {
    "[\(bare(rule: rule, basis, sources, most: most))]"
  }

  /// The same without brackets, for a column of its own.
  static func bare(
    rule: RuleID? = nil,
    _ basis: Basis,
    _ sources: [SourceID],
    most: Int = 1
  ) -> String {
    let names = [rule?.shown, ids(sources, most: most)].compactMap(\.self).joined(separator: " ")
    let isPlain = basis == .sourced && !names.isEmpty
    return [names, isPlain ? "" : Words.basis(basis)].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// "[answers: dullness; SEED4; house default]".
  static func text(
    answers: [String],
    _ basis: Basis,
    _ sources: [SourceID],
    names: Names
  )
    -> String
  {
    guard !answers.isEmpty else { return text(basis, sources) }
    return "[\(said(answers, names)); \(bare(basis, sources))]"
  }

  /// "answers: concern, allergies"; an item that only details another one is told with it.
  static func said(_ answers: [String], _ names: Names) -> String {
    let items = answers.filter { item in !answers.contains { item.hasPrefix("\($0)_") } }
    return "answers: \(items.map(names.words).joined(separator: ", "))"
  }

  /// The first sources, and how many more there are.
  static func ids(_ sources: [SourceID], most: Int) -> String? {
    guard !sources.isEmpty else { return nil }
    let shown = sources.prefix(most).map(\.text).joined(separator: ", ")
    return sources.count > most ? "\(shown) +\(sources.count - most)" : shown
  }
}
