import Clinical

/// Reads the zones, groups and caps of `concerns.yaml`.
struct BodyReader {
  let index: PackIndex

  func read(_ root: inout Fields) -> BodyMap {
    let zones = root.entries("zones", zone)
    let groups = root.entries("groups") { fields in
      ZoneGroup(id: Identifier(fields.text("id")), zones: fields.ids("zones", index.zones))
    }
    let caps = root.entries("caps", cap)
    let first = root.fields("first_session", firstSession)
    _ = root.texts("zone_rules")
    root.fields("subcutaneous") { fields in
      fields.remarks("note")
      _ = fields.flag("allowed_by_cap")
      _ = (fields.basis(), fields.sources(index))
    }
    return BodyMap(
      zones: zones,
      groups: groups,
      caps: caps,
      firstSessionPercent: first?.percent ?? .unknown,
      firstSessionGroups: first?.groups ?? 0
    )
  }

  private func zone(_ fields: inout Fields) -> Zone {
    fields.remarks("note")
    let _: FactID = fields.id("layer", index.layers)
    fields.optionalFields("exception") { fields in
      fields.remarks("note")
      let _: FactID = fields.id("layer", index.layers)
      _ = fields.amountIfKnown("max_depth", .millimetres)
      let _: SubstanceID = fields.id("substance", index.substances)
      _ = fields.amount("cap", .millilitres)
    }
    let depth = fields.amountIfKnown("max_depth", .millimetres)
    let cap = fields.amountIfKnown("cap", .millilitres).map(Volume.microlitres)
    return Zone(
      id: Identifier(fields.text("id")),
      group: fields.id("group", index.areas),
      maximumDepth: figure(depth, fields.basis("max_depth_basis")),
      cap: figure(cap, fields.basis("cap_basis")),
      barred: fields.ids("rule_excluded_substances", index.substances)
    )
  }

  private func cap(_ fields: inout Fields) -> VolumeCap {
    fields.remarks("note")
    let id = fields.text("id")
    let groups: [AreaID] = fields.ids("groups", index.areas)
    let most = Volume.microlitres(fields.amount("max", .millilitres))
    return VolumeCap(id: id, groups: groups, maximum: figure(most, fields.basis()))
  }

  private func firstSession(_ fields: inout Fields) -> (percent: Figure<Int>, groups: Int) {
    fields.remarks("applies_to", "not_to")
    let percent = figure(fields.amount("cap_factor", .percent), fields.basis())
    return (percent, fields.wholeNumber("zone_groups_max"))
  }
}
