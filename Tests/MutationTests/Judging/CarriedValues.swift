import Benches

@testable import PackFiles
@testable import PackFilesTests

/// The files of the pack beside the clinical reference they were carried from, value by value.
///
/// For what no consultation brings up, such as the figures of a substance that is explained and never drafted: a
/// slip in them is still seen, since the reference holds each of them a second time.
struct CarriedValues: Sendable {
  /// One section of a pack file, with what the reference says for it.
  private struct Section: Sendable {
    let key: String
    let theirs: String
    let reference: Node
  }

  private let sections: [String: [Section]]

  init() throws {
    sections = try Dictionary(
      Carry.files.map { file in
        (
          file.pack,
          try file.sections.compactMap { section in
            try Shipped.reference(section.reference)[section.theirs].map {
              Section(key: section.key, theirs: section.theirs, reference: $0)
            }
          }
        )
      },
      uniquingKeysWith: +
    )
  }

  /// The first value in which a file differs from the reference; nothing where it was not carried from it.
  func difference(of root: Node?, in file: String) -> String? {
    var comparison = Comparison()
    for section in sections[file] ?? [] {
      guard let ours = root?[section.key] else { return "\(section.key) is missing" }
      comparison.compare(section.reference, ours, unit: Carry.key(section.theirs).unit)
    }
    return comparison.differences.first
  }
}
