import Foundation

/// Where the files of the repository stand, seen from this file.
package enum Repository {
  /// The shipped pack.
  package static let pack = root.appending(path: "Questionnaires/mesotherapy").path
  /// The reference that the pack was carried from, as its tests keep it.
  package static let reference = root.appending(path: "Tests/PackFilesTests/Reference").path

  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
