import Clinical

/// Another patient's consultation that bears the record number of the open one.
public struct TakenNumber: Hashable, Sendable {
  /// The number as it was typed here.
  public let number: String
  /// Whose it is: the line of that consultation.
  public let holder: ConsultationSummary
  /// Whether that is somebody else beyond doubt: another birth date, or another given name.
  public let isSomebodyElse: Bool
}

extension WizardState {
  /// Whose the record number is, where another consultation gives it to somebody else or nobody can tell yet; void
  /// ones give it to nobody.
  ///
  /// A family name may change with a marriage: by itself it is a reason to look, not to stop.
  public var takenNumber: TakenNumber? {
    guard let open, !open.isReadOnly else { return nil }
    let banner = open.banner
    let others = home.lines(bearing: banner.recordNumber).filter { line in
      line.id != open.record.id && line.status != .voided && !line.isSaid(of: banner)
    }
    let elses = others.filter { $0.isSomebodyElse(than: banner) }
    return (elses.first ?? others.first).map { holder in
      TakenNumber(
        number: banner.recordNumber,
        holder: holder,
        isSomebodyElse: !elses.isEmpty
      )
    }
  }
}

extension ConsultationSummary {
  /// Whether name and birth date are those of the open consultation.
  fileprivate func isSaid(of banner: PatientBanner) -> Bool {
    patient.lowercased() == banner.name.lowercased()
      && birthDate == (banner.birthDate?.iso ?? "")
  }

  /// Whether it is beyond doubt the same patient: birth date and given name are said in both, and the same.
  func isSamePatient(as banner: PatientBanner) -> Bool {
    guard let birth = banner.birthDate?.iso, birth == birthDate else { return false }
    return Self.givenName(in: patient) != nil && !isSomebodyElse(than: banner)
      && Self.givenName(in: banner.name) != nil
  }

  /// Whether what both say of the patient cannot be said of one person.
  func isSomebodyElse(than banner: PatientBanner) -> Bool {
    if let birth = banner.birthDate?.iso, !birthDate.isEmpty, birth != birthDate { return true }
    guard let given = Self.givenName(in: patient), let here = Self.givenName(in: banner.name)
    else { return false }
    return given != here
  }

  /// The given name in a name as row 1 shows it; nothing where only one name is said.
  private static func givenName(in name: String) -> String? {
    guard let comma = name.firstIndex(of: ",") else { return nil }
    return String(name[name.index(after: comma)...]).trimmed.lowercased()
  }
}
