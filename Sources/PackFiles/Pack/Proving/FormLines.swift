/// The items and options of a form with their lines, for proofs that hold the form against the pack.
struct FormLines {
  /// Every item by its id.
  private(set) var items: [String: Node] = [:]
  private let lists: Node?

  init(_ folder: PackFolder) {
    let root = folder.roots["questionnaire.yaml"]
    lists = root?["lists"]
    var open = root?["pages"]?.items ?? []
    while let node = open.popLast() {
      if let id = node["id"]?.text { items[id] = node }
      open += node["items"]?.items ?? []
    }
  }

  /// The options that a question offers, each with its code.
  func options(of item: String) -> [Node] {
    guard let options = items[item]?["options"] else { return [] }
    return options.text.flatMap { lists?[$0]?.items } ?? options.items
  }

  /// Where the options of a question stand.
  func placeOfOptions(of item: String) -> SourcePosition? {
    guard let node = items[item] else { return nil }
    return node["options"]?.text.flatMap { lists?[$0]?.position } ?? node.place("options")
  }

  /// What is asked about a yes: `FACT.last`, `FACT.zones`; what is booked is asked beside it.
  var details: [String: [Node]] {
    var details: [String: [Node]] = [:]
    for id in items.keys.sorted() {
      let parts = id.split(separator: ".")
      guard parts.count == 2, parts[1] != "booked", let node = items[id] else { continue }
      let fact = String(parts[0])
      if items[fact] != nil { details[fact, default: []].append(node) }
    }
    return details
  }

  func codes(of item: String) -> Set<String> {
    Set(options(of: item).compactMap { $0["code"]?.text })
  }

  /// Whether an answer says in which zones a fact holds.
  func tellsZones(of fact: String) -> Bool {
    if items["\(fact).zones"] != nil { return true }
    if fact == "mesotherapy_same_zone" { return items["session_zones"] != nil }
    return items["procedure_zones"] != nil && codes(of: "procedure").contains(fact)
  }
}
