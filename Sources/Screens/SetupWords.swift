import Clinical
import Consultation
import Documents

extension Words {
  static let setupTitle = "First start"
  static let setupIntroduction =
    "Asked once; it stands on every plan."
  static let setupBegin = "[ Begin ]"

  static func setup(_ row: SetupState.Row) -> String {
    switch row {
    case .clinic: "Clinic"
    case .telephone: "Emergency telephone"
    case .name: "Practitioner's name"
    case .role: "Role"
    case .paper: "Paper"
    case .dateOrder: "3/7/24 means"
    case .begin: ""
    }
  }

  static func setupRole(_ role: Practitioner.Role) -> String {
    switch role {
    case .prescriber: "Prescriber"
    case .practitioner: "Not a prescriber"
    }
  }

  static func paper(_ paper: Paper) -> String {
    switch paper {
    case .a4: "A4"
    case .letter: "Letter"
    }
  }

  static func dateOrder(_ order: DateOrder) -> String {
    switch order {
    case .dayFirst: "3 Jul"
    case .monthFirst: "Mar 7"
    case .yearFirst: "2003-07-24"
    }
  }
}
