/// One datum of a file, still text: nothing in it has been taken for a number, a date or a yes.
struct Node: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    /// The text as written; an empty text that is not quoted is a key without a value.
    case scalar(text: String, quoted: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  /// One key with its value, in the order of the file.
  struct Entry: Hashable, Sendable {
    let key: String
    let position: SourcePosition
    let value: Node
  }

  let content: Content
  let position: SourcePosition

  var shape: ContentFault.Shape {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  /// The text of a scalar, or nothing for lists, mappings and keys without a value.
  var text: String? {
    guard case .scalar(let text, let quoted) = content, quoted || !text.isEmpty else { return nil }
    return text
  }

  var isAbsent: Bool {
    if case .scalar(let text, false) = content { return text.isEmpty }
    return false
  }

  /// The value of a key, for the few places that look ahead before they read.
  subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
