import Clinical

/// Reads a clinic's own values, as strictly as the pack is read.
///
///     clinic.yaml:12: W07 is marked hard, and no clinic changes a hard rule. Delete this entry.
struct OverlayReader {
  /// The most bytes such a file may hold: 256 kB.
  static let limit = 262_144

  let today: CalendarDay

  func read(_ root: Node, log: FaultLog) -> ClinicOverlay? {
    log.fields(root, name: "overlay") { fields in
      fields.checkFormat()
      let by = fields.text("signed_off_by")
      let on = signature(&fields)
      let madeFor = fields.required("made_for")
      let overlay = ClinicOverlay(
        signedOffBy: by,
        signedOffOn: on ?? today,
        madeFor: madeFor ?? .text("", at: fields.position),
        changes: entries("changes", &fields, change),
        hidden: entries("hidden", &fields, hidden),
        added: entries("added", &fields, added),
        products: entries("products", &fields, product),
        sources: fields.optionalList("sources"),
        position: fields.position
      )
      return madeFor.map { _ in overlay }
    } ?? nil
  }

  private func signature(_ fields: inout Fields) -> CalendarDay? {
    guard let node = fields.required("signed_off_on") else { return nil }
    let text = fields.log.text(node, name: "signed_off_on")
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDay(iso: text) else {
      fields.log.add(.notADate(text), at: node.position)
      return nil
    }
    if day > today { fields.log.add(.signedInFuture(day, today: today), at: node.position) }
    return day
  }

  private func entries<Value>(
    _ key: String,
    _ fields: inout Fields,
    _ body: (inout Fields) -> Value?
  ) -> [Value] {
    fields.optionalList(key).compactMap { fields.log.fields($0, name: key, body) ?? nil }
  }

  /// `{washout: W20, figure: wait, value: 35 days, reason: …}`.
  private func change(_ fields: inout Fields) -> ClinicOverlay.Change? {
    let reason = fields.optionalText("reason")
    let keys = fields.keys
    let zone = keys.contains("concern") ? fields.optional("zone") : nil
    let kinds = OverlayTarget.allCases.filter {
      keys.contains($0.rawValue) && !($0 == .zone && keys.contains("concern"))
    }
    guard let target = kinds.first, kinds.count == 1 else {
      for kind in OverlayTarget.allCases { _ = fields.optional(kind.rawValue) }
      _ = (fields.optional("figure"), fields.optional("value"))
      fields.log.add(
        .notOneTarget(OverlayTarget.allCases.map(\.rawValue)),
        at: fields.position
      )
      return nil
    }
    let id = fields.required(target.rawValue)
    let figure = target.list == nil ? nil : fields.required("figure")
    let value = fields.required("value")
    guard let id, let value, target.list == nil || figure != nil else { return nil }
    return ClinicOverlay.Change(
      place: fields.position,
      target: target,
      id: id,
      zone: zone,
      figure: figure,
      value: value,
      reason: reason
    )
  }

  private func hidden(_ fields: inout Fields) -> ClinicOverlay.Hidden? {
    let reason = fields.optionalText("reason")
    return fields.required("substance").map {
      ClinicOverlay.Hidden(place: fields.position, substance: $0, reason: reason)
    }
  }

  private func added(_ fields: inout Fields) -> ClinicOverlay.Added? {
    let name = fields.required("name")
    let say = fields.required("say")
    let ranked = fields.list("ranked")
    let monograph = fields.required("monograph")
    let text = fields.optional("text")
    let reason = fields.optionalText("reason")
    guard let name, let say, let monograph else { return nil }
    return ClinicOverlay.Added(
      place: fields.position,
      name: name,
      say: say,
      ranked: ranked,
      monograph: monograph,
      text: text,
      reason: reason
    )
  }

  private func product(_ fields: inout Fields) -> ClinicOverlay.Product? {
    let substance = fields.required("substance")
    let name = fields.required("name")
    let product = ClinicOverlay.Product(
      place: fields.position,
      substance: substance ?? .text("", at: fields.position),
      name: name ?? .text("", at: fields.position),
      concentration: fields.optional("concentration"),
      acidity: fields.optional("ph"),
      ceiling: fields.optional("ceiling"),
      reason: fields.optionalText("reason")
    )
    return substance == nil || name == nil ? nil : product
  }
}
