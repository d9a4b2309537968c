import Clinical

// Why a question is asked: the form names rules by their ids, and shows their words and sources beside it.
extension Contradictions {
  /// Every rule that the reason for a question names is one.
  func checkReasons() {
    let rules = [
      tables.conditions.rows, tables.washouts.rows, rows("contraindications.yaml", "checklist"),
    ]
    let known = Set(rules.joined().compactMap { $0["id"]?.text })
    for id in form.items.keys.sorted() {
      guard let why = form.items[id]?["why"], let text = why.text else { continue }
      for rule in RuleID.named(in: text) where !known.contains(rule.text) {
        let nearest = log.nearest(to: rule.text, among: known)
        let fault = ContentFault.unresolved(kind: "rule", id: rule.text, nearest: nearest)
        log.add(fault, at: why.position)
      }
    }
  }
}
