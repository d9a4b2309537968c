// What no text of the form says: nothing to leave off, no dose, and not being sure is no no.
extension Contradictions {
  private static let unsureIsNo = [
    ["counts", "as", "no"], ["count", "as", "no"], ["means", "no"], ["is", "a", "no"],
  ]

  func checkFormProse() {
    guard let root = files.roots["questionnaire.yaml"] else { return }
    for entry in root.entries where entry.key == "pages" || entry.key == "lists" {
      checkTexts(entry.value, entry.key, of: "")
    }
  }

  private func checkTexts(_ node: Node, _ name: String, of owner: String) {
    if let text = node.text, Self.read.contains(name) {
      let prose = Prose(text)
      let label = owner.isEmpty ? name : "\(name) of \(owner)"
      if let dose = ProseFigure.dose(in: prose) {
        log.add(.says(dose, in: label, .figure), at: node.position)
      }
      if let phrase = prose.first(of: Self.unsureIsNo) {
        log.add(.says(phrase, in: label, .unsureIsNo), at: node.position)
      }
      if isOfMedicine(owner), LeavingOff.found(in: prose, about: .named) == nil,
        let word = LeavingOff.found(in: prose, about: .interaction)
      {
        log.add(.says(word, in: label, .leftOff), at: node.position)
      }
    }
    let own = node["id"]?.text ?? node["code"]?.text ?? owner
    for item in node.items { checkTexts(item, name, of: own) }
    for entry in node.entries { checkTexts(entry.value, entry.key, of: own) }
  }

  private static let read: Set<String> = ["ask", "help", "why", "title", "text"]

  /// Whether a question is about a medicine that may be prescribed, or a detail of one.
  private func isOfMedicine(_ id: String) -> Bool {
    let fact = String(id.prefix { $0 != "." })
    return tables.medicines[fact] != nil || form.items["\(fact).prescribed"] != nil
  }
}
