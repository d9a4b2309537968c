public import Clinical
public import Safety

/// Under which rule about mixing a plan is drafted.
public enum DraftingMode: String, Sendable, Hashable, CaseIterable {
  /// One item per zone, unmixed.
  case strictIFU = "strict_ifu"
  /// An authorised prescriber who typed the preparer's acknowledgement.
  case prescriberMixture = "prescriber_mixture"
}

/// What the composer works from.
public struct DraftRequest: Hashable, Sendable {
  /// The facts of the consultation.
  public let facts: PatientFacts
  /// What the rules say about them.
  public let assessment: Assessment
  /// What the practitioner changed by hand.
  public let edits: [PlanEdit]

  /// Asks for a draft.
  public init(facts: PatientFacts, assessment: Assessment, edits: [PlanEdit] = []) {
    self.facts = facts
    self.assessment = assessment
    self.edits = edits
  }
}

/// One change by the practitioner's hand, judged like a draft.
public enum PlanEdit: Hashable, Sendable {
  /// Put another feasible substance in place of a chosen one, in one area.
  case swap(area: AreaID, from: SubstanceID, to: SubstanceID)
  /// Another volume for a zone, at most its caps.
  case volume(zone: ZoneID, substance: SubstanceID, Volume)
  /// Leave a zone out.
  case omitZone(ZoneID)
  /// Bring a left-out zone back.
  case restoreZone(ZoneID)
  /// Another technique that suits the depth.
  case technique(area: AreaID, substance: SubstanceID, TechniqueID)
  /// Another interval between sessions, inside the range.
  case interval(days: Int)
  /// Another number of sessions, inside the range.
  case sessions(Int)
  /// A note of the practitioner on the plan.
  case note(String)
}

/// Why an edit was refused.
public struct EditRefusal: Hashable, Sendable, Error {
  /// The edit.
  public let edit: PlanEdit
  /// Place, reason and remedy in one sentence.
  public let message: String

  /// Refuses an edit.
  public init(edit: PlanEdit, message: String) {
    self.edit = edit
    self.message = message
  }
}
