/// Reads the keys of one mapping by name and type, and remembers which of them were read.
///
/// Every fault goes to the log and reading continues with a stand-in, so that one run names every
/// fault. A stand-in is never seen by anyone: a reader whose log holds a fault returns nothing.
struct Fields {
  let position: SourcePosition
  let log: FaultLog
  private let entries: [Node.Entry]
  private var used: Set<String> = []

  /// Reads `node` as a mapping; `name` stands for it in errors.
  init(_ node: Node, as name: String, log: FaultLog) {
    position = node.position
    self.log = log
    guard case .mapping(let entries) = node.content else {
      log.add(.wrongShape(name: name, expected: .mapping, found: node.shape), at: node.position)
      self.entries = []
      isMapping = false
      return
    }
    self.entries = entries
    isMapping = true
  }

  /// Whether there are keys at all; a fault was noted if not.
  let isMapping: Bool

  /// The keys in the order of the file.
  var keys: [String] { entries.map(\.key) }

  /// The line of a key, or of the mapping where the key is absent.
  func place(of key: String) -> SourcePosition {
    entries.first { $0.key == key }?.position ?? position
  }

  /// The value of a key that may be absent.
  mutating func optional(_ key: String) -> Node? {
    used.insert(key)
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    guard !entry.value.isAbsent else {
      log.add(.noValue(key), at: entry.position)
      return nil
    }
    return entry.value
  }

  /// The value of a key that must stand; a fault if it does not.
  mutating func required(_ key: String) -> Node? {
    if let node = optional(key) { return node }
    if isMapping, !entries.contains(where: { $0.key == key }) {
      log.add(.missingKey(key), at: position)
    }
    return nil
  }

  /// Every entry under another key than these, for mappings whose keys are data.
  mutating func rest(but reserved: [String]) -> [Node.Entry] {
    let rest = entries.filter { !reserved.contains($0.key) }
    used.formUnion(rest.map(\.key))
    for entry in rest where entry.value.isAbsent {
      log.add(.noValue(entry.key), at: entry.position)
    }
    return rest.filter { !$0.value.isAbsent }
  }

  /// Remarks for whoever reads the file: texts that mean nothing to the program, but are texts.
  mutating func remarks(_ keys: String...) {
    for key in keys { _ = optionalText(key) }
  }

  /// Notes that keys are carried for the reader of the file and mean nothing to the program.
  mutating func leave(_ keys: String...) {
    used.formUnion(keys)
  }

  /// Ends the reading of this mapping: a key nobody asked for is a fault.
  func refuseUnknownKeys() {
    for entry in entries where !used.contains(entry.key) {
      let nearest = log.nearest(to: entry.key, among: used)
      log.add(.unknownKey(entry.key, nearest: nearest), at: entry.position)
    }
  }
}

// Texts, numbers, words.
extension Fields {
  mutating func text(_ key: String) -> String {
    required(key).map { log.text($0, name: key) } ?? ""
  }

  mutating func optionalText(_ key: String) -> String? {
    optional(key).map { log.text($0, name: key) }
  }

  mutating func flag(_ key: String) -> Bool {
    required(key).map { log.word($0, among: ["true": true, "false": false]) ?? false } ?? false
  }

  mutating func optionalFlag(_ key: String) -> Bool? {
    optional(key).flatMap { log.word($0, among: ["true": true, "false": false]) }
  }

  mutating func wholeNumber(_ key: String) -> Int {
    required(key).flatMap { log.wholeNumber($0) } ?? 0
  }

  mutating func optionalWholeNumber(_ key: String) -> Int? {
    optional(key).flatMap { log.wholeNumber($0) }
  }

  mutating func amount(_ key: String, _ unit: AmountUnit) -> Int {
    required(key).flatMap { log.amount($0, unit) } ?? 0
  }

  mutating func optionalAmount(_ key: String, _ unit: AmountUnit) -> Int? {
    optional(key).flatMap { log.amount($0, unit) }
  }

  /// A word out of a closed list; the stand-in after a fault is never seen.
  mutating func oneOf<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    standIn: Word
  ) -> Word where Word.RawValue == String {
    required(key).flatMap { log.oneOf($0, Word.self) } ?? standIn
  }

  mutating func optionalOneOf<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    _ kind: Word.Type
  ) -> Word? where Word.RawValue == String {
    optional(key).flatMap { log.oneOf($0, kind) }
  }
}

// Lists and mappings below.
extension Fields {
  mutating func list(_ key: String) -> [Node] {
    required(key).map { log.list($0, name: key) } ?? []
  }

  mutating func optionalList(_ key: String) -> [Node] {
    optional(key).map { log.list($0, name: key) } ?? []
  }

  mutating func texts(_ key: String) -> [String] {
    list(key).map { log.text($0, name: key) }
  }

  mutating func optionalTexts(_ key: String) -> [String] {
    optionalList(key).map { log.text($0, name: key) }
  }

  /// The keys below a key, read by `body`, which must use every one of them.
  mutating func fields<Value>(_ key: String, _ body: (inout Fields) -> Value) -> Value? {
    required(key).flatMap { log.fields($0, name: key, body) }
  }

  mutating func optionalFields<Value>(_ key: String, _ body: (inout Fields) -> Value) -> Value? {
    optional(key).flatMap { log.fields($0, name: key, body) }
  }

  /// The entries of a list of mappings, each read by `body`.
  mutating func entries<Value>(_ key: String, _ body: (inout Fields) -> Value) -> [Value] {
    list(key).compactMap { log.fields($0, name: key, body) }
  }
}
