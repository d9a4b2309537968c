import Clinical
import Safety

/// Reads `allergens.yaml`, and proves that every allergy and every substance has its words and nothing else has.
struct AllergyWordsReader {
  let index: PackIndex

  func read(_ root: Node, log: FaultLog) -> (said: [AllergyWords], beside: [String]) {
    log.fields(root, name: "allergens") { fields in
      fields.checkFormat()
      let beside = fields.texts("beside")
      let entries = fields.entries("words", words)
      let worded = Set(entries.map(\.id.text))
      for id in known.ids.subtracting(worded).sorted() {
        log.add(.notWorded(id), at: fields.place(of: "words"))
      }
      return (entries, beside)
    } ?? ([], [])
  }

  private var known: KnownIDs { KnownIDs("allergen", []).joined(index.allergies, index.substances) }

  private func words(_ fields: inout Fields) -> AllergyWords {
    AllergyWords(
      id: fields.id("id", known),
      phrases: fields.texts("say"),
      basis: fields.basis(),
      sources: fields.sources(index)
    )
  }
}
