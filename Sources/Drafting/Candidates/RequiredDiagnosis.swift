import Clinical

/// Substances that are candidates only where a diagnosis is recorded.
enum RequiredDiagnosis {
  /// The diagnosis a substance needs, as the form codes it; nothing where it needs none.
  static func of(_ substance: SubstanceID) -> String? {
    androgeneticOnly.contains(substance) ? "androgenetic" : nil
  }

  private static let androgeneticOnly: Set<SubstanceID> = ["minoxidil", "dutasteride"]
}
