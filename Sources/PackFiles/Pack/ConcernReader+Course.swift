import Clinical

// Courses, results and techniques.
extension ConcernReader {
  /// A course as the sources tell it; it is carried for whoever reads the file, in the units of courses.
  func schedule(_ fields: inout Fields) {
    fields.remarks("id")
    _ = fields.optionalIDs("conflicts", index.conflicts) as [RuleID]
    _ = (fields.basis(), fields.sources(index))
    for (key, unit) in [("interval", AmountUnit.days), ("course", .weeks), ("claimed", .months)]
    where fields.optional(key) != nil {
      _ = fields.spanIfKnown(key, unit)
    }
    if fields.optional("sessions") != nil { _ = fields.spanIfKnown("sessions", nil) }
    guard let value = fields.optional("value") else { return }
    if value.text == nil {
      _ = fields.spanIfKnown("value", .minutes)
    } else {
      _ = fields.log.amount(value, .months)
    }
  }

  func maintenance(_ fields: inout Fields) -> Maintenance? {
    guard let node = fields.required("maintenance"), node.text == nil else {
      _ = fields.required("maintenance").map { fields.log.absence($0) }
      return nil
    }
    return fields.log.fields(node, name: "maintenance") { fields in
      Maintenance(
        everyMonths: fields.spanIfKnown("every", .months),
        perYear: fields.spanIfKnown("per_year", nil),
        reviewMonths: fields.optionalAmount("review", .months),
        basis: fields.basis(),
        sources: fields.sources(index)
      )
    }
  }

  func expected(_ fields: inout Fields) -> ExpectedResult? {
    guard let node = fields.required("result"), node.text == nil else {
      _ = fields.required("result").map { fields.log.absence($0) }
      return nil
    }
    return fields.log.fields(node, name: "result") { fields -> ExpectedResult? in
      let origin = fields.oneOf("counted_from", standIn: ExpectedResult.Origin.session)
      let basis = fields.basis()
      return fields.span(.days).map { ExpectedResult(days: $0, origin: origin, basis: basis) }
    } ?? nil
  }

  func technique(_ fields: inout Fields) -> Technique {
    fields.remarks("note")
    let id = fields.text("id")
    let (basis, sources) = (fields.basis(), fields.sources(index))
    let depth = fields.spanIfKnown("depth", .millimetres).flatMap { span in
      span.maximum.flatMap { DepthRange(minimum: span.minimum, maximum: $0) }
    }
    return Technique(
      id: Identifier(id),
      name: wording.name("techniques", id),
      depth: figure(depth, basis, sources),
      spacing: figure(fields.spanIfKnown("spacing", .millimetres), basis, sources),
      angle: figure(fields.spanIfKnown("angle", .degrees), basis, sources),
      needleTravel: figure(
        fields.optional("needle_travel") == nil
          ? nil : fields.spanIfKnown("needle_travel", .millimetres),
        basis,
        sources
      ),
      perPoint: figure(fields.spanIfKnown("per_point", .millilitres), basis, sources),
      unit: fields.oneOf("per", standIn: PointUnit.point).rawValue,
      basis: basis,
      sources: sources
    )
  }

  func needles(_ fields: inout Fields) -> Needles? {
    let (basis, sources) = (fields.basis(), fields.sources(index))
    let gauge = fields.spanIfKnown("gauge", nil)
    let length = fields.spanIfKnown("length", .millimetres).flatMap { span in
      span.maximum.flatMap { DepthRange(minimum: span.minimum, maximum: $0) }
    }
    guard let gauge, let length else { return nil }
    return Needles(gauge: gauge, length: length, basis: basis, sources: sources)
  }

  private enum PointUnit: String, CaseIterable {
    case point, line
  }
}

extension FaultLog {
  /// Accepts `unknown` and `none` where a file says that there is no figure, and nothing else.
  func absence(_ node: Node) {
    _ = word(node, among: ["unknown": true, "none": true])
  }
}
