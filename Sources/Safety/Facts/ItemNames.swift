import Clinical
import Questionnaires

/// The item ids that are not a fact's own id.
enum ItemNames {
  static let birthDate: ItemID = "birth_date"
  static let plannedDate: ItemID = "planned_date"
  static let sexAtBirth: ItemID = "sex_at_birth"
  static let weight: ItemID = "weight_kg"
  static let height: ItemID = "height_cm"
  static let systolic: ItemID = "systolic_mmhg"
  static let diastolic: ItemID = "diastolic_mmhg"
  static let hba1c: ItemID = "hba1c_mmol_per_mol"
  static let hba1cDate: ItemID = "hba1c_date"
  static let fitzpatrick: ItemID = "fitzpatrick_type"
  static let allergiesKnown: ItemID = "allergies_known"
  static let allergies: ItemID = "allergies"
  static let acknowledgement: ItemID = "mixture_acknowledgement"

  static let clearances: ItemID = "clearances"
  static let clearanceCondition: ItemID = "clearance_condition"
  static let clearanceBy: ItemID = "clearance_by"
  static let clearanceDate: ItemID = "clearance_date"

  /// How the question for the day of something booked ends.
  static let booked = ".booked"

  static let procedures: ItemID = "procedures"
  static let procedure: ItemID = "procedure"
  static let procedureDate: ItemID = "procedure_date"
  static let procedureZones: ItemID = "procedure_zones"
  static let procedureHealed: ItemID = "procedure_skin_healed"

  static let concerns: ItemID = "concerns"
  static let concern: ItemID = "concern"
  static let concernDegree: ItemID = "concern_degree"
  static let concernZones: ItemID = "concern_zones"
  static let concernSince: ItemID = "concern_since"
  static let concernSubtype: ItemID = "concern_subtype"
  static let concernDiagnosis: ItemID = "concern_diagnosis"

  static let mesotherapyBefore: ItemID = "mesotherapy_before"
  static let sessions: ItemID = "mesotherapy_sessions"
  static let sessionDate: ItemID = "session_date"
  static let sessionSubstances: ItemID = "session_substances"
  static let sessionZones: ItemID = "session_zones"
  static let sessionReaction: ItemID = "session_reaction"
  /// The answer to `session_reaction` that tells of a complication.
  static let complication = "complication"
}
