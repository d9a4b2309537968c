/// The lists of a pack, each gathered once, for proofs that hold one file against another.
struct PackTables {
  /// The rows of one list in the order of the file, and by id.
  struct Table {
    let rows: [Node]
    private let byID: [String: Node]

    fileprivate init(_ folder: PackFolder, _ file: String, _ key: String, id: String = "id") {
      rows = folder.roots[file]?[key]?.items ?? []
      byID = Dictionary(rows.compactMap { row in row[id]?.text.map { ($0, row) } }) { first, _ in
        first
      }
    }

    subscript(_ id: String) -> Node? { byID[id] }
  }

  let conditions: Table
  let flags: Table
  let medicines: Table
  let derived: Table
  let washouts: Table
  let substances: Table
  let blocked: Table
  let allergies: Table
  let concerns: Table
  let aliases: Table
  let techniques: Table
  let zones: Table
  let groups: Table
  let caps: Table

  init(_ folder: PackFolder) {
    func table(_ file: String, _ key: String, id: String = "id") -> Table {
      Table(folder, file, key, id: id)
    }
    conditions = table("contraindications.yaml", "conditions")
    flags = table("contraindications.yaml", "flags")
    medicines = table("contraindications.yaml", "drugs")
    derived = table("contraindications.yaml", "derived_flags")
    washouts = table("washouts.yaml", "washouts")
    substances = table("formulary.yaml", "substances")
    blocked = table("formulary.yaml", "blocked_agents")
    allergies = table("formulary.yaml", "allergies")
    concerns = table("concerns.yaml", "concerns")
    aliases = table("concerns.yaml", "aliases", id: "alias")
    techniques = table("concerns.yaml", "techniques")
    zones = table("concerns.yaml", "zones")
    groups = table("concerns.yaml", "groups")
    caps = table("concerns.yaml", "caps")
  }

  /// A flag or a medicine.
  func fact(_ id: String) -> Node? { flags[id] ?? medicines[id] }
}
