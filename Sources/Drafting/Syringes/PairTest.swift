public import Clinical

/// What is known of two substances in one syringe.
public struct PairTest: Hashable, Sendable {
  /// The matrix.
  public let mixing: MixingMatrix
  /// The monographs of the substances, for their use class and acidity.
  public let monographs: [Monograph]
  /// By substance: its place among the monographs.
  private let places: [SubstanceID: Int]
  /// By substance: the rows that name it, as places in the matrix.
  private let naming: [SubstanceID: [Int]]
  /// The rows that name none.
  private let general: [Int]

  /// Makes a test over a pack.
  public init(_ knowledge: Knowledge) {
    mixing = knowledge.mixing
    monographs = knowledge.monographs
    places = Dictionary(firstOf: knowledge.monographs.enumerated().map { ($1.id, $0) })
    var naming: [SubstanceID: [Int]] = [:]
    var general: [Int] = []
    for (index, rule) in knowledge.mixing.rules.enumerated() {
      let named = [rule.first, rule.second].compactMap(\.named)
      if named.isEmpty { general.append(index) }
      for substance in named { naming[substance, default: []].append(index) }
    }
    self.naming = naming
    self.general = general
  }

  /// What holds for two substances in a mode; symmetric.
  ///
  /// Incompatible wins over documented, and documented over no data. A substance never goes with itself as with
  /// another.
  public func state(_ left: SubstanceID, _ right: SubstanceID, in mode: DraftingMode) -> PairState {
    if mixing.neverMixed.contains(left) || mixing.neverMixed.contains(right) {
      return .incompatible
    }
    let named = [left, right].flatMap { naming[$0] ?? [] }
    let states = (named + general).map { mixing.rules[$0] }
      .filter { !$0.onlyUnmixedMode || mode == .strictIFU }
      .filter { rule in
        (covers(rule.first, left) && covers(rule.second, right))
          || (covers(rule.first, right) && covers(rule.second, left))
      }
      .map(\.state)
    if states.contains(.incompatible) { return .incompatible }
    return states.contains(.documented) ? .documented : .noData
  }

  private func covers(_ side: PairRule.Side, _ substance: SubstanceID) -> Bool {
    switch side {
    case .item(let item): item == substance
    case .useClass(let useClass): monograph(substance)?.useClass == useClass
    case .anything: true
    }
  }

  private func monograph(_ id: SubstanceID) -> Monograph? { places[id].map { monographs[$0] } }

  /// Whether two substances may share a syringe.
  ///
  /// Never without mixtures. A documented pair may unless an acidity that is recorded lies outside the window; a
  /// pair without data only where both acidities are recorded and inside it, and neither is a finished product,
  /// which is never mixed outside its instructions.
  public func mayShare(_ left: SubstanceID, _ right: SubstanceID, in mode: DraftingMode) -> Bool {
    guard mode == .prescriberMixture else { return false }
    switch state(left, right, in: mode) {
    case .incompatible: return false
    case .documented: return acidity(left) != .outside && acidity(right) != .outside
    case .noData:
      let products = [left, right].contains { monograph($0)?.useClass == .productOnly }
      return !products && acidity(left) == .inside && acidity(right) == .inside
    }
  }

  private enum Acidity {
    case unknown
    case inside
    case outside
  }

  private func acidity(_ substance: SubstanceID) -> Acidity {
    guard let own = monograph(substance)?.acidity.value, let most = own.maximum,
      let window = mixing.acidityWindow.value, let windowMost = window.maximum
    else { return .unknown }
    return own.minimum >= window.minimum && most <= windowMost ? .inside : .outside
  }
}

extension PairRule.Side {
  /// The substance it names; nothing where it names none.
  fileprivate var named: SubstanceID? {
    guard case .item(let item) = self else { return nil }
    return item
  }
}
