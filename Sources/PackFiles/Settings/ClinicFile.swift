public import Consultation
import Clinical
import Documents

/// The clinic's settings as a file: what the first start asked, once.
///
///     settings.yaml:4: "doctor" is none of practitioner, prescriber. …
public enum ClinicFile {
  /// Reads the settings, or nothing where there is no file yet.
  ///
  /// - Throws: Every fault of the file, with its line and remedy.
  public static func read(_ path: String) throws(PackFileErrors) -> Clinic? {
    let bytes: [UInt8]
    do throws(PackFileError) {
      bytes = try FileBytes.read(path)
    } catch {
      guard error.fault != .file(.missing) else { return nil }
      throw PackFileErrors([error])
    }
    let log = FaultLog()
    let root = try YAMLReader.read(bytes, file: path)
    var fields = Fields(root, as: "settings", log: log)
    let clinic = Clinic(
      name: fields.text("clinic"),
      emergencyTelephone: fields.text("emergency_telephone"),
      practitioner: Practitioner(
        name: fields.text("practitioner"),
        role: fields.oneOf("role", standIn: .practitioner)
      ),
      paper: fields.oneOf("paper", standIn: .a4),
      dateOrder: fields.oneOf("date_order", standIn: .dayFirst),
      appearance: appearance(&fields),
      lockAfterMinutes: lockMinutes(&fields)
    )
    fields.refuseUnknownKeys()
    try log.throwIfAny()
    return clinic
  }

  /// How the screen looks; a file that says nothing of it is as good as any.
  private static func appearance(_ fields: inout Fields) -> Appearance {
    let usual = Appearance()
    return Appearance(
      theme: fields.optionalOneOf("theme", Appearance.Theme.self) ?? usual.theme,
      colour: fields.optionalOneOf("color", Appearance.Colour.self) ?? usual.colour,
      mouse: fields.optionalFlag("mouse") ?? usual.mouse
    )
  }

  /// After how many minutes the screen goes blank; `never` is said, not left out.
  private static func lockMinutes(_ fields: inout Fields) -> Int? {
    guard let node = fields.optional("lock_after") else { return Clinic.usualLockMinutes }
    guard node.text != "never" else { return nil }
    let minutes = fields.log.amount(node, .minutes)
    if let minutes, minutes < 1 { fields.log.add(ContentFault.belowOne(key: "lock_after"), at: node.position) }
    return minutes
  }

  /// The settings as the file holds them.
  public static func text(of clinic: Clinic) -> String {
    """
    # What meso asked at its first start. Change it here, or delete it to be asked again.
    clinic: \(quoted(clinic.name))
    emergency_telephone: \(quoted(clinic.emergencyTelephone))
    practitioner: \(quoted(clinic.practitioner.name))
    role: \(clinic.practitioner.role.rawValue)        # prescriber or practitioner
    paper: \(clinic.paper.rawValue)                   # a4 or letter
    date_order: \(clinic.dateOrder.rawValue)          # day_first or month_first
    theme: \(clinic.appearance.theme.rawValue)                   # default, light, high-contrast or monochrome
    color: \(clinic.appearance.colour.rawValue)                   # never, auto or always
    mouse: \(clinic.appearance.mouse)                   # true or false
    lock_after: \(lockText(clinic))        # minutes without a key until the screen is blank, or never

    """
  }

  private static func lockText(_ clinic: Clinic) -> String {
    clinic.lockAfterMinutes.map { "\($0) minutes" } ?? "never"
  }

  /// A text between double quotes, with what YAML would read otherwise escaped.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": quoted += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
