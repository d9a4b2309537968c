import Clinical

// The clinic's own kinds of value: verdicts, figures that may be unknown, ranges.
extension Fields {
  mutating func verdict(_ key: String) -> Verdict {
    required(key).flatMap { log.verdict($0) } ?? .doNotTreat
  }

  /// A verdict, or nothing where the key is absent or says `none` or `clear`.
  mutating func verdictOrNone(_ key: String) -> Verdict? {
    guard let node = optional(key), node.text != "none", node.text != "clear" else { return nil }
    return log.verdict(node)
  }

  mutating func basis(_ key: String = "basis") -> Basis {
    required(key).flatMap { log.basis($0) } ?? .unknown
  }

  mutating func sources(_ index: PackIndex, key: String = "src") -> [SourceID] {
    ids(key, index.sources)
  }

  /// A quantity, or nothing where the file says that there is none: `unknown` or `none`.
  mutating func amountIfKnown(_ key: String, _ unit: AmountUnit) -> Int? {
    guard let node = required(key), node.text != "unknown", node.text != "none" else { return nil }
    return log.amount(node, unit)
  }

  /// A range of quantities, or nothing where the file says that there is none.
  ///
  /// A lower end that is unknown makes the whole range unknown: nothing is filled in.
  mutating func spanIfKnown(_ key: String, _ unit: AmountUnit?) -> Span? {
    guard let node = required(key), node.text != "unknown", node.text != "none" else { return nil }
    return log.fields(node, name: key) { fields in
      fields.remarks("note")
      if fields.optional("basis") != nil { _ = fields.basis() }
      for key in ["reference_min", "reference_max"] { fields.remarkAmount(key, unit) }
      return fields.span(unit)
    } ?? nil
  }

  /// A range with what it rests on: what its row was read in, unless it says otherwise itself.
  mutating func spanFigure(
    _ key: String,
    _ unit: AmountUnit?,
    _ sources: [SourceID]
  ) -> Figure<Span> {
    let own = optional(key)?["basis"].flatMap { log.basis($0) }
    return figure(spanIfKnown(key, unit), own ?? .sourced, sources)
  }

  /// The range that `min` and `max` of this mapping give.
  mutating func span(
    _ unit: AmountUnit?,
    minimum: String = "min",
    maximum: String = "max"
  ) -> Span? {
    let low = numberIfKnown(minimum, unit)
    let high = numberIfKnown(maximum, unit)
    guard let low else { return nil }
    if let span = Span(minimum: low, maximum: high) { return span }
    log.add(.endsSwapped, at: position)
    return nil
  }

  /// A figure of the reference beside the one that counts, in the same unit.
  private mutating func remarkAmount(_ key: String, _ unit: AmountUnit?) {
    guard let node = optional(key) else { return }
    _ = unit.map { log.amount(node, $0) } ?? log.wholeNumber(node)
  }

  private mutating func numberIfKnown(_ key: String, _ unit: AmountUnit?) -> Int? {
    if let unit { return amountIfKnown(key, unit) }
    guard let node = required(key), node.text != "unknown", node.text != "none" else { return nil }
    return log.wholeNumber(node)
  }

  /// The depth that `min` and `max` of this mapping give, or nothing where either is unknown.
  mutating func depthRange() -> DepthRange? {
    guard let span = span(.millimetres), let maximum = span.maximum else { return nil }
    return DepthRange(minimum: span.minimum, maximum: maximum)
  }
}

extension FaultLog {
  /// What a figure rests on; only a clinic's own values rest on the clinic.
  func basis(_ node: Node) -> Basis? {
    clinical(node, Basis.allCases, but: .clinic)
  }

  /// How a substance may be used; only a clinic hides one.
  func useClass(_ node: Node) -> UseClass? {
    clinical(node, UseClass.allCases, but: .hidden)
  }

  private func clinical<Word: RawRepresentable & Equatable>(
    _ node: Node,
    _ all: [Word],
    but clinics: Word
  ) -> Word? where Word.RawValue == String {
    let isOfPack = PackFolder.names.contains(node.position.file)
    let words = all.filter { !isOfPack || $0 != clinics }.map { ($0.rawValue, $0) }
    return word(node, among: Dictionary(words) { first, _ in first })
  }

  func verdict(_ node: Node) -> Verdict? {
    word(node, among: Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.id, $0) }))
  }
}

/// A figure: the value with what it rests on, or the statement that there is none.
func figure<Value>(_ value: Value?, _ basis: Basis, _ sources: [SourceID] = []) -> Figure<Value> {
  value.map { Figure($0, basis: basis, sources: sources) } ?? .unknown
}
