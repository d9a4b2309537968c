import Clinical
import Consultation
import Foundation
import Questionnaires

@testable import PackFiles
@testable import Safety

/// A phrase that patients type, and the allergens that must be taken from it.
struct AllergyPhrase: Sendable {
  let words: String
  let means: Set<FactID>

  /// Every phrase of the file.
  static let all = Result {
    let name = "Words/what patients say when they mean an allergen.yaml"
    let path = Scenario.folder.appending(path: name).path
    let root = try YAMLReader.read(try FileBytes.read(path), file: name)
    return (root["said"]?.items ?? []).map { row in
      AllergyPhrase(
        words: row["words"]?.text ?? "",
        means: Set((row["means"]?.items ?? []).compactMap(\.text).map { FactID($0) })
      )
    }
  }

  /// What a pack does not take from the phrases, one line each.
  static func differences(_ phrases: [AllergyPhrase], by pack: Pack) -> [String] {
    let lexicon = AllergyLexicon(rules: pack.rules, knowledge: pack.knowledge)
    return phrases.compactMap { phrase in
      let reading = lexicon.read(phrase.words)
      let missing = phrase.means.subtracting(reading.found).map(\.text).sorted()
      guard !missing.isEmpty || !reading.unknown.isEmpty else { return nil }
      return "\"\(phrase.words)\": not taken for \(missing), unknown \(reading.unknown)"
    }
  }
}
