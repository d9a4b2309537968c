import Foundation
import Testing

/// Compares a text with the picture kept beside the tests.
///
/// With `RECORD_SNAPSHOTS=1` the picture is written anew and the test fails, so that no run both records and passes.
func expectPicture(
  _ text: String,
  named name: String,
  at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Pictures")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("Recorded \(name). Look at it, then run again.", sourceLocation: location)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  let difference = firstDifference(kept, text)
  #expect(difference == nil, "\(name): \(difference ?? "")", sourceLocation: location)
}

private func firstDifference(_ kept: String, _ found: String) -> String? {
  let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let found = found.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(kept.count, found.count) {
    let left = line < kept.count ? kept[line] : "(no line)"
    let right = line < found.count ? found[line] : "(no line)"
    if left != right { return "line \(line + 1)\nkept:  \(left)\nfound: \(right)" }
  }
  return nil
}
