public import Clinical

/// Whose consultation this is, as row 1 says it.
public struct PatientBanner: Hashable, Sendable {
  /// What is known of allergies.
  public enum Allergies: Hashable, Sendable {
    /// Not asked, or not answered.
    case notAsked
    /// The patient knows of none.
    case noneKnown
    /// The patient is not sure, or would not say.
    case uncertain
    /// These, by name.
    case known([String])
    /// Not asked yet; these were named in an earlier consultation.
    case toConfirm([String])
  }

  /// The record that a save would write to.
  public let consultation: ConsultationID
  /// The patient's record number.
  public let recordNumber: String
  /// The patient's name, empty while unanswered.
  public let name: String
  /// The birth date, where it was said.
  public let birthDate: PartialDate?
  /// The age on the day of the consultation, where the birth date decides it.
  public let age: Int?
  /// What is known of allergies.
  public internal(set) var allergies: Allergies
  /// Whether the consultation was entered in error.
  public let isVoided: Bool

  /// Describes whose consultation it is.
  public init(
    consultation: ConsultationID,
    recordNumber: String,
    name: String,
    birthDate: PartialDate?,
    age: Int?,
    allergies: Allergies,
    isVoided: Bool
  ) {
    self.consultation = consultation
    self.recordNumber = recordNumber
    self.name = name
    self.birthDate = birthDate
    self.age = age
    self.allergies = allergies
    self.isVoided = isVoided
  }
}
