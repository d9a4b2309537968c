// What every text says, wherever it stands: nothing that only a prescriber may say, and no figure.
extension Contradictions {
  /// A text with what it is called and what it belongs to.
  private struct Text {
    let node: Node
    let prose: Prose
    /// "handling", "patient", "act".
    let name: String
    /// The id of the row.
    let owner: String

    var label: String { owner.isEmpty ? name : "\(name) of \(owner)" }
  }

  /// The files that hold texts.
  private static let told = [
    "wording.yaml", "aftercare.yaml", "monographs.yaml", "questionnaire.yaml", "washouts.yaml",
    "contraindications.yaml", "concerns.yaml",
  ]

  func checkProse() {
    for file in Self.told {
      guard let root = files.roots[file] else { continue }
      for entry in root.entries {
        each(entry.value, entry.key, owner: "", isWording: file == "wording.yaml") { text in
          check(text, in: file, section: entry.key)
        }
      }
    }
    checkKept()
  }

  /// Every text below a node; in the words of the pack the ids are keys.
  private func each(
    _ node: Node,
    _ name: String,
    owner: String,
    isWording: Bool,
    _ body: (Text) -> Void
  ) {
    if let text = node.text {
      guard text.contains(" ") else { return }
      body(Text(node: node, prose: Prose(text), name: name, owner: owner))
    }
    let own = node["id"]?.text ?? owner
    for item in node.items { each(item, name, owner: own, isWording: isWording, body) }
    for entry in node.entries {
      let isID = isWording && owner.isEmpty
      let isText = entry.key == "text" && node["id"] == nil
      each(
        entry.value,
        isID || isText ? name : entry.key,
        owner: isID ? entry.key : own,
        isWording: isWording,
        body
      )
    }
  }

  private func check(_ text: Text, in file: String, section: String) {
    // What sources disagree about is quoted, not said.
    guard text.name != "topic" else { return }
    if let word = LeavingOff.found(in: text.prose, about: subject(text, file)) {
      return says(word, text, .leftOff)
    }
    if let word = PainRelief.found(in: text.prose, isAfterSession: isOfAftercare(text, file)) {
      return says(word, text, .painRelief)
    }
    let isMonograph = file == "monographs.yaml" && text.name != "strength"
    guard isMonograph || (file == "wording.yaml" && Self.unfigured.contains(section)) else {
      return
    }
    if let figure = ProseFigure.found(in: text.prose, alsoInWords: isMonograph) {
      says(figure, text, .figure)
    }
  }

  /// The sections of the words that hold sentences, and no names of products.
  private static let unfigured: Set<String> = ["conditions", "washouts", "checklist", "concerns"]

  private func says(_ word: String, _ text: Text, _ reason: RuleReason) {
    log.add(.says(word, in: text.label, reason), at: text.node.position)
  }

  private func isOfAftercare(_ text: Text, _ file: String) -> Bool {
    file == "aftercare.yaml" && text.name != "if_prescribed"
  }

  private func subject(_ text: Text, _ file: String) -> LeavingOff.Subject {
    switch (file, text.name) {
    case ("monographs.yaml", "interactions"), ("aftercare.yaml", "if_prescribed"): .interaction
    case ("wording.yaml", _) where isOfPrescribed(text.owner): .prescribed
    default: .named
    }
  }

  /// Whether an id is that of a washout of what may be prescribed, or of the condition it belongs to.
  private func isOfPrescribed(_ id: String) -> Bool {
    tables.washouts.rows.contains {
      $0["prescribed_behaviour"]?.text?.hasSuffix("never_stop") == true
        && ($0["id"]?.text == id || $0["condition"]?.text == id)
    }
  }

  /// What is never stopped is kept on, and both the patient's words and the aftercare say so.
  private func checkKept() {
    for row in tables.washouts.rows where row["kind"]?.text == "never_stop" {
      guard let id = row["id"]?.text, let words = files.roots["wording.yaml"]?["washouts"]?[id],
        let patient = words["patient"], let text = patient.text
      else { continue }
      let kept = [["keep", "taking"], ["keep", "using"]]
      if Prose(text).first(of: kept) == nil {
        log.add(
          .silent("patient of \(id)", needs: ["keep taking"], .leftOff),
          at: patient.position
        )
      }
    }
    for row in rows("aftercare.yaml", "aftercare") {
      guard let node = row["if_prescribed"], let text = node.text else { continue }
      let kept = [["continues"], ["ask", "the", "prescriber"], ["ask", "its", "prescriber"]]
      if Prose(text).first(of: kept) == nil {
        log.add(
          .silent(
            "if_prescribed of \(row.name)",
            needs: ["continues", "ask the prescriber"],
            .leftOff
          ),
          at: node.position
        )
      }
    }
  }
}
