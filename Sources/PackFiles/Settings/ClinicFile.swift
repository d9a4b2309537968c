public import Consultation
import Clinical
import Documents

/// The clinic's settings as a file: what the first start asked, once.
///
///     settings.yaml:4: "doctor" is none of practitioner, prescriber. …
public enum ClinicFile {
  /// Reads the settings, or nothing where there is no file yet.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - object: Says what is wrong with the keys that are wished for; this module does not know them.
  /// - Returns: The clinic.
  /// - Throws: Every fault of the file, with its line and remedy.
  public static func read(
    _ path: String,
    objecting object: ([KeyWish]) -> [KeyObjection]
  ) throws(PackFileErrors) -> Clinic? {
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
      keys: keys(&fields, objecting: object),
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

  /// Which keys are wished for; without a fault of the wishes themselves, those of the keys are asked for.
  private static func keys(
    _ fields: inout Fields,
    objecting object: ([KeyWish]) -> [KeyObjection]
  ) -> [KeyWish] {
    guard let node = fields.optional("keys") else { return [] }
    let before = fields.log.faults.count
    var wishes = Fields(node, as: "keys", log: fields.log)
    let entries = wishes.rest(but: [])
    let read = entries.map { KeyWish(command: $0.key, keys: names($0, log: fields.log)) }
    guard fields.log.faults.count == before else { return [] }
    for objection in object(read) {
      fields.log.add(keys: objection.words, at: entries[objection.wish].position)
    }
    return read
  }

  /// The keys of a command: one, or a list.
  private static func names(_ entry: Node.Entry, log: FaultLog) -> [String] {
    guard case .sequence(let items) = entry.value.content else {
      return [log.text(entry.value, name: entry.key)]
    }
    return items.map { log.text($0, name: entry.key) }
  }

  /// After how many minutes the screen goes blank; `never` is said, not left out.
  private static func lockMinutes(_ fields: inout Fields) -> Int? {
    guard let node = fields.optional("lock_after") else { return Clinic.usualLockMinutes }
    guard node.text != "never" else { return nil }
    let minutes = fields.log.amount(node, .minutes)
    if minutes == 0 {
      let fault = ContentFault.notAQuantity(found: node.text ?? "", example: "1 minute or never")
      fields.log.add(fault, at: node.position)
    }
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

    """ + text(of: clinic.keys)
  }

  private static func text(of keys: [KeyWish]) -> String {
    guard !keys.isEmpty else { return "" }
    let lines = keys.map { "  \($0.command): [\($0.keys.joined(separator: ", "))]\n" }
    return "keys:\n" + lines.joined()
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
