import Clinical

/// Reads `sources.yaml`.
struct SourcesReader {
  func read(_ root: Node, log: FaultLog) -> [Citation] {
    log.fields(root, name: "sources") { fields in
      fields.checkFormat()
      return fields.entries("sources") { fields in
        Citation(
          id: Identifier(fields.text("id")),
          text: fields.text("citation"),
          place: fields.text("url"),
          grade: fields.text("grade")
        )
      }
    } ?? []
  }
}
