import Clinical

/// Reads `concerns.yaml`: concerns, techniques, intervals, ages, and the body's limits.
struct ConcernReader {
  let index: PackIndex
  let wording: Wording

  /// All that the file holds.
  struct Table {
    var concerns: [Concern]
    var techniques: [Technique]
    var needles: Needles?
    var intervals: IntervalRule
    var body: BodyMap
    var minimumAge: Figure<Int>
    var cautionAboveAge: Figure<Int>
  }

  func read(_ root: Node, log: FaultLog) -> Table? {
    log.fields(root, name: "concerns") { fields in
      fields.checkFormat()
      _ = fields.texts("not_patient_concerns")
      _ = fields.entries("schedules", schedule)
      let concerns = fields.entries("concerns", concern)
      let techniques = fields.entries("techniques", technique)
      let needles = fields.fields("needles", needles) ?? nil
      let intervals = fields.fields("interval_rule", intervals)
      let ages = fields.fields("age", ages)
      _ = fields.entries("aliases") { fields in
        _ = fields.text("alias")
        let _: ConcernID = fields.id("concern", index.concerns)
      }
      return Table(
        concerns: concerns,
        techniques: techniques,
        needles: needles,
        intervals: intervals
          ?? IntervalRule(skinDays: .unknown, scalpDays: .unknown, pigmentRiskDays: .unknown),
        body: BodyReader(index: index).read(&fields),
        minimumAge: ages?.minimum ?? .unknown,
        cautionAboveAge: ages?.caution ?? .unknown
      )
    }
  }

  private func concern(_ fields: inout Fields) -> Concern {
    let id: ConcernID = Identifier(fields.text("id"))
    let words = wording.concerns[id.text]
    fields.remarks("rule", "alternative")
    _ = fields.optionalIDs("aliases", index.concernWords) as [ConcernID]
    let sources = fields.sources(index)
    return Concern(
      id: id,
      name: words?.name ?? "",
      isDraftable: fields.flag("draftable"),
      ranked: fields.entries("ranked", ranked),
      zones: fields.entries("zones", zone),
      interval: fields.spanFigure("interval", .days, sources),
      sessions: fields.spanFigure("sessions", nil, sources),
      maintenance: maintenance(&fields),
      expected: expected(&fields),
      referIf: fields.ids(
        "refer_if",
        KnownIDs("reason", wording.reasons).joined(index.conditionNames)
      )
      .map { (id: Identifier<Rule>) in id.text },
      rule: words?.rule,
      alternative: words?.alternative,
      subtypes: fields.optionalList("subtypes").compactMap { node in
        fields.log.fields(node, name: "subtypes") { subtype(&$0, names: words?.subtypes ?? [:]) }
      },
      needsOwnSession: fields.optionalFlag("own_session_only") ?? false,
      sources: sources
    )
  }

  private func ranked(_ fields: inout Fields) -> RankedSubstance {
    RankedSubstance(
      substance: fields.id("substance", index.substances),
      rank: fields.wholeNumber("rank"),
      onlyIfSubtype: fields.optionalText("only_if_subtype")
    )
  }

  private func subtype(_ fields: inout Fields, names: [String: String]) -> ConcernSubtype {
    let _: [SubstanceID] = fields.ids("substances", index.substances)
    let id = fields.text("id")
    if names[id] == nil { fields.log.add(.notWorded(id), at: fields.position) }
    return ConcernSubtype(
      id: id,
      name: names[id] ?? "",
      isDraftable: fields.flag("draftable")
    )
  }

  private func zone(_ fields: inout Fields) -> ConcernZone {
    let known = KnownIDs("technique", ["none", "per_label"]).joined(index.techniques)
    let techniques: [TechniqueID] = fields.ids("technique", known)
    let depth = depth(&fields)
    let volume = fields.amountIfKnown("volume", .millilitres).map(Volume.microlitres)
    if fields.optionalAmount("ceiling", .millilitres) != nil { _ = fields.basis("ceiling_basis") }
    return ConcernZone(
      zone: fields.id("id", index.zones),
      techniques: techniques.filter { $0 != "none" },
      depth: depth,
      volume: figure(volume, fields.basis()),
      notHere: fields.ids("not_here", index.substances),
      note: fields.optionalText("note")
    )
  }

  /// A depth with its own basis, or `unknown`.
  private func depth(_ fields: inout Fields) -> Figure<DepthRange> {
    guard let node = fields.required("depth"), node.text != "unknown" else { return .unknown }
    return fields.log.fields(node, name: "depth") { fields in
      fields.remarks("note")
      _ = fields.optionalAmount("reference_max", .millimetres)
      return figure(fields.depthRange(), fields.basis())
    } ?? .unknown
  }

  private func intervals(_ fields: inout Fields) -> IntervalRule {
    fields.remarks("planned")
    let basis = fields.basis()
    func days(_ key: String) -> Figure<Int> {
      let own = fields.optional("\(key)_basis").flatMap { fields.log.basis($0) }
      return figure(fields.amount(key, .days), own ?? basis)
    }
    return IntervalRule(
      skinDays: days("skin_min"),
      scalpDays: days("scalp_min"),
      pigmentRiskDays: days("fitzpatrick_v_vi_or_pih")
    )
  }

  private func ages(_ fields: inout Fields) -> (minimum: Figure<Int>, caution: Figure<Int>) {
    let (basis, sources) = (fields.basis(), fields.sources(index))
    return (
      figure(fields.amount("minimum", .years), basis, sources),
      figure(fields.amount("caution_over", .years), basis, sources)
    )
  }
}
