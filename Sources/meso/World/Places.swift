import Foundation

/// Where things are kept on this workstation, after the XDG base directory specification.
struct Places: Sendable {
  /// Consultations: `$XDG_DATA_HOME/meso`, by default `~/.local/share/meso`.
  let data: String
  /// The clinic's settings: `$XDG_CONFIG_HOME/meso/settings.yaml`, by default `~/.config/meso/settings.yaml`.
  let settings: String
  /// Plans as files: `$MESO_DOCUMENTS`, by default `~/Documents/Consultations`.
  let documents: String

  /// Reads the places from an environment; a variable that is empty or relative counts as unset, as the specification says.
  init(environment: [String: String]) {
    func folder(_ variable: String, or fallback: String) -> String {
      guard let value = environment[variable], value.hasPrefix("/") else { return fallback }
      return value
    }
    let home = folder("HOME", or: NSHomeDirectory())
    data = folder("XDG_DATA_HOME", or: home + "/.local/share") + "/meso"
    settings = folder("XDG_CONFIG_HOME", or: home + "/.config") + "/meso/settings.yaml"
    documents = folder("MESO_DOCUMENTS", or: home + "/Documents/Consultations")
  }

  /// The places of this process.
  static func ofProcess() -> Places {
    Places(environment: environment)
  }

  /// The environment of this process.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The path of the running program.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}
