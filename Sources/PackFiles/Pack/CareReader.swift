import Clinical

/// Reads `aftercare.yaml`.
struct CareReader {
  let index: PackIndex

  /// All that the file holds.
  struct Care {
    var aftercare: [AftercareRule] = []
    var reactions: [NormalReaction] = []
    var redFlags: [RedFlag] = []
  }

  func read(_ root: Node, log: FaultLog) -> Care {
    log.fields(root, name: "aftercare") { fields in
      fields.checkFormat()
      return Care(
        aftercare: fields.entries("aftercare", rule),
        reactions: fields.entries("normal_reactions", reaction),
        redFlags: fields.entries("red_flags", redFlag)
      )
    } ?? Care()
  }

  private func rule(_ fields: inout Fields) -> AftercareRule {
    if fields.optional("time_on") != nil {
      _ = (fields.amount("time_on", .minutes), fields.basis("time_on_basis"))
    }
    let areas: [AreaID] = fields.ids(
      "applies_to",
      KnownIDs("zone group", ["all"]).joined(index.areas)
    )
    return AftercareRule(
      id: Identifier(fields.text("id")),
      act: fields.text("act"),
      fromHour: fields.amount("from", .hours),
      untilHour: fields.amountIfKnown("until", .hours),
      areas: areas.filter { $0 != "all" },
      then: fields.optionalFields("then", step),
      advisedUntilHour: fields.optionalAmount("advised_until", .hours),
      ifPrescribed: fields.optionalText("if_prescribed"),
      cautionIf: fields.optionalIDs("caution_if", index.facts),
      substanceRule: fields.optionalFields("substance_rule", substanceRule),
      checkHours: fields.optionalList("checks").compactMap { fields.log.amount($0, .hours) },
      basis: fields.basis(),
      conflicts: fields.optionalIDs("conflicts", index.conflicts),
      sources: fields.sources(index)
    )
  }

  private func step(_ fields: inout Fields) -> AftercareRule.Step {
    AftercareRule.Step(
      act: fields.text("act"),
      fromHour: fields.amount("from", .hours),
      untilHour: fields.amount("until", .hours),
      basis: fields.basis()
    )
  }

  private func substanceRule(_ fields: inout Fields) -> AftercareRule.SubstanceAdvice {
    AftercareRule.SubstanceAdvice(
      substances: fields.ids("substances", index.substances),
      act: fields.text("act"),
      days: fields.amount("wait", .days)
    )
  }

  private func reaction(_ fields: inout Fields) -> NormalReaction {
    let lasts = fields.fields("lasts") { fields in
      (fields.amountIfKnown("min", .hours), fields.amountIfKnown("max", .hours))
    }
    return NormalReaction(
      id: Identifier(fields.text("id")),
      what: fields.text("what"),
      minimumHours: lasts?.0,
      maximumHours: lasts?.1,
      acceptedUntilHour: fields.optionalAmount("accepted_until", .hours),
      note: fields.optionalText("note"),
      areas: areas(&fields),
      basis: fields.basis(),
      sources: fields.sources(index)
    )
  }

  /// The areas of a reaction, with what their choice rests on; none where it may come anywhere.
  private func areas(_ fields: inout Fields) -> [AreaID] {
    let areas: [AreaID] = fields.optionalIDs("applies_to", index.areas)
    if !areas.isEmpty { _ = fields.basis("applies_to_basis") }
    return areas
  }

  private func redFlag(_ fields: inout Fields) -> RedFlag {
    for node in fields.optionalList("tiers") {
      _ = fields.log.fields(node, name: "tiers") { fields in
        (fields.text("sign"), fields.amount("from", .hours))
      }
    }
    _ = fields.optionalAmount("typical_peak", .hours)
    return RedFlag(
      id: Identifier(fields.text("id")),
      sign: fields.text("sign"),
      when: fields.optionalText("when"),
      typicalFromHour: fields.amountIfKnown("typical_from", .hours),
      typicalUntilHour: fields.amountIfKnown("typical_until", .hours),
      scopes: fields.list("applies_to").map { scope($0, fields.log) },
      act: fields.oneOf("act", standIn: RedFlag.Act.emergency),
      text: fields.optionalText("text"),
      basis: fields.basis(),
      sources: fields.sources(index)
    )
  }

  private func scope(_ node: Node, _ log: FaultLog) -> RedFlag.Scope {
    switch node.text {
    case "all": return .all
    case "anaesthetic": return .anaesthetic
    case let name? where index.areas.ids.contains(name): return .area(Identifier(name))
    default:
      return .substance(log.id(node, index.substances))
    }
  }
}
