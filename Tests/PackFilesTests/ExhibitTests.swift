import Clinical
import Foundation
import Questionnaires
import Testing

@testable import PackFiles

/// A bad file and the exact message it must earn, which stands in the text file of the same name.
struct Exhibit: CustomTestStringConvertible, Sendable {
  let name: String
  let path: String
  let expected: String

  var testDescription: String { name }

  static let folder = Bundle.module.bundleURL.appending(path: "Exhibits")

  static func all(in name: String) -> [Exhibit] {
    let root = folder.appending(path: name)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return files.sorted().filter { !$0.hasSuffix(".txt") }.map { file in
      let url = root.appending(path: file)
      let message = url.deletingPathExtension().appendingPathExtension("txt")
      let expected = (try? String(contentsOf: message, encoding: .utf8)) ?? "no message written"
      return Exhibit(
        name: file,
        path: url.path,
        expected: expected.trimmingCharacters(in: .newlines)
      )
    }
  }

  /// The file as the readers of this module see it.
  func node() throws -> Node {
    let bytes = try FileBytes.read(path)
    return try name.hasSuffix(".json")
      ? JSONReader.read(bytes, file: name) : YAMLReader.read(bytes, file: name)
  }
}

/// The form that the exhibits of answers answer.
private func smallForm() throws -> QuestionnaireIndex {
  let path = Exhibit.folder.appending(path: "form.yaml").path
  let log = FaultLog()
  let root = try YAMLReader.read(try FileBytes.read(path), file: "form.yaml")
  let form = QuestionnaireReader.read(root, log: log)
  try log.throwIfAny()
  return QuestionnaireIndex(try #require(form))
}

@Suite("The museum of bad files")
struct ExhibitTests {
  @Test(arguments: [
    ("structure", 31), ("form", 40), ("answers", 42), ("pack", 368), ("overlay", 96),
  ])
  func `holds every exhibit`(_ room: String, _ count: Int) {
    #expect(Exhibit.all(in: room).count == count)
  }

  @Test(arguments: Exhibit.all(in: "structure"))
  func `a file that breaks the format is refused`(_ exhibit: Exhibit) {
    let error = #expect(throws: PackFileErrors.self) { try exhibit.node() }
    #expect(error?.description == exhibit.expected)
  }

  @Test(arguments: Exhibit.all(in: "form"))
  func `a form that cannot be asked is refused`(_ exhibit: Exhibit) throws {
    let log = FaultLog()
    _ = QuestionnaireReader.read(try exhibit.node(), log: log)
    #expect(log.faults.map(\.description).joined(separator: "\n") == exhibit.expected)
  }

  @Test(arguments: Exhibit.all(in: "answers"))
  func `answers that cannot be are refused`(_ exhibit: Exhibit) throws {
    let form = try smallForm()
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    let error = #expect(throws: PackFileErrors.self) {
      try AnswersFile.read(try exhibit.node(), for: form, today: nil, clock: clock)
    }
    #expect(error?.description == exhibit.expected)
  }

  /// The files of the shipped pack, read once.
  private static let roots = Result {
    try Dictionary(uniqueKeysWithValues: PackFolder.names.map { ($0, try Shipped.node($0)) })
  }

  /// The changes of an exhibit: one, or several under `edits` where one alone would be another fault.
  ///
  /// `find` and `put` change a text; `empty` leaves nothing of a whole list; `again` gives an entry twice.
  private func edits(of exhibit: Exhibit) throws -> [(file: String, find: String, put: String)] {
    let node = try exhibit.node()
    return try (node["edits"]?.items ?? [node]).map { edit in
      let file = try #require(edit["file"]?.text)
      let text = try Shipped.text(file)
      if let list = edit["empty"]?.text {
        let whole = try Regex("(?m)^\(list):\n(([ #].*)?\n)*")
        let found = String(try #require(text.firstMatch(of: whole)).0)
        return (file, found, "\(list): []\n")
      }
      if let id = edit["again"]?.text {
        let entry = try Regex("(?m)^  - id: \(id)\n(( {4}.*)?\n)*")
        let found = String(try #require(text.firstMatch(of: entry)).0)
        return (file, found, found + found)
      }
      return (file, try #require(edit["find"]?.text), edit["put"]?.text ?? "")
    }
  }

  @Test(arguments: Exhibit.all(in: "pack"))
  func `a pack with one slip is refused`(_ exhibit: Exhibit) throws {
    var texts: [String: String] = [:]
    var changed: Set<SourcePosition> = []
    for (file, find, put) in try edits(of: exhibit) {
      let text = try texts[file] ?? Shipped.text(file)
      let place = try #require(text.range(of: find))
      changed.insert(
        SourcePosition(file: file, line: text[..<place.lowerBound].count { $0 == "\n" } + 1)
      )
      texts[file] = text.replacingCharacters(in: place, with: put)
    }
    var roots = try Self.roots.get()
    for (file, text) in texts { roots[file] = try Shipped.node(file, in: text) }
    let files = PackFolder(roots: roots, digest: "")
    let error = #expect(throws: PackFileErrors.self) {
      try PackReader.check(files, log: FaultLog())
    }
    #expect(error.map { placeless($0.description, changed) } == exhibit.expected)
  }

  /// The shipped pack, proven once, for overlays to lie on.
  private static let proof = Result {
    let files = PackFolder(Shipped.pack.path, log: FaultLog())
    return (files, try PackReader.check(files, log: FaultLog()))
  }

  @Test(arguments: Exhibit.all(in: "overlay"))
  func `an overlay that no clinic may lay over the pack is refused`(_ exhibit: Exhibit) throws {
    let (files, proof) = try Self.proof.get()
    let text = try String(contentsOfFile: exhibit.path, encoding: .utf8)
      .replacing("MADE_FOR", with: files.digest.prefix(10))
      .replacing("SHORT", with: files.digest.prefix(9))
    let today = try #require(CalendarDay(iso: "2026-12-01"))
    let file = OverlayFile(path: "clinic.yaml", today: today)
    let error = #expect(throws: PackFileErrors.self) {
      try PackReader.check(files, proof, file, Array(text.utf8))
    }
    let message = error?.description.replacing(files.digest.prefix(10), with: "DIGEST")
    #expect(message.map { placeless($0) } == exhibit.expected)
  }

  /// The message with changed lines as LINE and every other as OTHER, so that the pack may grow.
  ///
  /// Lines of an overlay stay, for it does not grow.
  private func placeless(_ message: String, _ changed: Set<SourcePosition> = []) -> String {
    message.replacing(/([a-z]+\.yaml):([0-9]+)/) { match in
      guard match.1 != "clinic.yaml" else { return "\(match.1):\(match.2)" }
      let place = SourcePosition(file: String(match.1), line: Int(match.2) ?? 0)
      return "\(match.1):" + (changed.contains(place) ? "LINE" : "OTHER")
    }
  }
}
