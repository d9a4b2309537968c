import Glibc

/// Looks for the pack in every place it may lie, in a fixed order.
struct PackFinder {
  /// The name of the pack's folder.
  static let name = "mesotherapy"

  /// The folders looked into, in order.
  let candidates: [String]

  /// Lists the places: the option, `MESO_PACKS`, the data folder, `share` beside the executable, the checkout.
  init(_ option: String?, _ places: Places) {
    if let option {
      candidates = [option]
      return
    }
    let beside = Self.ancestor(2, of: Places.executable) + "/share/meso/Questionnaires"
    let checkout = Self.ancestor(4, of: #filePath) + "/Questionnaires"
    let folders = [
      Places.variable("MESO_PACKS"), places.data + "/Questionnaires", beside, checkout,
    ]
    candidates = folders.compactMap { $0 }.filter { !$0.isEmpty }.map { "\($0)/\(Self.name)" }
  }

  /// The first candidate that holds a questionnaire, or the sentence that names every place looked into.
  func find() throws(Complaint) -> String {
    for folder in candidates
    where access(folder + "/questionnaire.yaml", F_OK) == 0 {
      return folder
    }
    throw Complaint(.noInput, Words.noPack(lookedIn: candidates))
  }

  /// The folder so many steps above a path.
  private static func ancestor(_ steps: Int, of path: String) -> String {
    path.split(separator: "/").dropLast(steps).map { "/\($0)" }.joined()
  }
}
