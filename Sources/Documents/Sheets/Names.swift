import Clinical

/// Says ids as people read them.
struct Names {
  let knowledge: Knowledge

  func callAsFunction(_ id: SubstanceID) -> String {
    knowledge.monograph(id)?.name ?? knowledge.name(id.text)
  }

  func callAsFunction(_ id: ConcernID) -> String {
    knowledge.concern(id)?.name ?? knowledge.name(id.text)
  }

  func callAsFunction(_ id: TechniqueID) -> String {
    knowledge.technique(id)?.name ?? knowledge.name(id.text)
  }

  func callAsFunction(_ id: ZoneID) -> String { knowledge.name(id.text) }

  func callAsFunction(_ id: AreaID) -> String { knowledge.name(id.text) }

  /// The name of an item or of an answer code.
  func words(_ id: String) -> String { knowledge.name(id) }

  func list(_ zones: [ZoneID]) -> String { zones.map { self($0) }.joined(separator: ", ") }

  func list(_ substances: [SubstanceID]) -> String {
    substances.map { self($0) }.joined(separator: ", ")
  }
}
