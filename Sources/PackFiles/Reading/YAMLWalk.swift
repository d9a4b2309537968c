import Yams

/// Turns what Yams composed into nodes, refusing what the strict subset leaves out.
struct YAMLWalk {
  private let text: SourceText
  private let scalars: [[Unicode.Scalar]]
  private(set) var faults: [PackFileError] = []

  init(_ text: SourceText) {
    self.text = text
    scalars = text.lines.map { Array($0.unicodeScalars) }
  }

  /// The node, or nothing after a fault; an anchored node is never entered, since aliases unfold inside it.
  mutating func node(_ yaml: Yams.Node, depth: Int) -> Node? {
    let place = text.place(yaml.mark?.line ?? 0)
    guard isPlain(yaml, at: place) else { return nil }
    guard depth <= YAMLReader.depthLimit else {
      return refuse(.tooDeep(YAMLReader.depthLimit), at: place)
    }
    switch yaml {
    case .scalar(let scalar):
      return self.scalar(scalar, at: place)
    case .sequence(let sequence):
      let items = sequence.map { node($0, depth: depth + 1) }
      return Node(content: .sequence(items.compactMap(\.self)), position: place)
    case .mapping(let mapping):
      let entries = mapping.map { entry($0.key, $0.value, depth: depth) }
      return Node(content: .mapping(entries.compactMap(\.self)), position: place)
    case .alias:
      return refuse(.alias, at: place)
    }
  }

  private mutating func entry(_ key: Yams.Node, _ value: Yams.Node, depth: Int) -> Node.Entry? {
    let place = text.place(key.mark?.line ?? 0)
    guard case .scalar = key else {
      _ = refuse(.keyNotText, at: place)
      return nil
    }
    guard let name = node(key, depth: depth + 1), let value = node(value, depth: depth + 1),
      case .scalar(let text, let quoted) = name.content
    else { return nil }
    guard text != "<<" || quoted else {
      _ = refuse(.mergeKey, at: place)
      return nil
    }
    return Node.Entry(key: text, position: place, value: value)
  }

  private mutating func scalar(_ scalar: Yams.Node.Scalar, at place: SourcePosition) -> Node? {
    let unsafe = scalar.string.unicodeScalars.first { $0.isUnsafe && $0 != "\n" && $0 != "\t" }
    if let unsafe {
      faults.append(PackFileError(.controlCharacter(unsafe.value), at: place))
      return nil
    }
    let quoted = scalar.style != .plain
    return Node(content: .scalar(text: scalar.string, quoted: quoted), position: place)
  }

  /// Whether no anchor, alias or tag stands where the node begins.
  private mutating func isPlain(_ yaml: Yams.Node, at place: SourcePosition) -> Bool {
    let first = yaml.mark.flatMap { mark in
      scalars[safe: mark.line - 1]?[safe: mark.column - 1]
    }
    switch first {
    case "!": _ = refuse(.tag, at: place)
    case "*": _ = refuse(.alias, at: place)
    case "&": _ = refuse(.anchor, at: place)
    default:
      guard yaml.anchor != nil else { return true }
      _ = refuse(.anchor, at: place)
    }
    return false
  }

  private mutating func refuse(_ fault: StructureFault, at place: SourcePosition) -> Node? {
    faults.append(PackFileError(fault, at: place))
    return nil
  }
}

extension Array {
  /// The element, or nothing outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
