import Clinical
import Safety

/// Reads `wording.yaml`, and proves that every id of the pack is worded and nothing else is.
struct WordingReader {
  let index: PackIndex
  /// Ids that stand in other files without being defined there as entries.
  let actions: KnownIDs

  func read(_ root: Node, log: FaultLog) -> Wording {
    var wording = Wording()
    log.fields(root, name: "wording") { fields in
      fields.checkFormat()
      for (section, ids) in [
        ("conditions", index.conditions), ("washouts", index.washouts),
        ("checklist", index.checklist),
      ] {
        each(section, ids, &fields) { id, fields in
          let (words, tiers) = rule(&fields)
          wording.rules[Identifier(id)] = words
          wording.tiers[Identifier(id)] = tiers
        }
      }
      each("concerns", index.concerns, &fields) { id, fields in
        wording.concerns[id] = concern(&fields)
      }
      for (section, ids) in names {
        wording.sections[section] = plain(section, ids, &fields)
      }
      for section in ["inputs", "reasons"] {
        wording.sections[section] = plain(section, nil, &fields)
      }
    }
    return wording
  }

  /// The sections that hold one name for each id.
  private var names: [(String, KnownIDs)] {
    let free = ["none", "per_label"]
    return [
      ("zones", index.zones), ("areas", index.areas),
      ("techniques", KnownIDs("technique", free).joined(index.techniques)),
      ("layers", index.layers),
      ("substances", index.substances), ("blocked", index.blockedAgents),
      ("agents", index.outsideAgents), ("flags", index.flags), ("medicines", index.medicines),
      ("allergies", index.allergies), ("actions", actions),
    ]
  }

  /// Reads every entry of a section; an id without words and words without an id are faults.
  private func each(
    _ section: String,
    _ known: KnownIDs,
    _ fields: inout Fields,
    _ body: (String, inout Fields) -> Void
  ) {
    fields.fields(section) { fields in
      for key in fields.keys where known.ids.contains(key) {
        fields.fields(key) { body(key, &$0) }
      }
      requireAll(known, fields)
    }
  }

  private func plain(
    _ section: String,
    _ known: KnownIDs?,
    _ fields: inout Fields
  ) -> [String: String] {
    fields.fields(section) { fields in
      if let known { requireAll(known, fields) }
      let keys = fields.keys.filter { known?.ids.contains($0) ?? true }
      return Dictionary(keys.map { ($0, fields.text($0)) }) { first, _ in first }
    } ?? [:]
  }

  private func requireAll(_ known: KnownIDs, _ fields: Fields) {
    for id in known.ids.sorted() where !fields.keys.contains(id) {
      fields.log.add(.notWorded(id), at: fields.position)
    }
  }

  private func rule(_ fields: inout Fields) -> (RuleWording, [String: String]) {
    let words = RuleWording(
      name: fields.text("name"),
      message: fields.text("message"),
      patient: fields.optionalText("patient"),
      letterTo: fields.optionalText("letter_to"),
      question: fields.optionalText("question"),
      instead: fields.optionalText("instead")
    )
    if (words.letterTo == nil) != (words.question == nil) {
      fields.log.add(
        .missingKey(words.letterTo == nil ? "letter_to" : "question"),
        at: fields.position
      )
    }
    let tiers = fields.optionalFields("tiers") { fields in
      Dictionary(fields.keys.map { ($0, fields.text($0)) }) { first, _ in first }
    }
    return (words, tiers ?? [:])
  }

  private func concern(_ fields: inout Fields) -> Wording.ConcernWords {
    Wording.ConcernWords(
      name: fields.text("name"),
      rule: fields.optionalText("rule"),
      alternative: fields.optionalText("alternative"),
      subtypes: fields.optionalFields("subtypes") { fields in
        Dictionary(fields.keys.map { ($0, fields.text($0)) }) { first, _ in first }
      } ?? [:]
    )
  }
}
