import Clinical

/// Reads `mixing.yaml`.
struct MixingReader {
  let index: PackIndex
  let limits: Limits
  private let sides: KnownIDs

  init(index: PackIndex, limits: Limits) {
    self.index = index
    self.limits = limits
    sides = index.substances.joined(index.outsideAgents, index.blockedAgents)
  }

  func read(_ root: Node, log: FaultLog) -> MixingMatrix? {
    log.fields(root, name: "mixing") { fields in
      fields.checkFormat()
      fields.remarks("rule")
      _ = fields.texts("external_ids")
      checkDefaults(&fields)
      let rules = fields.entries("incompatible", pair) + fields.entries("documented", pair)
      return MixingMatrix(
        rules: rules,
        neverMixed: limits.neverMixed,
        acidityWindow: limits.acidityWindow,
        maximumActives: limits.maximumActives,
        maximumActivesPerSyringe: limits.maximumActivesPerSyringe,
        maximumAnaesthetics: limits.maximumAnaesthetics
      )
    }
  }

  private func checkDefaults(_ fields: inout Fields) {
    if let node = fields.required("default_state") {
      _ = fields.log.word(node, among: [PairState.noData.rawValue: PairState.noData])
    }
    fields.fields("mixing_order") { fields in
      let steps = [
        "diluent", "anaesthetic", "aqueous_actives_most_acid_last", "viscous_last",
        "invert_inspect_label",
      ]
      for node in fields.list("steps") {
        _ = fields.log.word(node, among: Dictionary(uniqueKeysWithValues: steps.map { ($0, $0) }))
      }
      _ = fields.basis()
    }
  }

  private func pair(_ fields: inout Fields) -> PairRule {
    fields.expect("from", ["matrix", "monograph"])
    let first = side("a", &fields)
    let second = side("b", &fields)
    let modes = fields.optionalFields("by_mode") { fields in
      fields.expect("strict_ifu", ["incompatible_unless_ifu_names_it"])
      fields.expect("prescriber_mixture", ["warning"])
      return true
    }
    if fields.flag("wildcard") != (second == .anything) {
      fields.log.add(.contradicts(key: "wildcard", other: "b"), at: fields.position)
    }
    return PairRule(
      id: Identifier(fields.text("id")),
      first: first,
      second: second,
      state: fields.oneOf("state", standIn: PairState.incompatible),
      reason: fields.text("reason"),
      onlyUnmixedMode: modes ?? false,
      basis: fields.basis(),
      sources: fields.sources(index)
    )
  }

  private func side(_ key: String, _ fields: inout Fields) -> PairRule.Side {
    guard let node = fields.required(key) else { return .anything }
    if node.text == "*" { return .anything }
    if let name = node.text?.split(separator: ":").last, node.text?.hasPrefix("class:") == true,
      let useClass = UseClass(rawValue: String(name))
    {
      return .useClass(useClass)
    }
    return .item(
      fields.log.id(node, index.substances.joined(index.outsideAgents, index.blockedAgents))
    )
  }
}
