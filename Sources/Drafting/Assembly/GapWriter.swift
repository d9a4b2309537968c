import Clinical
import Safety

/// Says for every wish that this session does not serve why, and what waits for a later one.
struct GapWriter {
  private let context: DraftingContext
  /// What becomes of each wish.
  private let fates: [WishFate]

  init(context: DraftingContext, draft: SessionDraft) {
    self.context = context
    var judge = FateJudge(context: context, draft: draft)
    fates = context.wishes.indices.map { judge.fate(of: $0) }
  }

  /// Concerns for which nothing is drafted, in the pack's order; zones with one reason stand together.
  var unserved: [UnservedConcern] {
    var result: [UnservedConcern] = []
    for (index, wish) in context.wishes.enumerated() {
      guard case .unserved(let reason, let sources) = fates[index] else { continue }
      let place = result.firstIndex { $0.concern == wish.concern.id && $0.reason == reason }
      guard let place else {
        result.append(
          UnservedConcern(
            concern: wish.concern.id,
            zones: [wish.zone.id],
            reason: reason,
            sources: sources
          )
        )
        continue
      }
      result[place] = UnservedConcern(
        concern: wish.concern.id,
        zones: result[place].zones + [wish.zone.id],
        reason: reason,
        sources: sources
      )
    }
    return result
  }

  /// Zones that wait for a later session, in the pack's order, each with its first reason.
  var later: [LaterZone] {
    var result: [LaterZone] = []
    for (index, wish) in context.wishes.enumerated() {
      guard case .later(let reason) = fates[index],
        !result.contains(where: { $0.zone == wish.zone.id })
      else { continue }
      result.append(LaterZone(zone: wish.zone.id, area: wish.zone.group, reason: reason))
    }
    return result.sorted { context.order(of: $0.zone) < context.order(of: $1.zone) }
  }
}
