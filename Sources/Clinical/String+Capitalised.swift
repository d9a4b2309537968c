extension String {
  /// The text at the beginning of a sentence: its first letter in upper case, the rest as it is.
  public var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
