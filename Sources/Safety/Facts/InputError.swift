public import Clinical

/// An answer that cannot be true, so that no plan may be judged with it.
public struct InputError: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The planned day is missing.
    case plannedDateMissing
    /// The planned day is not known to the day.
    case plannedDateNotExact(PartialDate)
    /// The planned day lies before the day of the consultation.
    case plannedDateBeforeToday(CalendarDay, today: CalendarDay)
    /// The birth date lies after the day of the consultation.
    case birthDateInFuture(PartialDate)
    /// Something past is dated after the day of the consultation.
    case pastDateInFuture(PartialDate)
    /// Something booked is dated before the day of the consultation.
    case bookingInPast(PartialDate)
    /// The diastolic pressure is not below the systolic one.
    case diastolicNotBelowSystolic(systolic: Int, diastolic: Int)
    /// A skin type other than 1 to 6.
    case unknownSkinType(String)
    /// A degree or zones of no concern.
    case concernMissing
    /// A degree other than 0 to 3.
    case unknownDegree(Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// The item answered.
  public let item: String
  /// The occurrence of repeating groups, outermost first.
  public let occurrences: [Int]

  /// Names an error.
  public init(kind: Kind, item: String, occurrences: [Int] = []) {
    self.kind = kind
    self.item = item
    self.occurrences = occurrences
  }
}
