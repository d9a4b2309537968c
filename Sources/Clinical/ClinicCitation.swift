extension [SourceID] {
  /// Where something of a row was read: the clinic is named only for its own values, and then first.
  ///
  /// A row names the clinic as soon as the clinic changed one of its figures; what else the row says is not the
  /// clinic's, unless nobody else is named.
  public func citing(_ basis: Basis) -> [SourceID] {
    let others = filter { $0 != .clinic }
    if basis == .clinic { return [.clinic] + others }
    return others.isEmpty ? self : others
  }
}
