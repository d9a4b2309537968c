import Clinical

/// Reads `monographs.yaml`, and proves that every substance of the pack has its entry and nothing else has.
struct MonographTextReader {
  let index: PackIndex
  /// The substances that the pack itself has: one that a clinic added may go without an entry.
  let shipped: KnownIDs

  /// The reader for a pack whose formulary lies in this file.
  init(index: PackIndex, formulary: Node) {
    self.index = index
    let rows = formulary["substances"]?.items ?? []
    let own = rows.filter { PackFolder.names.contains($0.position.file) }
    shipped = KnownIDs("substance", own.compactMap { $0["id"]?.text })
  }

  func read(_ root: Node, log: FaultLog) -> MonographTexts {
    log.fields(root, name: "monographs") { fields in
      fields.checkFormat()
      let every = fields.fields("every_preparation", every)
      let entries = fields.entries("substances", substance)
      let told = Set(entries.map(\.id.text))
      for id in shipped.ids.subtracting(told).sorted() {
        log.add(.noEntry(kind: shipped.kind, id: id), at: fields.place(of: "substances"))
      }
      return MonographTexts(
        drawingUp: every?.drawingUp ?? [],
        mixture: every?.mixture,
        law: every?.law ?? [],
        pregnancy: every?.pregnancy,
        substances: Dictionary(entries.map { ($0.id, $0.text) }) { first, _ in first }
      )
    } ?? MonographTexts()
  }

  private func every(_ fields: inout Fields) -> MonographTexts {
    let drawingUp = ["prepare", "discard"].compactMap { fields.fields($0, sentence) }
    let law = ["products", "vials", "preference", "union", "kingdom"].compactMap {
      fields.fields($0, sentence)
    }
    return MonographTexts(
      drawingUp: drawingUp,
      mixture: fields.fields("mixture", sentence),
      law: law,
      pregnancy: fields.fields("pregnancy", sentence)
    )
  }

  private func substance(_ fields: inout Fields) -> (id: SubstanceID, text: MonographText) {
    let id: SubstanceID = fields.id("id", index.substances)
    let kind = fields.text("class")
    let (standing, regulatory) =
      fields.fields("regulatory") { fields in
        (fields.oneOf("standing", standIn: Standing.unknown), sentence(&fields))
      } ?? (.unknown, PackSentence("", basis: .unknown))
    let text = MonographText(
      kind: kind,
      standing: standing,
      regulatory: regulatory,
      supplied: fields.optionalFields("supplied", strength) ?? .unknown,
      handling: fields.optionalFields("handling", sentence),
      discard: fields.optionalFields("discard", sentence),
      interactions: fields.entries("interactions", sentence),
      notMixedWith: fields.entries("not_mixed_with", sentence),
      pregnancy: fields.optionalFields("pregnancy", sentence),
      evidence: fields.optionalFields("evidence", sentence)
    )
    return (id, text)
  }

  private func strength(_ fields: inout Fields) -> Figure<Concentration> {
    let strength = fields.amount("strength", .milligramsPerMillilitre)
    return figure(
      Concentration(microgramsPerMillilitre: strength),
      fields.basis(),
      fields.sources(index)
    )
  }

  private func sentence(_ fields: inout Fields) -> PackSentence {
    PackSentence(fields.text("text"), basis: fields.basis(), sources: fields.sources(index))
  }
}
