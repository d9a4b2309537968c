import Glibc
import Printing

/// Where things are kept on this workstation, after the XDG base directory specification.
struct Places: Sendable {
  /// Consultations: `$XDG_DATA_HOME/meso`, by default `~/.local/share/meso`.
  let data: String
  /// The clinic's settings: `$XDG_CONFIG_HOME/meso/settings.yaml`, by default `~/.config/meso/settings.yaml`.
  let settings: String
  /// The clinic's own values: `clinic.yaml` beside the settings.
  let overlay: String
  /// Plans as files: `$MESO_DOCUMENTS`, by default `~/Documents/Consultations`.
  let documents: String

  /// Reads the places of this process from its environment; a variable that is empty or relative counts as unset, as the specification says.
  static func ofProcess() -> Places { Places() }

  private init() {
    func folder(_ variable: String, or fallback: @autoclosure () -> String) -> String {
      guard let value = Self.variable(variable), value.hasPrefix("/") else { return fallback() }
      return value
    }
    let home = folder("HOME", or: Self.homeOfUser)
    data = folder("XDG_DATA_HOME", or: home + "/.local/share") + "/meso"
    let config = folder("XDG_CONFIG_HOME", or: home + "/.config") + "/meso"
    settings = config + "/settings.yaml"
    overlay = config + "/clinic.yaml"
    documents = folder("MESO_DOCUMENTS", or: home + "/Documents/Consultations")
  }

  /// A variable of this process's environment.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// What the printer's commands may see of the environment.
  static var environmentOfPrinter: [String: String] {
    Printer.passedOn.reduce(into: [:]) { $0[$1] = variable($1) }
  }

  /// The path of the running program, without symbolic links.
  static var executable: String { resolved("/proc/self/exe") ?? CommandLine.arguments[0] }

  /// A path without symbolic links, or nothing where there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The user's home after the system's list of users.
  private static var homeOfUser: String {
    guard let user = getpwuid(getuid()), let folder = user.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }
}
