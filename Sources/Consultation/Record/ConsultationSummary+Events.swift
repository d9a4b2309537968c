extension ConsultationSummary {
  /// The line of a consultation that was just opened, or nothing if that is not an opening.
  public init?(opening stored: StoredEvent) {
    guard case .opened(let opening) = stored.event else { return nil }
    self.init(
      id: stored.consultation,
      recordNumber: "",
      patient: "",
      birthDate: "",
      day: opening.day,
      lastChange: stored.at,
      status: .open,
      verdict: "",
      concerns: "",
      isInterrupted: true
    )
  }

  /// The line after the consultation's next event: when it changed, where it stands, whether it was
  /// interrupted.
  ///
  /// A store keeps these itself, so that the list tells the truth after a crash.
  public func after(_ stored: StoredEvent) -> ConsultationSummary {
    let status = status(after: stored.event)
    return ConsultationSummary(
      id: id,
      recordNumber: recordNumber,
      patient: patient,
      birthDate: birthDate,
      day: day,
      lastChange: stored.at,
      status: status,
      verdict: verdict,
      concerns: concerns,
      isInterrupted: status == .open && isBeingAnswered(after: stored.event)
    )
  }

  private func status(after event: ConsultationEvent) -> ConsultationRecord.Status {
    switch event {
    case .approved: .approved
    case .amended: .open
    case .voided: .voided
    default: status
    }
  }

  /// Paper leaves a parked consultation parked; everything else that is not parking takes it up.
  private func isBeingAnswered(after event: ConsultationEvent) -> Bool {
    switch event {
    case .parked: false
    case .printed, .exported: isInterrupted
    default: true
    }
  }
}
