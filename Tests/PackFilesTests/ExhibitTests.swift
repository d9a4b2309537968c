import Foundation
import Testing

@testable import PackFiles

/// A bad file and the exact message it must earn, which stands in the text file of the same name.
struct Exhibit: CustomTestStringConvertible, Sendable {
  let name: String
  let path: String
  let expected: String

  var testDescription: String { name }

  static func all(in folder: String) -> [Exhibit] {
    let root = Bundle.module.bundleURL.appending(path: "Exhibits/\(folder)")
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
}

@Suite("The museum of bad files")
struct ExhibitTests {
  @Test func `holds every exhibit`() {
    #expect(Exhibit.all(in: "structure").count == 31)
  }

  @Test(arguments: Exhibit.all(in: "structure"))
  func `a file that breaks the format is refused with place, reason and remedy`(
    _ exhibit: Exhibit
  ) throws {
    let bytes = try FileBytes.read(exhibit.path)
    let error = #expect(throws: PackFileErrors.self) {
      try exhibit.name.hasSuffix(".json")
        ? JSONReader.read(bytes, file: exhibit.name) : YAMLReader.read(bytes, file: exhibit.name)
    }
    #expect(error?.description == exhibit.expected)
  }
}
