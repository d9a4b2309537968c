import Clinical
import Drafting

/// One syringe on the plan.
struct PreparationPart {
  let preparation: Preparation
  let number: Int
  let plan: Plan
  let context: SheetContext

  /// The subject of the reason that the page to act on gives itself.
  static let firstSession = "first_session"

  private var names: Names { context.names }

  var blocks: [Block] {
    let title =
      "Syringe \(letter), \(names(preparation.area)): \(DoseText.volume(preparation.total))"
    return (number > 0 ? [.breakHint] : [])
      + [.heading(level: 2, title), .table(zones), .pairs(pairs)] + pairsWithoutData
  }

  /// A, B … Z, then AA.
  private var letter: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[number % letters.count])
    return number < letters.count ? last : String(letters[number / letters.count - 1]) + last
  }

  /// "0.7 mL of 10 mg/mL, 7 mg; evidence A".
  private func component(_ component: Preparation.Component) -> String {
    let strength = component.concentration.value.map(DoseText.concentration) ?? Words.noFigure
    let mass = component.mass.map(DoseText.mass) ?? Words.noFigure
    let evidence =
      component.role == .diluent ? "" : "; evidence \(Words.evidence(component.evidence))"
    let isByHand = plan.isByHand(component.substance, in: preparation.area)
    return "\(names(component.substance))\(role(component.role))\(hand(isByHand)): "
      + "\(DoseText.volume(component.volume)), strength \(strength), mass \(mass)\(evidence) "
      + Tag.text(component.status, component.sources)
      + MonographPart(plan: plan, context: context).standing(behind: component)
  }

  /// What the practitioner's hand set says so.
  private func hand(_ isByHand: Bool) -> String { isByHand ? ", \(Words.setByHand)" : "" }

  private func role(_ role: SubstanceRole) -> String {
    switch role {
    case .active, .deviceProduct: ""
    case .anaesthetic: " (anaesthetic)"
    case .diluent: " (diluent)"
    }
  }

  private var zones: Block.Table {
    Block.Table(
      heads: ["Zone, both sides together", Words.thisSession, Words.laterSessions],
      rows: preparation.zones.map {
        [
          names($0.zone).capitalised,
          DoseText.volume($0.volume) + hand(plan.isByHand($0, of: preparation)),
          DoseText.volume($0.laterVolume),
        ]
      }
    )
  }

  private var pairs: [Block.Pair] {
    let contents = preparation.components.enumerated().map { index, component in
      Block.Pair(index == 0 ? "Contents" : "", self.component(component))
    }
    let depth =
      preparation.depthStatus == .unknown
      ? Words.noFigure
      : "\(DoseText.depth(preparation.depth)) \(Tag.text(preparation.depthStatus, []))"
    let order =
      preparation.mixingOrder.isEmpty
      ? [] : [Block.Pair("Mix in order", preparation.mixingOrder.joined(separator: "; "))]
    let monographs = MonographPart(plan: plan, context: context)
    let texts = monographs.pairs(of: number)
    return contents + dilutions + texts + labels + openedVials + order + [
      Block.Pair("Technique", technique)
    ]
      + needles
      + [Block.Pair("Depth", depth + monographs.instructions(of: preparation))]
      + firstSession
  }

  /// "vitamin C: supplied at 500 mg/mL; dilute it to 100 mg/mL before it is drawn up".
  private var dilutions: [Block.Pair] {
    preparation.components.compactMap { component in
      let supplied = context.knowledge.texts[component.substance]?.supplied
      guard let supplied, let strength = supplied.value,
        let wanted = component.concentration.value, wanted < strength
      else { return nil }
      let text = Words.dilute(
        names(component.substance),
        from: DoseText.concentration(strength),
        to: DoseText.concentration(wanted)
      )
      return Block.Pair("Dilute", "\(text) \(Tag.text(supplied.basis, supplied.sources))")
    }
  }

  /// "tranexamic acid: only from a product whose label shows a vehicle of water, without oil or alcohol".
  private var labels: [Block.Pair] {
    let rule = context.knowledge.oilOrAlcoholVehicle
    return preparation.components.filter {
      context.knowledge.monograph($0.substance)?.mustShowVehicle ?? false
    }
    .map {
      let text = Words.vehicle(names($0.substance))
      return Block.Pair("Label", "\(text) \(Tag.text(rule.basis, rule.sources))")
    }
  }

  /// "vitamin C (ascorbic acid): use within 240 minutes and discard the rest".
  private var openedVials: [Block.Pair] {
    preparation.components.compactMap { component in
      guard let most = context.knowledge.openedVials[component.substance],
        let minutes = most.value
      else { return nil }
      let text = Words.openedVial(names(component.substance), minutes: minutes)
      return Block.Pair("Opened vial", "\(text) \(Tag.text(most.basis, most.sources))")
    }
  }

  private var needles: [Block.Pair] {
    context.knowledge.needles.map { needles in
      let tag = Tag.text(needles.basis, needles.sources)
      return [Block.Pair("Needle", "\(Words.needles(needles)) \(tag)")]
    } ?? []
  }

  /// The drafted reason with its arithmetic; where there is none, what holds for every first session.
  private var firstSession: [Block.Pair] {
    if let reason = preparation.reasons.first(where: { $0.subject == Self.firstSession }) {
      let text = Sentence.without(opening: Words.firstSession, in: reason.text)
      return [
        Block.Pair(
          Words.firstSession,
          "\(text)\(byHand) \(Tag.text(answers: reason.answers, reason.status, reason.sources, names: names))"
        )
      ]
    }
    let percent = context.knowledge.body.firstSessionPercent
    guard plan.isFirstSession, let value = percent.value else { return [] }
    let tag = Tag.text(percent.basis, percent.sources)
    return [Block.Pair(Words.firstSession, "\(Words.firstSession(percent: value))\(byHand) \(tag)")]
  }

  private var byHand: String {
    let isChanged = plan.edits.contains { if case .volume = $0 { true } else { false } }
    return isChanged ? Words.butByHand : ""
  }

  private var technique: String {
    let name =
      names(preparation.technique) + hand(plan.isTechniqueByHand(preparation))
    guard let technique = context.knowledge.technique(preparation.technique) else { return name }
    let perPoint = technique.perPoint.value.map { span in
      ", " + volumes(span) + " per \(technique.unit)"
    }
    let manner = [
      technique.spacing.value.map(Words.apart), technique.needleTravel.value.map(Words.travel),
      technique.angle.value.map(Words.angle),
    ]
    let how = manner.compactMap(\.self).map { ", \($0)" }.joined()
    return "\(name)\(perPoint ?? "")\(how) \(Tag.text(technique.basis, technique.sources))"
  }

  private func volumes(_ span: Span) -> String {
    let lower = DoseText.volume(.microlitres(max(0, span.minimum)))
    guard let maximum = span.maximum, maximum != span.minimum else { return lower }
    return "\(lower) to \(DoseText.volume(.microlitres(max(0, maximum))))"
  }

  private var pairsWithoutData: [Block] {
    preparation.pairsWithoutData.map { pair in
      .callout(
        "No compatibility data: \(pair.map { names($0) }.joined(separator: " with ")). "
          + "The prescriber answers for this mixture."
      )
    }
  }
}
