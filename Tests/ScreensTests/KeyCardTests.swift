import Cells
import Consultation
import Foundation
import Testing

@testable import Screens

/// The card of keys, and what the README says of them.
@Suite struct KeyCardTests {
  @Test(arguments: [KeyChanges.none, MovedKeys.keys])
  func `the card is one page of ASCII`(keys: KeyChanges) {
    let text = KeyCard(keys).text
    #expect(text.count <= KeyCard.lines)
    for line in text {
      #expect(line.count <= KeyCard.columns, "\(line)")
      #expect(line.allSatisfy { $0.isASCII }, "\(line)")
    }
  }

  @Test func `the card names every key of every place, and other keys where they are other`() {
    let text = KeyCard(.none).text
    let moved = KeyCard(MovedKeys.keys).text
    #expect(moved == text.map(MovedKeys.moved))
    for place in KeyPlace.allCases where place != .parked {
      for binding in place.bindings where !binding.help.isEmpty {
        let keys = binding.keyLabels(isTyping: false, columns: 0)
        #expect(text.contains { $0.contains(keys) }, "\(place), \(keys), \(binding.label)")
      }
    }
  }

  @Test func `the README says what the table says`() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "<!-- meso keys --markdown -->\n")
    #expect(parts.count == 3)
    #expect(parts.count > 1 && parts[1] == KeyCard(.none).markdown)
  }
}
