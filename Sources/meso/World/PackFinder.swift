import Glibc

/// Looks for the pack in every place it may lie, in a fixed order.
struct PackFinder {
  /// The name of the pack's folder.
  static let name = "mesotherapy"

  /// The folders looked into, in order.
  let candidates: [String]

  /// Lists the places: the option, `MESO_PACKS`, the data folder, `share` beside the executable, the checkout.
  init(option: String?, environment: [String: String], places: Places, executable: String) {
    if let option {
      candidates = [option]
      return
    }
    let beside = Self.ancestor(2, of: executable) + "/share/meso/Questionnaires"
    let checkout = Self.ancestor(4, of: #filePath) + "/Questionnaires"
    let folders = [environment["MESO_PACKS"], places.data + "/Questionnaires", beside, checkout]
    candidates = folders.compactMap { $0 }.filter { !$0.isEmpty }.map { "\($0)/\(Self.name)" }
  }

  /// Lists the places for this process, or only the folder named.
  init(_ option: String?, _ places: Places) {
    self.init(
      option: option,
      environment: Places.environment,
      places: places,
      executable: Places.executable
    )
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
