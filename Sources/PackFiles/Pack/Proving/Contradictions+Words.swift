// What people read and say: no two things of one name, no word against a rule, no word for everything.
extension Contradictions {
  /// How many letters the beginning of a word needs to be the beginning of few.
  private static let leastStem = 4

  func checkWords() {
    guard let root = files.roots["wording.yaml"] else { return }
    for section in [
      "zones", "areas", "techniques", "substances", "allergies", "medicines", "flags",
    ] {
      checkNames(root[section]?.entries.map { ($0.position, $0.value.text ?? "") } ?? [])
    }
    for section in ["concerns", "conditions", "washouts"] {
      checkNames(
        root[section]?.entries.map {
          ($0.value.place("name"), $0.value["name"]?.text ?? "")
        } ?? []
      )
    }
    checkSaid()
    checkCases()
  }

  /// No two things of one list have one name.
  private func checkNames(_ names: [(place: SourcePosition, name: String)]) {
    var seen: [String: SourcePosition] = [:]
    for (place, name) in names where !name.isEmpty {
      let plain = name.lowercased()
      if let first = seen[plain] {
        log.add(.repeated(name, at: first), at: place)
      } else {
        seen[plain] = place
      }
    }
  }

  /// A word that means an allergen says something, and a beginning is not the beginning of everything.
  private func checkSaid() {
    let root = files.roots["allergens.yaml"]
    var beside: [String: SourcePosition] = [:]
    for node in root?["beside"]?.items ?? [] {
      if let text = node.text { beside[text.lowercased()] = node.position }
    }
    for row in root?["words"]?.items ?? [] {
      let name = "say of \(row["id"]?.text ?? "")"
      for node in row["say"]?.items ?? [] {
        guard let text = node.text else { continue }
        if let star = text.firstIndex(of: "*"),
          text.distance(from: text.startIndex, to: star) < Self.leastStem
            || text.index(after: star) != text.endIndex
        {
          log.add(.says(text, in: name, .beginsTooMuch), at: node.position)
        } else if let place = beside[text.lowercased()] {
          log.add(.clash(text, with: "beside", at: place), at: node.position)
        }
      }
    }
  }

  /// A golden case is told apart by its name.
  private func checkCases() {
    checkNames(
      rows("selftest.yaml", "cases").map { ($0.place("name"), $0["name"]?.text ?? "") }
    )
  }
}
