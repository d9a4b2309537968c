import Foundation
import Questionnaires
import Testing

@testable import PackFiles

/// Scenarios that differ in a few answers only, so that both sides of every edge stand beside each other.
///
///     about: why a clinician expects this
///     answers: what is said in every row
///     rows:
///       - when: thirteen days before
///         answers: what is said besides, or otherwise
///         expect: {verdict: defer, …}
///
/// A row may hold whatever a scenario file holds.
struct ScenarioTable {
  /// One row, named by its file and by when it is the case.
  struct Row {
    let name: String
    let reading: Scenario.Reading
  }

  /// The names of all tables: a sentence each.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  private static let folder = Scenario.folder.appending(path: "Tables")

  /// Reads every row of a table.
  static func read(_ name: String, for form: QuestionnaireIndex) throws -> [Row] {
    let path = folder.appending(path: "\(name).yaml").path
    let root = try YAMLReader.read(try FileBytes.read(path), file: "\(name).yaml")
    let about = try #require(root["about"])
    let answers = try #require(root["answers"])
    return try root["rows"].map(\.items).map { rows in
      try rows.map { row in
        let when = try #require(row["when"]?.text, "\(name), line \(row.position.line)")
        let own = row["answers"] ?? Node.mapping([], at: row.position)
        let entries =
          [("about", about), ("answers", answers.overlaid(by: own))]
          + row.entries.filter { !["when", "answers"].contains($0.key) }
          .map { ($0.key, $0.value) }
        return Row(
          name: "\(name): \(when)",
          reading: try Scenario.read(Node.mapping(entries, at: row.position), for: form)
        )
      }
    } ?? []
  }
}

extension Node {
  /// The keys of both, each with the other's value where both have one.
  fileprivate func overlaid(by other: Node) -> Node {
    let own = entries.filter { entry in !other.entries.contains { $0.key == entry.key } }
    return Node(content: .mapping(own + other.entries), position: position)
  }
}
