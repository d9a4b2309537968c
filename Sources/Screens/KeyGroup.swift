import Consultation

/// A part of the card of keys: places whose keys are read together.
enum KeyGroup: CaseIterable {
  case everywhere, consultation, moving, calendar
  case home, sections, questions, concerns, zones, review, findings
  case plan, printing, why, edit, approve

  /// The rows of the table; what leads out is Esc everywhere, and said once.
  var bindings: [Binding] {
    switch self {
    case .everywhere: KeyTable.everywhere
    case .consultation: KeyTable.inConsultation
    case .moving: KeyTable.moving
    case .home: ways(.home)
    case .sections: ways(.outline)
    case .questions: ways(.questions)
    case .concerns: ways(.concerns)
    case .zones: ways(.zones)
    case .review: ways(.review)
    case .findings: ways(.findings)
    case .plan: ways(.plan) + ways(.moved)
    case .printing: ways(.printers)
    case .why: ways(.why)
    case .edit: ways(.edit)
    case .approve: ways(.approve) + ways(.approval).filter { $0.label == "approve" }
    case .calendar: ways(.calendar)
    }
  }

  private func ways(_ place: KeyPlace) -> [Binding] {
    place.own.filter { $0.action != .escaped || !$0.plainKeys.isEmpty }
  }
}
