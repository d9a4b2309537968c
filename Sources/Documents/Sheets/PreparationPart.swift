import Clinical
import Drafting

/// One syringe on the plan.
struct PreparationPart {
  let preparation: Preparation
  let number: Int
  let isFirstSession: Bool
  let context: SheetContext

  private var names: Names { context.names }

  var blocks: [Block] {
    [.breakHint, .heading(level: 2, "Preparation \(letter): \(names(preparation.area))")]
      + firstSession
      + [.table(components), .table(zones), .pairs(pairs)]
      + order + pairsWithoutData
      + [.heading(level: 3, "Why"), .list(preparation.reasons.map(reason))]
  }

  /// A, B … Z, then AA.
  private var letter: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[number % letters.count])
    return number < letters.count ? last : String(letters[number / letters.count - 1]) + last
  }

  private var firstSession: [Block] {
    let percent = context.knowledge.body.firstSessionPercent
    guard isFirstSession, let value = percent.value else { return [] }
    return [
      .callout(
        "First session: \(value) % of each zone's volume and of every cap; later sessions "
          + "carry the full volume. \(Tag.text(percent.basis, percent.sources))"
      )
    ]
  }

  private var components: Block.Table {
    Block.Table(
      heads: ["Ingredient", "Amount", "Strength", "Mass", "Evidence", "Rests on"],
      rows: preparation.components.map { component in
        [
          names(component.substance) + role(component.role),
          DoseText.volume(component.volume),
          component.concentration.value.map(DoseText.concentration) ?? Words.noFigure,
          component.mass.map(DoseText.mass) ?? Words.noFigure,
          Words.evidence(component.evidence),
          Tag.text(component.status, component.sources),
        ]
      }
    )
  }

  private func role(_ role: SubstanceRole) -> String {
    switch role {
    case .active, .deviceProduct: ""
    case .anaesthetic: " (anaesthetic)"
    case .diluent: " (diluent)"
    }
  }

  private var zones: Block.Table {
    Block.Table(
      heads: ["Zone, both sides together", "This session", "Later sessions"],
      rows: preparation.zones.map {
        [names($0.zone), DoseText.volume($0.volume), DoseText.volume($0.laterVolume)]
      } + [["Total of the syringe", DoseText.volume(preparation.total), ""]]
    )
  }

  private var pairs: [Block.Pair] {
    let depth =
      preparation.depthStatus == .unknown
      ? Words.noFigure
      : "\(DoseText.depth(preparation.depth)) \(Tag.text(preparation.depthStatus, []))"
    return [
      Block.Pair("Technique", technique),
      Block.Pair("Depth", depth),
    ]
  }

  private var technique: String {
    let name = names(preparation.technique)
    guard let technique = context.knowledge.technique(preparation.technique) else { return name }
    let perPoint = technique.perPoint.value.map { span in
      ", " + volumes(span) + " per \(technique.unit)"
    }
    return "\(name)\(perPoint ?? "") \(Tag.text(technique.basis, technique.sources))"
  }

  private func volumes(_ span: Span) -> String {
    let lower = DoseText.volume(.microlitres(max(0, span.minimum)))
    guard let maximum = span.maximum, maximum != span.minimum else { return lower }
    return "\(lower) to \(DoseText.volume(.microlitres(max(0, maximum))))"
  }

  private var order: [Block] {
    guard !preparation.mixingOrder.isEmpty else { return [] }
    return [
      .heading(level: 3, "Order of mixing"),
      .pairs(
        preparation.mixingOrder.enumerated().map { Block.Pair("\($0.offset + 1).", $0.element) }
      ),
    ]
  }

  private var pairsWithoutData: [Block] {
    preparation.pairsWithoutData.map { pair in
      .callout(
        "No compatibility data: \(pair.map { names($0) }.joined(separator: " with ")). "
          + "The prescriber answers for this mixture."
      )
    }
  }

  private func reason(_ reason: PlanReason) -> String {
    let tag = Tag.text(
      answers: reason.answers,
      reason.status,
      reason.sources,
      names: names
    )
    return "\(names.words(reason.subject)): \(reason.text) \(tag)"
  }
}
