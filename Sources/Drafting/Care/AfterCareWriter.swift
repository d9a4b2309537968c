import Clinical
import Safety

/// Writes what follows a session: care with windows, expected reactions, signs that need help.
struct AfterCareWriter {
  private let context: DraftingContext
  private let lastSession: CalendarDay
  private let areas: Set<AreaID>
  private let substances: Set<SubstanceID>

  init(context: DraftingContext, items: [PlacedItem], course: Course?) {
    self.context = context
    lastSession = course?.sessions.last ?? context.facts.plannedDate
    areas = Set(items.map(\.zone.group))
    substances = Set(items.map(\.substance))
  }

  private var day: CalendarDay { context.facts.plannedDate }

  /// The care lines in the pack's order, then the distances that later procedures keep.
  var lines: [CareLine] {
    context.book.afterCare.care
      .filter { $0.rule.areas.isEmpty || $0.rule.areas.contains(where: areas.contains) }
      .flatMap(lines) + distances
  }

  private func lines(_ care: AfterCareBook.Care) -> [CareLine] {
    let rule = care.rule
    var lines = [
      line(rule, text: text(care), fromHour: rule.fromHour, untilHour: rule.untilHour, rule.basis)
    ]
    if let step = rule.then {
      lines.append(
        line(
          rule,
          text: step.act.capitalised,
          fromHour: step.fromHour,
          untilHour: step.untilHour,
          step.basis
        )
      )
    }
    if let advice = rule.substanceRule, advice.substances.contains(where: substances.contains) {
      lines.append(
        CareLine(
          rule: rule.id,
          text: advice.act.capitalised,
          from: day,
          until: lastSession.adding(days: advice.days),
          status: rule.basis,
          sources: rule.sources
        )
      )
    }
    return lines
  }

  private func text(_ care: AfterCareBook.Care) -> String {
    let days = care.rule.checkHours.map { day.adding(days: $0 / 24) }
    let facts = care.rule.cautionIf.filter { context.facts.facts[$0]?.state == .yes }
    return care.act + (days.isEmpty ? "" : Words.checks(days)) + care.remarks
      + (facts.isEmpty ? "" : Words.withCare(facts.map { context.knowledge.name($0.text) }))
  }

  private func line(
    _ rule: AftercareRule,
    text: String,
    fromHour: Int,
    untilHour: Int?,
    _ basis: Basis
  ) -> CareLine {
    CareLine(
      rule: rule.id,
      text: text,
      from: day.adding(days: fromHour / 24),
      until: untilHour.map { day.adding(days: ($0 + 23) / 24) },
      fromHour: fromHour,
      untilHour: untilHour,
      status: basis,
      sources: rule.sources
    )
  }

  /// Procedures that keep a distance after a session, by the washouts that speak of what follows.
  private var distances: [CareLine] {
    context.book.afterCare.distances.map { distance in
      CareLine(
        rule: distance.rule,
        text: distance.text,
        from: day,
        until: lastSession.adding(days: distance.days),
        status: distance.status,
        sources: distance.sources
      )
    }
  }

  /// Reactions that are expected in the areas treated.
  var normalReactions: [CareLine] {
    context.book.afterCare.normalReactions
      .filter { $0.areas.isEmpty || $0.areas.contains(where: areas.contains) }
      .map(\.line)
  }

  /// Signs that need help: those of every session, of these areas and of these substances.
  var redFlags: [CareLine] {
    context.book.afterCare.signs.filter { $0.scopes.contains(where: concerns) }.map(\.line)
  }

  private func concerns(_ scope: RedFlag.Scope) -> Bool {
    switch scope {
    case .all: true
    case .area(let area): areas.contains(area)
    case .substance(let substance): substances.contains(substance)
    case .anaesthetic:
      substances.contains { context.monographs[$0]?.role == .anaesthetic }
    }
  }
}
