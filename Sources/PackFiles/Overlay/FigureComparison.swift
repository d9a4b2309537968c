import Clinical

/// Holds a clinic's value against the pack's: whether it is one, and whether its side is open.
///
/// A house default may be changed either way. A figure that was read somewhere, or is commonly known, may
/// only be made stricter. A figure that nobody published may be given, with the clinic's reason.
struct FigureComparison {
  let figure: OverlayFigure
  let log: FaultLog

  func isOpen(
    from old: Node,
    to new: Node,
    basis: String,
    reason: String?,
    isByLabel: Bool
  ) -> Bool {
    guard let after = numbers(new, log) else { return false }
    guard let before = numbers(old, FaultLog()) else {
      guard reason != nil || isByLabel else {
        log.add(.reasonMissing(figure.name), at: new.position)
        return false
      }
      return true
    }
    guard before != after else {
      log.add(.same(text(old)), at: new.position)
      return false
    }
    if hasSlipped(before, after) {
      log.add(.tenfold(from: text(old), to: text(new)), at: new.position)
      return false
    }
    guard let side = figure.safer, !isByLabel, !isStricter(after, than: before, side) else {
      return true
    }
    if figure.isLimit {
      log.add(.softerLimit(from: text(old), to: text(new), side: side), at: new.position)
    } else if basis != Basis.policy.rawValue {
      log.add(
        .softer(from: text(old), to: text(new), basis: basis, side: side),
        at: new.position
      )
    } else {
      return true
    }
    return false
  }

  private func isStricter(_ new: [Int], than old: [Int], _ side: OverlayFault.Side) -> Bool {
    switch side {
    case .less: zip(new, old).allSatisfy { $0 <= $1 }
    case .more: zip(new, old).allSatisfy { $0 >= $1 }
    case .within: (new.first ?? 0) >= (old.first ?? 0) && (new.last ?? 0) <= (old.last ?? 0)
    }
  }

  /// Whether any number differs tenfold, as after a slip of the decimal point.
  private func hasSlipped(_ old: [Int], _ new: [Int]) -> Bool {
    switch figure.shape {
    case .verdict, .hardness, .range(.acidity), .range(nil): return false
    case .amount, .count, .range, .shares: break
    }
    return zip(old, new).contains { old, new in
      old > 0 && (new >= old * 10 || new * 10 <= old)
    }
  }

  // MARK: Reading and writing

  /// The value as whole numbers; nothing where there is none, or after a fault.
  func numbers(_ node: Node, _ log: FaultLog) -> [Int]? {
    switch figure.shape {
    case .amount(let unit):
      if isAbsent(node), log !== self.log { return nil }
      return log.amount(node, unit).map { [$0] }
    case .count: return log.wholeNumber(node).map { [$0] }
    case .range(let unit): return range(node, unit, log)
    case .shares:
      let shares = log.list(node, name: figure.name).compactMap { log.amount($0, .percent) }
      return shares.isEmpty ? nil : shares
    case .verdict: return log.verdict(node).map { [Verdict.allCases.firstIndex(of: $0) ?? 0] }
    case .hardness:
      return log.word(node, among: log === self.log ? ["true": [1]] : ["true": [1], "false": [0]])
    }
  }

  private func isAbsent(_ node: Node) -> Bool { ["unknown", "none"].contains(node.text) }

  private func range(_ node: Node, _ unit: AmountUnit?, _ log: FaultLog) -> [Int]? {
    if isAbsent(node), log !== self.log { return nil }
    guard log === self.log else {
      let ends = ["min", "max"].map { node[$0] }
      let numbers = ends.compactMap { end in
        end.flatMap { end in unit.map { log.amount(end, $0) } ?? log.wholeNumber(end) }
      }
      return numbers.count == 2 ? numbers : nil
    }
    guard
      let span = log.fields(
        node,
        name: figure.name,
        { fields in
          unit == nil
            ? fields.span(nil) : fields.span(unit)
        }
      ) ?? nil, let maximum = span.maximum
    else { return nil }
    return [span.minimum, maximum]
  }

  /// The value as it stands in the pack: a range keeps what else stands beside its ends.
  func put(_ value: Node, over old: Node) -> Node {
    guard case .range = figure.shape, case .mapping = old.content else { return value }
    return value.entries.reduce(old) { $0.setting([.key($1.key)], to: $1.value) }
  }

  /// What must follow a verdict: its effect, and no clearance or override past a refusal.
  func following(_ row: [NodeStep], in root: Node, at place: SourcePosition) -> Node {
    guard figure.shape == .verdict,
      let verdict = root.at(row + [.key("verdict")])?.text.flatMap(Verdict.init(id:))
    else { return root }
    func set(_ key: String, _ word: String, _ root: Node) -> Node {
      root.setting(row + [.key(key)], to: .text(word, at: place))
    }
    switch verdict {
    case .doNotTreat:
      return ["effect": "absolute", "clearance_to": "none", "hard_no_override": "true"]
        .reduce(root) { set($1.key, $1.value, $0) }
    case .refer where root.at(row + [.key("effect")])?.text != "exclude_substances":
      return set("effect", "refer", root)
    default: return root
    }
  }

  /// A value as people read it.
  func text(_ node: Node) -> String {
    if let text = node.text { return text }
    if !node.items.isEmpty { return node.items.compactMap(\.text).joined(separator: ", ") }
    guard let low = node["min"]?.text, let high = node["max"]?.text else { return "" }
    return low == high ? low : "\(low) to \(high)"
  }
}
