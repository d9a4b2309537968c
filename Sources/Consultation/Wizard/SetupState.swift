public import Clinical
public import Documents

/// The questions of the first start.
public struct SetupState: Hashable, Sendable {
  /// A row of the form.
  public enum Row: Int, Hashable, Sendable, CaseIterable {
    /// The clinic's name.
    case clinic
    /// The telephone number for emergencies.
    case telephone
    /// The practitioner's name.
    case name
    /// The practitioner's role.
    case role
    /// The paper in the printer.
    case paper
    /// How dates of digits are read.
    case dateOrder
    /// Begin.
    case begin

    /// Whether text is typed in it.
    public var takesText: Bool { rawValue <= Row.name.rawValue }
  }

  /// The row in focus.
  public internal(set) var focus = Row.clinic
  /// The text of each row in which text is typed; these rows come first.
  private var fields: [TextField]
  /// The role, once chosen.
  public internal(set) var role: Practitioner.Role?
  /// The paper, once chosen.
  public internal(set) var paper: Paper?
  /// How dates are read, once chosen.
  public internal(set) var dateOrder: DateOrder?
  /// How the screen is to look, as far as it was chosen.
  public internal(set) var appearance: Appearance

  /// Begins with what is known of the clinic.
  public init(clinic: Clinic?) {
    fields = [
      TextField(clinic?.name ?? "", limit: 200),
      TextField(clinic?.emergencyTelephone ?? "", limit: 60),
      TextField(clinic?.practitioner.name ?? "", limit: 200),
    ]
    role = clinic?.practitioner.role
    paper = clinic?.paper
    dateOrder = clinic?.dateOrder
    appearance = clinic?.appearance ?? Appearance()
  }

  /// The text of a row.
  public func field(_ row: Row) -> TextField { row.takesText ? fields[row.rawValue] : TextField() }

  /// Changes the text of a row in which text is typed.
  mutating func set(_ field: TextField, in row: Row) {
    if row.takesText { fields[row.rawValue] = field }
  }

  /// The rows that need an answer and have none, or one that patients could not ring.
  public var missing: [Row] {
    Row.allCases.filter { row in
      switch row {
      case .clinic, .name: field(row).text.trimmed.isEmpty
      case .telephone: !field(row).text.isTelephone
      case .role: role == nil
      case .paper: paper == nil
      case .dateOrder: dateOrder == nil
      case .begin: false
      }
    }
  }

  /// The clinic, once everything is answered.
  var result: Clinic? {
    guard missing.isEmpty, let role, let paper, let dateOrder else { return nil }
    return Clinic(
      name: field(.clinic).text.trimmed,
      emergencyTelephone: field(.telephone).text.trimmed,
      practitioner: Practitioner(name: field(.name).text.trimmed, role: role),
      paper: paper,
      dateOrder: dateOrder,
      appearance: appearance
    )
  }
}

extension String {
  /// Whether this can be rung: at least three digits, among them only blanks and + - ( ) /.
  fileprivate var isTelephone: Bool {
    count { $0.isASCII && $0.isNumber } >= 3
      && allSatisfy { $0.isASCII && $0.isNumber || " +-()/".contains($0) }
  }
}
