@testable import PackFiles

/// Every mutant of a pack, file by file, in the order of the lines.
struct MutantList {
  /// The files that hold rules and figures.
  static let files = [
    "contraindications.yaml", "washouts.yaml", "concerns.yaml", "formulary.yaml", "mixing.yaml",
    "drafting.yaml", "aftercare.yaml", "allergens.yaml",
  ]

  /// Lists whose entries are deleted one by one: rules, and rows of allergens with each of their entries.
  private static let deletable: [String: Set<String>] = [
    "contraindications.yaml": [
      "conditions", "conditions/tiers", "flags", "drugs", "derived_flags", "checklist", "conflicts",
    ],
    "washouts.yaml": ["washouts", "washouts/date_rule"],
    "concerns.yaml": ["caps"],
    "formulary.yaml": [
      "substances/exclude_window", "blocked_agents", "allergies", "allergies/excludes",
      "allergies/of_these_lifted_by_label", "allergies/cautions",
    ],
    "mixing.yaml": ["documented", "incompatible"],
    "drafting.yaml": ["support"],
    "aftercare.yaml": ["aftercare", "normal_reactions", "red_flags"],
    "allergens.yaml": ["words", "words/say"],
  ]

  /// Ceilings that are lifted, each with the key beside it that says what they rest on.
  private static let ceilings: [String: [String: String?]] = [
    "concerns.yaml": ["zones/cap": "cap_basis", "zones/max_depth": "max_depth_basis"],
    "formulary.yaml": [
      "substances/mass_ceiling": nil, "substances/volume/ceiling_per_session": "ceiling_basis",
    ],
  ]

  /// Numbers that are no figures: versions, and words in which conflicts are settled.
  private static let noFigures: Set<String> = ["format", "conflicts/default"]

  private(set) var mutants: [Mutant] = []
  private let file: String

  static func all(of roots: [String: Node]) -> [Mutant] {
    files.flatMap { file -> [Mutant] in
      guard let root = roots[file] else { return [] }
      var list = MutantList(file: file)
      list.visit(root, Site())
      return list.mutants
    }
  }

  private init(file: String) { self.file = file }

  /// Where something stands.
  private struct Site {
    var place: [Int] = []
    /// The keys on the way, without the rows of lists.
    var keys: [String] = []
    /// The keys and the ids of rows on the way.
    var names: [String] = []

    var path: String { keys.joined(separator: "/") }

    func entered(_ index: Int, _ key: String?, _ node: Node) -> Site {
      var site = self
      site.place.append(index)
      if let key { site.keys.append(key) }
      site.names.append(key ?? Self.name(of: node) ?? "entry \(index + 1)")
      return site
    }

    /// What tells a row from its neighbours.
    private static func name(of row: Node) -> String? {
      if let text = row.text { return text }
      let keys = [
        "id", "substance", "when", "flag", "grade", "direction", "last_exposure_before_planned",
        "from",
      ]
      let words = keys.compactMap { row[$0]?.text }
      return row["id"]?.text ?? (words.isEmpty ? nil : words.joined(separator: " "))
    }
  }

  private mutating func visit(_ node: Node, _ site: Site) {
    for (index, child) in node.below.enumerated() {
      let inner = site.entered(index, child.key, child.node)
      if child.key == nil, Self.deletable[file]?.contains(inner.path) == true {
        delete(child.node, inner)
      }
      if let basis = Self.ceilings[file]?[inner.path] { lift(inner, beside: basis, of: node) }
      if case .scalar(let text, false) = child.node.content, !Self.noFigures.contains(inner.path) {
        for other in Step.neighbours(of: text) {
          add("\(name(inner)): \(text) to \(other)", [change(inner, to: child.node.saying(other))])
        }
      }
      visit(child.node, inner)
    }
  }

  private mutating func delete(_ node: Node, _ site: Site) {
    guard !Self.emptied.contains(site.path) else { return empty(node, site) }
    let names = ["id", "condition", "exposure"].compactMap { node[$0]?.text }
    add("\(name(site)) deleted", [change(site, to: nil)], deleted: Set(names))
  }

  /// Rows of facts that other rows and the words of the pack name: what they do is deleted, the name stays.
  private static let emptied: Set<String> = ["flags", "drugs"]

  private mutating func empty(_ node: Node, _ site: Site) {
    let changes = node.below.indices.compactMap { index -> Mutant.Change? in
      guard case .sequence(let items) = node.below[index].node.content, !items.isEmpty else {
        return nil
      }
      let empty = Node(content: .sequence([]), position: node.position)
      return Mutant.Change(place: site.place + [index], node: empty)
    }
    if !changes.isEmpty { add("\(name(site)) emptied", changes) }
  }

  /// Takes a ceiling away: no figure stands there any more, and rests on nothing.
  private mutating func lift(_ site: Site, beside basis: String?, of node: Node) {
    let old = node.below[site.place[site.place.count - 1]].node
    guard old.text != "none", old.text != "unknown" else { return }
    var changes = [change(site, to: old.saying(basis == nil ? "none" : "unknown"))]
    if let index = node.below.firstIndex(where: { $0.key == basis }) {
      changes.append(
        Mutant.Change(
          place: site.place.dropLast() + [index],
          node: node.below[index].node.saying("unknown")
        )
      )
    }
    add("\(name(site)) lifted", changes)
  }

  private func change(_ site: Site, to node: Node?) -> Mutant.Change {
    Mutant.Change(place: site.place, node: node)
  }

  private func name(_ site: Site) -> String {
    let title = String(file.dropLast(".yaml".count))
    return (site.names.first == title ? site.names : [title] + site.names).joined(separator: " ")
  }

  private mutating func add(
    _ name: String,
    _ changes: [Mutant.Change],
    deleted: Set<String> = []
  ) {
    mutants.append(Mutant(file: file, name: name, changes: changes, deleted: deleted))
  }
}
