public import Clinical
public import Documents

/// What the first start asks, once.
public struct Clinic: Hashable, Sendable {
  /// The clinic's name.
  public var name: String
  /// The telephone number for emergencies after a session.
  public var emergencyTelephone: String
  /// Who sits at the workstation.
  public var practitioner: Practitioner
  /// The paper in the printer.
  public var paper: Paper
  /// How dates of digits are read.
  public var dateOrder: DateOrder
  /// How the screen looks.
  public var appearance: Appearance
  /// The keys that commands are to have, where they are not the usual ones.
  public var keys: [KeyWish]
  /// After how many minutes without a key the screen goes blank; nothing for never.
  public var lockAfterMinutes: Int?

  /// Describes a clinic.
  public init(
    name: String,
    emergencyTelephone: String,
    practitioner: Practitioner,
    paper: Paper,
    dateOrder: DateOrder,
    appearance: Appearance = Appearance(),
    keys: [KeyWish] = [],
    lockAfterMinutes: Int? = Self.usualLockMinutes
  ) {
    self.name = name
    self.emergencyTelephone = emergencyTelephone
    self.practitioner = practitioner
    self.paper = paper
    self.dateOrder = dateOrder
    self.appearance = appearance
    self.keys = keys
    self.lockAfterMinutes = lockAfterMinutes
  }

  /// After how many minutes the screen goes blank where the settings say nothing.
  public static let usualLockMinutes = 10
}
