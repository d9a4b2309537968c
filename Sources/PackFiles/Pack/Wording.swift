import Clinical
import Safety

/// How the ids of a pack are said to people.
struct Wording {
  /// How a concern is said.
  struct ConcernWords {
    var name: String
    var rule: String?
    var alternative: String?
    var subtypes: [String: String]
  }

  /// Contraindications, washouts and checklist rows.
  var rules: [RuleID: RuleWording] = [:]
  /// The bands of contraindications: rule, then the band's test.
  var tiers: [RuleID: [String: String]] = [:]
  var concerns: [String: ConcernWords] = [:]
  /// Plain names, by section and id.
  var sections: [String: [String: String]] = [:]

  /// The ids of the reasons for which a concern is not drafted.
  var reasons: [String] { sections["reasons"].map { Array($0.keys) } ?? [] }

  /// The name of an id; empty after a fault that the reader noted.
  func name(_ section: String, _ id: String) -> String { sections[section]?[id] ?? "" }
}

extension Wording {
  /// Every name by id: sections, concerns, rules, and the conditions and exposures that rules are about.
  func names(_ rules: SafetyRules?) -> [String: String] {
    var names: [String: String] = [:]
    for section in sections.values { names.merge(section) { first, _ in first } }
    for (id, words) in concerns { names[id] = words.name }
    for (id, words) in self.rules { names[id.text] = words.name }
    for rule in rules?.contraindications ?? [] where names[rule.name.text] == nil {
      names[rule.name.text] = inSentence(self.rules[rule.id]?.name)
    }
    for rule in rules?.washouts ?? [] where names[rule.exposure.text] == nil {
      names[rule.exposure.text] = inSentence(self.rules[rule.id]?.name)
    }
    return names
  }

  /// A title as it stands inside a sentence: "Heart disease" becomes "heart disease", "HIV" stays.
  private func inSentence(_ title: String?) -> String? {
    guard let title, let first = title.first, title.dropFirst().first?.isLowercase == true else {
      return title
    }
    return first.lowercased() + title.dropFirst()
  }
}
