import Clinical

// What proofs ask of a row that was read already.
extension Node {
  /// The words of a list below a key; none where there is no list.
  func words(_ key: String) -> [String] {
    self[key]?.items.compactMap(\.text) ?? []
  }

  /// Whether a key says true.
  func says(_ key: String) -> Bool { self[key]?.text == "true" }

  /// The word at a key, unless it says that there is nothing.
  func word(_ key: String) -> String? {
    self[key]?.text.flatMap { $0 == "none" || $0 == "unknown" ? nil : $0 }
  }

  /// Whether a figure stands at a key.
  func isKnown(_ key: String) -> Bool { word(key) != nil }

  /// The line of a key, or of the row where the key is absent.
  func place(_ key: String) -> SourcePosition {
    entries.first { $0.key == key }?.position ?? position
  }

  /// The line of a word in the list below a key, or of the key.
  func place(of word: String, in key: String) -> SourcePosition {
    self[key]?.items.first { $0.text == word }?.position ?? place(key)
  }

  /// What the row is called: its id, or what stands for one.
  var name: String { (self["id"] ?? self["alias"] ?? self["when"])?.text ?? "" }

  /// The verdict at a key.
  func verdict(_ key: String) -> Verdict? { word(key).flatMap(Verdict.init(id:)) }

  /// Whether a clinic laid this over the pack.
  var isOfClinic: Bool { position.isOfClinic }
}

extension SourcePosition {
  /// Whether this is a line of a clinic's own file, and not of a pack.
  var isOfClinic: Bool { !PackFolder.names.contains(file) }
}
