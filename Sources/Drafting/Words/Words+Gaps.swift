import Clinical
import Safety

/// Why nothing is drafted for a concern, or why a zone waits.
extension Words {
  static let leftOut = "Left out by the practitioner; bring it back to draft it."

  static let undecided = """
    This session has too many ways to be filled to find the best of them; leave out zones or concerns, or plan them \
    for a session of their own.
    """
  static let modeAlone =
    "Only the mode without mixtures keeps it unserved: one item a zone. A prescriber who answers for a "
    + "mixture could serve it."

  static let handAlone =
    "A change by hand keeps it unserved: the choice as drafted serves it. Take the change back to serve it."

  static func oneArea(_ areas: [String]) -> String {
    "A first session treats one area, \(list(areas)); this zone starts at the next session."
  }

  static func obstacle(
    _ obstacle: WishJudge.Obstacle,
    _ wish: Wish,
    _ context: DraftingContext
  ) -> String {
    switch obstacle {
    case .nothingDrafted: return nothingDrafted(context)
    case .zoneBlocked(let verdict): return zoneBlocked(verdict, wish.zone.id, context)
    case .stopped(let stop): return stop.message
    case .neverDrafted, .notTreatedHere: return never(wish, context, obstacle)
    case .subtype(let subtype):
      return "Nothing is drafted for the kind: \(subtype.name)." + alternative(wish.concern)
    }
  }

  private static func never(
    _ wish: Wish,
    _ context: DraftingContext,
    _ obstacle: WishJudge.Obstacle
  ) -> String {
    if obstacle == .notTreatedHere {
      return "Not treated in the zone: \(context.name(wish.zone.id))." + alternative(wish.concern)
    }
    return (wish.concern.rule ?? "Nothing is ever drafted for it.") + alternative(wish.concern)
  }

  private static func alternative(_ concern: Concern) -> String {
    concern.alternative.map { " Instead: \($0)" } ?? ""
  }

  private static func nothingDrafted(_ context: DraftingContext) -> String {
    switch context.assessment.verdict {
    case .defer:
      return context.assessment.eligibleOn.map { "Nothing is drafted before \(day($0))." }
        ?? "Nothing is drafted until the conditions are met."
    case .refer: return "Nothing is drafted until a prescriber or physician has answered."
    case .doNotTreat: return "Nothing is drafted: no treatment."
    case .proceed, .proceedWithCaution:
      return context.facts.practitioner == nil
        ? "Nothing is drafted: the practitioner's role is not recorded."
        : "Nothing is drafted: every chosen zone is blocked."
    }
  }

  private static func zoneBlocked(
    _ verdict: ZoneVerdict?,
    _ zone: ZoneID,
    _ context: DraftingContext
  ) -> String {
    let finding = context.assessment.findings.first { finding in
      guard case .zones(let zones) = finding.scope, finding.verdict == verdict?.verdict else {
        return false
      }
      return zones.contains(zone)
    }
    let date = verdict?.eligibleOn.map { " Not before \(day($0))." } ?? ""
    return (finding?.message ?? "The zone may not be treated.") + date
  }

  /// Why no ranked substance is left for a wish, with what to do instead.
  static func noCandidate(
    _ fallen: [FallenCandidate],
    _ wish: Wish,
    _ context: DraftingContext
  ) -> String {
    let reasons = fallen.map { reason($0, context) }
    let head = reasons.isEmpty ? "No substance is ranked for it." : "No substance is left: "
    let list = reasons.isEmpty ? "" : reasons.joined(separator: "; ") + "."
    return head + list + referral(wish.concern)
  }

  /// "tranexamic acid (thrombosis)"; a reason that names the substance itself is enough.
  private static func reason(_ fallen: FallenCandidate, _ context: DraftingContext) -> String {
    let name = context.name(fallen.substance)
    var why = fall(fallen, context)
    while why.last == "." { why.removeLast() }
    return why.hasPrefix(name) ? why : "\(name) (\(why))"
  }

  private static func referral(_ concern: Concern) -> String {
    concern.alternative.map { " See a dermatologist. Instead: \($0)" } ?? " See a dermatologist."
  }

  static func limitBinds(_ limit: String) -> String {
    "\(limit.capitalised) leaves no room for it beside what was chosen. It may be planned for a later session."
  }

  static func limitBindsMixture(_ limit: String) -> String {
    "One item a zone leaves no room for it, and a mixture would not either: \(limit). It may be planned for a later "
      + "session."
  }

  static func oneItem(_ chosen: SubstanceID, _ zone: ZoneID, _ context: DraftingContext) -> String {
    "A zone takes one item while nothing is mixed; \(context.name(chosen)) gives more support in the zone "
      + "\(context.name(zone)). It may be planned for a later session."
  }

  static func zoneIsFull(_ zone: ZoneID, _ context: DraftingContext) -> String {
    "the volume that the zone \(context.name(zone)) takes"
  }

  static func mostNew(_ most: Int) -> String {
    "the first session's bound of \(most) new substance\(most == 1 ? "" : "s")"
  }

  static func mostActives(_ most: Int) -> String {
    "the bound of \(most) active\(most == 1 ? "" : "s") in one area"
  }

  static let limitDecides = """
    A limit of the session leaves no room for it beside what was chosen: substances for one area, \
    substances new to the patient, a pair that may not meet, or the volume of the zone. It may be \
    planned for a later session.
    """

  static func notWorth(points: Int, degree: Int, cost: Int, isAlone: Bool) -> String {
    let support = points / max(1, degree)
    let what = isAlone ? "not worth a needle" : "not worth a further item"
    return
      "Its best support, \(degree) × \(support) = \(points), against a cost of \(cost): \(what)."
  }

  static func waits(_ limit: SessionMap.LimitName, _ context: DraftingContext) -> String {
    "\(limitName(limit, percent: context.volumePercent, context)) is used up by zones of higher "
      + "priority; this zone goes to the next session."
  }

  static func waitsForNew(_ most: Int) -> String {
    "A first session brings at most \(most) new substances; this zone goes to the next session."
  }

  static func waitsForActives(_ most: Int) -> String {
    "At most \(most) actives in one area; this zone goes to a later session."
  }
}
