// Reads one node as one kind of value, or notes why it is none.
extension FaultLog {
  func text(_ node: Node, name: String) -> String {
    guard case .scalar = node.content else {
      add(.wrongShape(name: name, expected: .text, found: node.shape), at: node.position)
      return ""
    }
    guard let text = node.text, !text.allSatisfy(\.isWhitespace) else {
      add(.noValue(name), at: node.position)
      return ""
    }
    return text
  }

  func list(_ node: Node, name: String) -> [Node] {
    guard case .sequence(let items) = node.content else {
      add(.wrongShape(name: name, expected: .list, found: node.shape), at: node.position)
      return []
    }
    return items
  }

  func fields<Value>(_ node: Node, name: String, _ body: (inout Fields) -> Value) -> Value? {
    var fields = Fields(node, as: name, log: self)
    guard fields.isMapping else { return nil }
    let value = body(&fields)
    fields.refuseUnknownKeys()
    return value
  }

  func wholeNumber(_ node: Node) -> Int? {
    let found = text(node, name: "number")
    guard !found.isEmpty else { return nil }
    guard let number = Decimals(found), number.fraction.isEmpty else {
      add(.notAWholeNumber(found), at: node.position)
      return nil
    }
    return number.whole
  }

  func amount(_ node: Node, _ unit: AmountUnit) -> Int? {
    let found = text(node, name: "quantity")
    guard !found.isEmpty else { return nil }
    switch unit.parse(found) {
    case .success(let amount):
      if amount > unit.most {
        let limit = "\(unit.bound.most) \(unit.text)"
        let fault = RuleFault.beyond(
          found: found,
          limit: unit.text.isEmpty ? "\(unit.bound.most)" : limit,
          unit.bound.reason
        )
        add(fault, at: node.position)
      }
      return amount
    case .failure(let fault):
      add(fault, at: node.position)
      return nil
    }
  }

  func word<Value>(_ node: Node, among words: [String: Value]) -> Value? {
    let found = text(node, name: "word")
    guard !found.isEmpty else { return nil }
    if let value = words[found] { return value }
    let allowed = words.keys.sorted()
    let nearest = self.nearest(to: found, among: allowed)
    add(.notOneOf(found: found, allowed: allowed, nearest: nearest), at: node.position)
    return nil
  }

  func oneOf<Word: RawRepresentable & CaseIterable>(
    _ node: Node,
    _ kind: Word.Type
  ) -> Word? where Word.RawValue == String {
    let words = Word.allCases.map { ($0.rawValue, $0) }
    return word(node, among: Dictionary(words) { first, _ in first })
  }
}
