public import Clinical

/// What the reducer may look at besides the state.
public struct Desk: Sendable {
  /// The clinical content; nothing while it is being read.
  public let pack: Pack?
  /// Why nothing is planned; nothing while planning is on.
  public let planningOff: String?
  /// What the form, the rules and the composer say about a consultation on a day.
  public let judge: @Sendable (ConsultationRecord, CalendarDay, Practitioner) -> Judgement
  /// A sheet of a consultation, word for word, as an approval keeps it.
  public let sheet: @Sendable (SheetName, ConsultationRecord, Judgement, Clinic) -> String
  /// The plan as it stands once it is approved by this name on this day, word for word.
  public let approved:
    @Sendable (ConsultationRecord, Judgement, Clinic, String, CalendarDay) -> String
  /// Text as searches compare it: without case and without the marks of letters.
  public let fold: @Sendable (String) -> String

  /// Lays out a desk; without `approved` an approval keeps the sheet as it stands.
  public init(
    pack: Pack?,
    planningOff: String? = nil,
    judge: @escaping @Sendable (ConsultationRecord, CalendarDay, Practitioner) -> Judgement,
    sheet: @escaping @Sendable (SheetName, ConsultationRecord, Judgement, Clinic) -> String,
    approved: (
      @Sendable (ConsultationRecord, Judgement, Clinic, String, CalendarDay) -> String
    )? = nil,
    fold: @escaping @Sendable (String) -> String
  ) {
    self.pack = pack
    self.planningOff = planningOff
    self.judge = judge
    self.sheet = sheet
    self.approved =
      approved ?? { record, judgement, clinic, _, _ in sheet(.plan, record, judgement, clinic) }
    self.fold = fold
  }
}
