extension Dictionary {
  /// Keys with their values; of several with one key, the first stays.
  public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}
