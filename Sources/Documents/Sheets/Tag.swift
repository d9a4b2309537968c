import Clinical
import Safety

/// What a line rests on, in brackets at its end: rule, sources, and its basis where no source carries it.
enum Tag {
  /// "[A06 SEED4]", "[A05 SEED4; house default]", "[unverified]".
  static func text(rule: RuleID? = nil, _ basis: Basis, _ sources: [SourceID]) -> String {
    "[\(bare(rule: rule, basis, sources))]"
  }

  /// The same without brackets, for a column of its own.
  static func bare(rule: RuleID? = nil, _ basis: Basis, _ sources: [SourceID]) -> String {
    let ids = sources.map(\.text).joined(separator: ", ")
    let names = [rule?.text, ids.isEmpty ? nil : ids].compactMap(\.self).joined(separator: " ")
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
    let said = answers.map(names.words).joined(separator: ", ")
    return "[answers: \(said); \(bare(basis, sources))]"
  }
}
