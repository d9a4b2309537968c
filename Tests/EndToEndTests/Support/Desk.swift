import Foundation

/// A workstation of its own for one play: a home, folders and the program as it was built.
struct Desk {
  /// The folder under which everything of the play lies.
  let root: URL
  /// The environment the program is started with.
  let environment: [String: String]

  /// Lays out an empty workstation.
  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("meso-play-\(UUID().uuidString.prefix(8))")
    let home = root.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path,
      "XDG_DATA_HOME": home.path + "/data",
      "XDG_CONFIG_HOME": home.path + "/config",
      "MESO_DOCUMENTS": home.path + "/plans",
      "LANG": "C.UTF-8",
      "TZ": "UTC",
      "TERM": "xterm-256color",
      "PATH": root.path + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      ,
    ]
  }

  /// Answers the questions of the first start, so that a play begins at the list of consultations.
  func settle(role: String = "practitioner", adding more: String = "") throws {
    let file = settingsFile
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let settings = """
      clinic: "Clinic Example"
      emergency_telephone: "112"
      practitioner: "A. Practitioner"
      role: \(role)
      paper: a4
      date_order: day_first
      \(more)
      """
    try settings.write(to: file, atomically: false, encoding: .utf8)
  }

  /// A workstation of its own on which everything is as on this one.
  func twin() throws -> Desk {
    let twin = try Desk()
    let home = twin.root.appendingPathComponent("home")
    try FileManager.default.removeItem(at: home)
    try FileManager.default.copyItem(at: root.appendingPathComponent("home"), to: home)
    return twin
  }

  private var settingsFile: URL { root.appendingPathComponent("home/config/meso/settings.yaml") }

  /// The settings as they are written down.
  var settings: String {
    get throws { try String(contentsOf: settingsFile, encoding: .utf8) }
  }

  /// Writes a file of the play and returns its path.
  func write(_ name: String, _ text: String) throws -> String {
    let file = root.appendingPathComponent(name)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return file.path
  }

  /// Adds a printer that writes down what it is sent.
  func addPrinter() throws {
    let folder = root.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in [
      (
        "lpstat",
        "echo 'printer Laser is idle'; echo Laser; echo 'system default destination: Laser'"
      ),
      ("lp", "cat >> \(root.path)/printed; echo 'request id is Laser-1 (1 file(s))'"),
    ] {
      let file = try write("bin/\(name)", "#!/bin/sh\n\(script)\n")
      chmod(file, 0o700)
    }
  }

  /// What the printer was sent.
  var printed: String {
    (try? String(contentsOf: root.appendingPathComponent("printed"), encoding: .utf8)) ?? ""
  }

  /// The folder that plans are written to.
  var plans: URL { root.appendingPathComponent("home/plans") }

  /// The program as it was built beside these tests.
  static var program: String {
    let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return products.appendingPathComponent("meso").path
  }

  /// Runs the program without a terminal and returns what it said and how it ended.
  func run(
    _ arguments: [String],
    input: String? = nil
  ) throws -> (
    output: String, errors: String, status: Int32
  ) {
    try Shell.run(Self.program, arguments, environment: environment, input: input)
  }

  /// The lines of plain text that lead from an empty list to a plan that only waits for its approval.
  static var routineLines: [String] {
    let no = ["no to the rest", "no to these"]
    var lines = ["new", "Example", "Anna", "18 apr 1988", "female", "", "today"]
    for section in 2...5 {
      lines.append("go \(section)")
      if section == 4 { lines.append("2") }
      lines += no + no + no
    }
    lines += ["go 6", "fine lines 2", "1 3", "", "6 weeks ago", "", "go 7"] + no + ["go 8"] + no
    lines += ["go 9"] + no + ["go 9.4"] + Array(repeating: "y", count: 5)
    return lines + ["go 9.9"] + Array(repeating: "y", count: 8)
  }

  /// Takes the workstation away.
  func clear() {
    try? FileManager.default.removeItem(at: root)
  }
}
