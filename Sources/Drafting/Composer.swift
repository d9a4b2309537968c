public import Clinical
public import Safety

/// Drafts plans: from what was said and what the rules say to syringes, a course and care, with the reasons.
///
/// The same request, pack and day give the same plan, value for value.
public struct Composer: Sendable {
  private let book: DraftingBook

  /// Makes a composer over a pack.
  public init(knowledge: Knowledge, rules: SafetyRules, weights: DraftingWeights) {
    self.init(DraftingBook(knowledge: knowledge, rules: rules, weights: weights))
  }

  /// Makes a composer over a pack that was looked up already.
  init(_ book: DraftingBook) { self.book = book }

  /// Drafts the plan of a consultation, with the edits that could be taken in.
  ///
  /// Nothing is drafted, so no quantity stands anywhere, unless the verdict may proceed, the practitioner's role is
  /// recorded and at least one chosen zone may proceed.
  public func draft(_ request: DraftRequest) -> DraftOutcome {
    let context = DraftingContext(book, request)
    let session = EditDesk(context: context).session(with: request.edits)
    let plan = PlanAssembly(context: context, draft: session.draft).plan(
      taken: session.draft.standing(session.taken)
    )
    return DraftOutcome(plan: plan, refusals: session.refusals)
  }
}
