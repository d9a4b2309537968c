/// What a number rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// A listed source was read and says it.
  case sourced
  /// General professional knowledge; no source was found.
  case unverified
  /// A house default chosen on the safe side, because no authority publishes one.
  case policy
  /// A value of the clinic's own, which a named person signed off in the clinic's overlay.
  case clinic
  /// Looked for and not found; never shown as a number.
  case unknown

  /// The weaker of two: unknown, then the clinic's own, then policy, then unverified, then sourced.
  ///
  /// What holds one value of the clinic is shown as the clinic's.
  public static func weaker(_ left: Basis, _ right: Basis) -> Basis {
    let order: [Basis] = [.unknown, .clinic, .policy, .unverified, .sourced]
    for basis in order where left == basis || right == basis { return basis }
    return .unknown
  }
}

/// A published or chosen value with what it rests on, or the statement that there is none.
public struct Figure<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value, or nothing where no figure is published; nothing is never filled in.
  public let value: Value?
  /// What the value rests on; `unknown` exactly when there is no value.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// A known value.
  public init(_ value: Value, basis: Basis, sources: [SourceID] = []) {
    self.value = value
    self.basis = basis
    self.sources = sources
  }

  private init() {
    value = nil
    basis = .unknown
    sources = []
  }

  /// No published figure.
  public static var unknown: Figure { Figure() }
}
