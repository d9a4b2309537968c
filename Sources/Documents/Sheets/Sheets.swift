import Clinical
public import Drafting

/// The sheets that a consultation can end in.
public enum Sheets {
  /// The sheet that the plan itself says is worth printing.
  public static func sheet(for plan: Plan, in context: SheetContext) -> [Block] {
    let blocks =
      switch plan.sheet {
      case .plan: planSheet(plan, in: context)
      case .stopList: stopListSheet(plan, in: context)
      case .letter: letterSheet(plan, in: context)
      case .refusal: refusalSheet(plan, in: context)
      }
    return PackPart(pack: context.pack).around(blocks)
  }

  /// The treatment plan with the reason for each of its lines.
  public static func planSheet(_ plan: Plan, in context: SheetContext) -> [Block] {
    PlanSheet(plan: plan, context: context).blocks
  }

  /// What to do until which day, and what to bring, where treatment waits.
  public static func stopListSheet(_ plan: Plan, in context: SheetContext) -> [Block] {
    StopListSheet(plan: plan, context: context).blocks
  }

  /// Letters to the prescriber or physician, one for each addressee.
  public static func letterSheet(_ plan: Plan, in context: SheetContext) -> [Block] {
    LetterSheet(plan: plan, context: context).blocks
  }

  /// The reason for not treating, in plain words, and the alternatives.
  public static func refusalSheet(_ plan: Plan, in context: SheetContext) -> [Block] {
    RefusalSheet(plan: plan, context: context).blocks
  }
}
