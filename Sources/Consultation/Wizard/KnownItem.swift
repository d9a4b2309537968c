public import Clinical
public import Questionnaires

/// The items of a form that the wizard itself reads, by the ids that every pack uses.
public enum KnownItem {
  /// The patient's record number.
  public static let recordNumber: ItemID = "record_number"
  /// The patient's family name.
  public static let familyName: ItemID = "family_name"
  /// The patient's given name.
  public static let givenName: ItemID = "given_name"
  /// The patient's birth date.
  public static let birthDate: ItemID = "birth_date"
  /// The patient's sex at birth.
  public static let sexAtBirth: ItemID = "sex_at_birth"
  /// The patient's telephone number.
  public static let phone: ItemID = "phone"
  /// What another consultation of the same patient starts with: who the patient is, nothing else.
  static let identity = [recordNumber, familyName, givenName, birthDate, sexAtBirth, phone]
  /// The planned day of treatment.
  public static let plannedDate: ItemID = "planned_date"
  /// Whether the patient has any allergy.
  public static let allergiesKnown: ItemID = "allergies_known"
  /// Which allergies.
  public static let allergies: ItemID = "allergies"
  /// Whether labels were compared with allergies that the pack does not know.
  static let labelsCompared: ItemID = "allergy_labels_compared"
  /// What says which allergies there are.
  static let ofAllergies: Set<ItemID> = [allergiesKnown, allergies]
  /// Whether the patient had mesotherapy before.
  static let mesotherapyBefore: ItemID = "mesotherapy_before"
  /// The repeating group of earlier sessions.
  static let sessions: ItemID = "mesotherapy_sessions"
  /// When an earlier session was.
  static let sessionDate: ItemID = "session_date"
  /// What was injected then.
  static let sessionSubstances: ItemID = "session_substances"
  /// Where it was injected.
  static let sessionZones: ItemID = "session_zones"
  /// What is told of an earlier session.
  static let ofSession: Set<ItemID> = [
    sessionDate, sessionSubstances, sessionZones, "session_reaction", "session_reaction_text",
  ]
  /// The questions that an earlier consultation of the patient may have answered for good.
  static let carried = [allergiesKnown, mesotherapyBefore]
  /// The checks of the day of treatment: P08, P11, P12 and P20.
  static let checksOfTheDay: [ItemID] = ["p08", "p11", "p12", "p20"]
  /// Which concern, inside the repeating group that lists the concerns.
  public static let concern: ItemID = "concern"
  /// How much a concern bothers, 1 to 3.
  public static let concernDegree: ItemID = "concern_degree"
  /// Where a concern is.
  public static let concernZones: ItemID = "concern_zones"
  /// Since when a concern has been there.
  public static let concernSince: ItemID = "concern_since"
  /// Whether consent is recorded.
  public static let consentRecorded: ItemID = "consent_recorded"
  /// What is ticked off for the answers as they are, and falls when they change.
  static let ticked = [consentRecorded, labelsCompared] + checksOfTheDay

  /// What may change without the consent falling, beside the checks of the list.
  static let notCoveredByConsent: Set<ItemID> = [
    recordNumber, familyName, givenName, phone, consentRecorded, labelsCompared,
  ]

  /// What the row of a concern shows itself.
  static let ofConcernRow: Set<ItemID> = [concern, concernDegree, concernZones, concernSince]
}
