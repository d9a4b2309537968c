import Foundation

/// Where the shipped pack stands, seen from this file.
enum Repository {
  static let pack = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Questionnaires/mesotherapy").path
}
