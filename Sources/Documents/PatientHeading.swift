public import Clinical

/// Whose sheet it is: what stands on each of its pages.
public struct PatientHeading: Hashable, Sendable {
  /// What is known of the patient's allergies.
  public enum Allergies: Hashable, Sendable {
    /// They were not asked.
    case notAsked
    /// The patient does not know.
    case notSure
    /// The patient would not say.
    case declined
    /// The patient says there are none.
    case noneKnown
    /// Those declared, by name.
    case listed([String])
  }

  /// What an amended plan takes the place of, and why.
  public struct Amendment: Hashable, Sendable {
    /// The day on which the plan before it was approved.
    public let of: CalendarDay
    /// Why it was opened again, in the words of whoever did.
    public let reason: String

    /// Describes an amendment.
    public init(of day: CalendarDay, reason: String) {
      of = day
      self.reason = reason
    }
  }

  /// How far the plan of the sheet has come.
  public enum Status: Hashable, Sendable {
    /// Nobody has approved it.
    case draft
    /// A plan approved before is being amended, and nobody has approved that.
    case amending(Amendment)
    /// It was approved, perhaps in place of an earlier one.
    case approved(by: String, on: CalendarDay, amending: Amendment? = nil)
    /// Its consultation was entered in error.
    case voided(reason: String)
  }

  /// The patient's record number.
  public let recordNumber: String
  /// The patient's name as people read it.
  public let name: String
  /// The patient's birth date, where it was said.
  public let birthDate: PartialDate?
  /// The patient's allergies.
  public let allergies: Allergies
  /// The consultation's id.
  public let consultation: String
  /// The day of the consultation, on which ages count.
  public let day: CalendarDay
  /// Ten characters that witness the record.
  public let seal: String
  /// The clinic's name.
  public let clinic: String
  /// The clinic's telephone number for emergencies.
  public let emergencyTelephone: String
  /// Who held the consultation.
  public let practitioner: Practitioner?
  /// How far the plan has come.
  public let status: Status

  /// Describes whose sheet it is.
  public init(
    recordNumber: String,
    name: String,
    birthDate: PartialDate?,
    allergies: Allergies,
    consultation: String,
    day: CalendarDay,
    seal: String,
    clinic: String,
    emergencyTelephone: String,
    practitioner: Practitioner?,
    status: Status
  ) {
    self.recordNumber = recordNumber
    self.name = name
    self.birthDate = birthDate
    self.allergies = allergies
    self.consultation = consultation
    self.day = day
    self.seal = seal
    self.clinic = clinic
    self.emergencyTelephone = emergencyTelephone
    self.practitioner = practitioner
    self.status = status
  }
}
