import Clinical
import Consultation
import Foundation
import PackFiles

/// A private home for one measure, taken away at its end.
struct Home: ~Copyable {
  private let root: String
  /// The environment a program is started with.
  let environment: [String: String]

  /// Lays out a home whose clinic is known, in which nothing has been stored.
  init(in folder: String) throws {
    root = "\(folder)/meso-benchmarks-\(UUID().uuidString.prefix(8))"
    environment = [
      "HOME": root,
      "XDG_DATA_HOME": root + "/data",
      "XDG_CONFIG_HOME": root + "/config",
      "MESO_DOCUMENTS": root + "/plans",
      "LANG": "C.UTF-8",
      "TZ": "UTC",
      "TERM": "xterm-256color",
      "PATH": "/usr/bin:/bin",
    ]
    for folder in [settingsFolder, store] {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    }
    let text = ClinicFile.text(of: Synthetic.clinic)
    try text.write(toFile: settingsFolder + "/settings.yaml", atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Where the consultations are kept.
  var store: String { root + "/data/meso" }

  private var settingsFolder: String { root + "/config/meso" }

  /// Lays a clinic's own values beside the settings.
  func sign(overlay: String) throws {
    try overlay.write(toFile: settingsFolder + "/clinic.yaml", atomically: false, encoding: .utf8)
  }

  /// Takes a store over from another folder.
  func takeStore(from folder: String) throws {
    try FileManager.default.removeItem(atPath: store)
    try FileManager.default.copyItem(atPath: folder, toPath: store)
  }
}
