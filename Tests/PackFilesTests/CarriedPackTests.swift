import Foundation
import Testing

@testable import PackFiles

/// Where the shipped pack and the reference beside the tests lie.
enum Shipped {
  static let pack = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Questionnaires/mesotherapy")

  static func node(_ file: String, in text: String? = nil) throws -> Node {
    let bytes = try text.map { Array($0.utf8) } ?? FileBytes.read(pack.appending(path: file).path)
    return try YAMLReader.read(bytes, file: file)
  }

  static func text(_ file: String) throws -> String {
    try String(contentsOf: pack.appending(path: file), encoding: .utf8)
  }

  static func reference(_ name: String) throws -> Node {
    let url = Bundle.module.bundleURL.appending(path: "Reference/\(name).yaml")
    return try YAMLReader.read(try FileBytes.read(url.path), file: "\(name).yaml")
  }
}

@Suite("The carried pack")
struct CarriedPackTests {
  /// Compares one pack file, or a changed text of it, with all that the reference says for it.
  private func comparison(_ file: String, text: String? = nil) throws -> Comparison {
    let pack = try Shipped.node(file, in: text)
    let sections = Carry.files.first { $0.pack == file }?.sections ?? []
    guard case .mapping(let entries) = pack.content else { return Comparison() }
    #expect(entries.map(\.key) == ["format"] + sections.map(\.key))
    #expect(pack["format"]?.text == "1")
    var comparison = Comparison()
    for section in sections {
      let theirs = try #require(try Shipped.reference(section.reference)[section.theirs])
      let ours = try #require(pack[section.key])
      comparison.compare(theirs, ours, unit: Carry.key(section.theirs).unit)
    }
    return comparison
  }

  @Test(arguments: [
    ("contraindications.yaml", 1983), ("washouts.yaml", 629), ("concerns.yaml", 1247),
    ("formulary.yaml", 2386), ("mixing.yaml", 714), ("aftercare.yaml", 386),
  ])
  func `holds every value of the reference and nothing else`(_ file: String, values: Int) throws {
    let found = try comparison(file)
    #expect(found.differences == [])
    #expect(found.values == values)
  }

  @Test func `leaves out no section of the reference`() throws {
    let carried = Carry.files.flatMap(\.sections).map { "\($0.reference).\($0.theirs)" }.sorted()
    var all: [String] = []
    for name in Set(Carry.files.flatMap(\.sections).map(\.reference)) {
      guard case .mapping(let entries) = try Shipped.reference(name).content else { continue }
      all += entries.map(\.key).filter { $0 != "version" }.map { "\(name).\($0)" }
    }
    #expect(carried == all.sorted())
  }

  @Test(arguments: [
    ("washouts.yaml", "    wait: 180 days\n", "    wait: 18 days\n"),
    ("washouts.yaml", "    hard: true\n", "    hard: false\n"),
    ("formulary.yaml", "chosen: 4 mg/mL", "chosen: 40 mg/mL"),
    ("formulary.yaml", "per_kg: 4.5 mg/kg", "per_kg: 4.6 mg/kg"),
    ("concerns.yaml", "cap: 0.3 mL", "cap: 0.5 mL"),
    ("concerns.yaml", "max: 1 mm", "max: 10 mm"),
    ("contraindications.yaml", "systolic: 180 mmHg", "systolic: 181 mmHg"),
    ("contraindications.yaml", "raised_by: [lactation]", "raised_by: [pregnancy]"),
    ("mixing.yaml", "b: procaine\n", "b: prp\n"),
    ("aftercare.yaml", "until: 8 h", "until: 9 h"),
  ])
  func `differs from the reference as soon as one digit changes`(
    _ file: String,
    _ true: String,
    _ mistyped: String
  ) throws {
    let text = try Shipped.text(file)
    let place = try #require(text.range(of: `true`))
    let found = try comparison(file, text: text.replacingCharacters(in: place, with: mistyped))
    #expect(found.differences.count == 1)
  }

  @Test func `names every source of the reference with the same citation`() throws {
    let url = Bundle.module.bundleURL.appending(path: "Reference/sources.md")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| id |") && !$0.hasPrefix("| ---") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    guard case .sequence(let entries) = try Shipped.node("sources.yaml")["sources"]?.content else {
      Issue.record("no sources")
      return
    }
    let pack = entries.map { entry in
      ["id", "citation", "url", "grade"].map { entry[$0]?.text ?? "" }
    }
    let expected = rows.map { row in
      row.count == 3 ? [row[0], row[2], row[1], "source text of the project"] : row
    }
    #expect(pack == expected)
    #expect(pack.count == 117)
  }
}
