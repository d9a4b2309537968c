import Clinical

/// The approval of the plan.
public struct ApproveState: Hashable, Sendable {
  /// The name of who approves.
  public internal(set) var name = TextField(limit: 200)
  /// The line in focus among what stands in the way.
  public internal(set) var focus = 0

  /// Nobody approves yet.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands: the name, once nothing stands in the way.
  var approveTakesText: Bool { approvalGates.isEmpty }

  /// Opens the approval, the practitioner's name filled in.
  mutating func openApproval() {
    guard let open else { return }
    guard !open.isReadOnly else {
      message = Message(Words.readOnly(open.record.status), tone: .caution)
      return
    }
    approve = ApproveState()
    approve.name = TextField(clinic?.practitioner.name ?? "", limit: 200)
    screen = .approve
  }
}
