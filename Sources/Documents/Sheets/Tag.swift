import Clinical
import Safety

/// What a line rests on, in brackets at its end: rule, answers, basis and sources.
enum Tag {
  /// "[A04; sourced SEED4, SEED2]".
  static func text(rule: RuleID? = nil, _ basis: Basis, _ sources: [SourceID]) -> String {
    let ids = sources.map(\.text).joined(separator: ", ")
    let rests = Words.basis(basis) + (ids.isEmpty ? "" : " \(ids)")
    return "[" + [rule?.text, rests].compactMap { $0 }.joined(separator: "; ") + "]"
  }

  /// "[answers: dullness; house default]".
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
    return "[answers: \(said); \(text(basis, sources).dropFirst())"
  }
}
