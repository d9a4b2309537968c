import Clinical

// The figures of one monograph.
extension FormularyReader {
  func evidence(_ fields: inout Fields) -> Evidence {
    Evidence(
      grade: fields.oneOf("grade", standIn: Evidence.Grade.c),
      direction: fields.oneOf("direction", standIn: Evidence.Direction.none)
    )
  }

  func concentration(_ fields: inout Fields, _ notes: inout Notes) -> Figure<Concentration> {
    notes.take(&fields)
    let chosen = fields.amountIfKnown("chosen", .milligramsPerMillilitre)
    return figure(
      chosen.map(Concentration.init(microgramsPerMillilitre:)),
      fields.basis(),
      fields.sources(index)
    )
  }

  func volume(
    _ fields: inout Fields,
    _ notes: inout Notes
  ) -> (typical: Figure<Volume>, isPerZone: Bool, ceiling: Figure<Volume>) {
    notes.take(&fields)
    let sources = fields.sources(index)
    let typical = fields.amountIfKnown("typical", .millilitres).map(Volume.microlitres)
    let ceiling = fields.amountIfKnown("ceiling_per_session", .millilitres).map(Volume.microlitres)
    let isPerZone = fields.oneOf("per", standIn: VolumeScope.session) == .zone
    _ = fields.basis()
    _ = fields.optionalFields("per_point") { fields in
      _ = fields.span(.millilitres)
      _ = fields.basis()
    }
    return (
      figure(typical, fields.basis("typical_basis"), sources), isPerZone,
      figure(ceiling, fields.basis("ceiling_basis"), sources)
    )
  }

  private enum VolumeScope: String, CaseIterable {
    case zone, session
  }

  func massCeiling(_ fields: inout Fields, _ notes: inout Notes) -> MassCeiling? {
    guard let node = fields.required("mass_ceiling"), node.text != "none" else { return nil }
    return fields.log.fields(node, name: "mass_ceiling") { fields in
      notes.take(&fields)
      let mass = fields.amountIfKnown("per_session", .milligrams).map(Mass.init(micrograms:))
      let perKilogram = fields.optionalAmount("per_kg", .milligramsPerKilogram)
      _ = fields.optionalAmount("per_cm2", .milligramsPerSquareCentimetre)
      _ = fields.optionalAmount("label", .milligrams)
      fields.remarks("rule")
      return MassCeiling(
        perSession: figure(mass, fields.basis(), fields.sources(index)),
        microgramsPerKilogram: perKilogram
      )
    }
  }

  func depth(
    _ fields: inout Fields,
    _ notes: inout Notes
  ) -> (range: Figure<DepthRange>, layer: String) {
    notes.take(&fields)
    let layer = fields.text("layer")
    return (figure(fields.depthRange(), fields.basis()), layer)
  }

  func interval(_ fields: inout Fields) -> Figure<Int> {
    figure(fields.amountIfKnown("wait", .days), fields.basis(), fields.sources(index))
  }

  func course(_ fields: inout Fields, _ notes: inout Notes) -> Figure<Span> {
    notes.take(&fields)
    _ = fields.amountIfKnown("interval", .days)
    return figure(fields.spanIfKnown("sessions", nil), fields.basis())
  }

  func acidity(_ fields: inout Fields) -> Figure<Span> {
    figure(fields.span(.acidity), fields.basis(), fields.sources(index))
  }

  func window(_ fields: inout Fields, _ facts: KnownIDs) -> (FactID, Figure<Int>) {
    let fact: FactID = fields.id("flag", facts)
    return (fact, figure(fields.amount("wait", .days), fields.basis(), fields.sources(index)))
  }
}
