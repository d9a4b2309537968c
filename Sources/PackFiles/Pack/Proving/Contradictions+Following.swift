// Questions that follow other questions: they follow the yes.
extension Contradictions {
  func checkFollowing() {
    for id in form.items.keys.sorted() {
      guard let item = form.items[id], let when = item["when"] else { continue }
      let isAny = when["any"] != nil
      let sentences = [when["all"], when["any"]].compactMap(\.self).flatMap(\.items)
      var said: [String: [Bool]] = [:]
      for node in sentences.isEmpty ? [when] : sentences {
        guard let (question, isYes) = claim(node), !isOver(id, question) else { continue }
        said[question, default: []].append(isYes)
      }
      for question in said.keys.sorted() {
        let claims = said[question] ?? []
        let holds = isAny ? claims.contains(true) : !claims.contains(false)
        if !holds || !isOwn(id, question) {
          log.add(.followsNo(id, question: question), at: item.place("when"))
        }
      }
    }
  }

  /// The safety question that a condition looks at, and whether its yes meets it.
  private func claim(_ node: Node) -> (question: String, isYes: Bool)? {
    let words = (node.text ?? "").split(separator: " ").map(String.init)
    guard let question = words.first, form.items[question]?["options"]?.text == "safety" else {
      return nil
    }
    return (question, ["is yes", "is answered"].contains(words.dropFirst().joined(separator: " ")))
  }

  /// The day on which something ended is asked once it is not there any more.
  private func isOver(_ item: String, _ question: String) -> Bool {
    guard item.hasSuffix(".ended"), question.hasSuffix(".present") else { return false }
    return item.dropLast(".ended".count) == question.dropLast(".present".count)
  }

  /// A detail of a fact follows that fact alone.
  private func isOwn(_ item: String, _ question: String) -> Bool {
    guard let dot = item.firstIndex(of: ".") else { return true }
    return question.prefix { $0 != "." } == item[..<dot]
  }
}
