/// Whether treatment may go ahead, from mildest to worst; the worst of several is their maximum.
public enum Verdict: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing stands in the way.
  case proceed
  /// May go ahead with the cautions named.
  case proceedWithCaution
  /// Wait: until a day, or until a condition is met.
  case `defer`
  /// A prescriber or physician must answer first.
  case refer
  /// No treatment.
  case doNotTreat

  /// The verdict's id in packs and JSON.
  public var id: String {
    switch self {
    case .proceed: "proceed"
    case .proceedWithCaution: "proceed_with_caution"
    case .defer: "defer"
    case .refer: "refer"
    case .doNotTreat: "do_not_treat"
    }
  }

  /// The verdict with this id.
  public init?(id: String) {
    guard let found = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = found
  }

  /// Milder verdicts come first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether something may be drafted and injected under this verdict.
  public var mayProceed: Bool { self <= .proceedWithCaution }
}

/// How loudly a finding speaks, in the words of CDS Hooks.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing.
  case info
  /// Needs a decision.
  case warning
  /// Treatment must not go ahead as things stand.
  case critical

  /// Milder severities come first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .critical: 2
    }
  }
}

/// Who sits at the workstation.
public struct Practitioner: Hashable, Sendable {
  /// What the practitioner may draft.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// An authorised prescriber.
    case prescriber
    /// A practitioner who may not prescribe.
    case practitioner
  }

  /// The name as it is printed.
  public let name: String
  /// The role; a practitioner without one drafts nothing.
  public let role: Role

  /// Names a practitioner and their role.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}
