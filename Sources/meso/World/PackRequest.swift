import Consultation
import Glibc
import PackFiles

/// Which pack is asked for, and whether with the clinic's own values.
struct PackRequest: Sendable {
  /// Where the clinic's own values are looked for.
  enum Overlay: Sendable {
    /// Beside the settings, if they lie there.
    case usual
    /// In this file, which must be there.
    case file(String)
    /// Nowhere: the pack alone.
    case none
  }

  /// The folder of the pack, where it is named instead of looked for.
  var pack: String?
  var overlay = Overlay.usual

  /// What is to be read: a folder, and the clinic's own values where there are any.
  func found(_ places: Places, today clock: WallClock) throws(Complaint) -> FoundPack {
    FoundPack(
      folder: try PackFinder(pack, places).find(),
      overlay: overlayPath(places).map { OverlayFile(path: $0, today: clock.now().day) }
    )
  }

  private func overlayPath(_ places: Places) -> String? {
    switch overlay {
    case .usual: access(places.overlay, F_OK) == 0 ? places.overlay : nil
    case .file(let path): path
    case .none: nil
    }
  }
}

/// The files of a pack, found and not yet read.
struct FoundPack: Sendable {
  let folder: String
  let overlay: OverlayFile?

  /// Reads, proves and tests them.
  func judge() throws(PackFileErrors) -> Judge { try proof().testedJudge() }

  /// Reads and proves them.
  func proof() throws(PackFileErrors) -> PackReader.Proof {
    try PackReader.check(folder, overlay: overlay)
  }
}
