import Clinical
import Consultation
import Drafting
import Safety

extension Words {
  static let planTitle = "Plan"
  static let noPlanYet = "There is no plan: an answer cannot be read. The review says which."
  static let waitUntil = "Wait until"
  static let noRunnerUp =
    "Runner-up: none. Nothing else that could be drafted earns more than it costs."
  static let rePlans = "r plans for that day"
  static let whatMoved = "What moved since the last look"
  static let nothingMovedHere = "Nothing that is shown here."
  static let setByHand = "set by hand"
  /// The medicine is sold stronger than it is drafted.
  static func diluteFrom(_ strength: String) -> String { "dilute it from \(strength)" }

  static let vehicleOnLabel = "the label must show a vehicle of water"
  static let volumeByHand = "volume set by hand"
  static let askingForPrinters = "No printer is known yet."
  static let fileInstead = "f writes the sheet to a file instead; Esc goes back."
  static let printTitle = "Print"
  static let printHint = "Up Down chooses the printer, Enter sends the sheet."

  static let approvalNotSaved = "approval not saved"
  static func notSaved(_ words: String) -> String { "NOT SAVED: \(words)" }

  static func planStatus(_ open: OpenConsultation) -> String {
    if open.hasUnsavedApproval { return approvalNotSaved }
    let record = open.record
    return switch record.status {
    case .open: record.approvals.isEmpty ? "draft, not approved" : "open for amendment"
    case .approved: "approved"
    case .voided: "void: entered in error"
    }
  }

  static func nothingDrafted(_ plan: Plan) -> String {
    switch plan.sheet {
    case .plan where plan.zones.isEmpty:
      "No concern was chosen for any zone, so no treatment was considered."
    case .plan: "Nothing is drafted; each concern says why."
    case .stopList: "Nothing is drafted. To print: the dated stop-list and what to bring."
    case .letter: "Nothing is drafted. To print: the letter to the prescriber or physician."
    case .refusal: "Nothing is drafted. To print: the reason in plain words and the alternatives."
    }
  }

  static func sheet(_ sheet: SheetName) -> String {
    switch sheet {
    case .plan: "the plan"
    }
  }

  static func basis(_ basis: Basis) -> String {
    switch basis {
    case .sourced: "sourced"
    case .unverified: "unverified"
    case .policy: "house default"
    case .clinic: "the clinic's own value"
    case .unknown: "no published figure"
    }
  }

  static func basisSentence(_ basis: Basis) -> String {
    switch basis {
    case .sourced: "Sourced: a listed source was read and says it."
    case .unverified: "Unverified: general professional knowledge; no source was found."
    case .policy: "House default on the safe side: no authority publishes one."
    case .clinic: "The clinic's own value, signed off in its overlay."
    case .unknown: "No published figure: it was looked for and not found."
    }
  }

  static func evidence(_ evidence: Evidence) -> String {
    switch evidence.direction {
    case .positive: "evidence \(evidence.grade.rawValue)"
    case .mixed: "evidence \(evidence.grade.rawValue), mixed"
    case .negative: "evidence \(evidence.grade.rawValue), negative"
    case .none: "no evidence"
    }
  }

  static func evidenceSentence(_ evidence: Evidence) -> String {
    let grade =
      switch evidence.grade {
      case .a: "grade A, at least one randomised trial of the injected route"
      case .b: "grade B, small, uncontrolled or indirect studies of the injected route"
      case .c: "grade C, opinion, manufacturers' claims, animals or the laboratory only"
      }
    return switch evidence.direction {
    case .positive: "Evidence: \(grade); it helps."
    case .mixed: "Evidence: \(grade); studies disagree."
    case .negative: "Evidence: \(grade); it does not help, or harms."
    case .none: "Evidence: none."
    }
  }

  static func role(_ role: SubstanceRole) -> String? {
    switch role {
    case .deviceProduct, .active: nil
    case .anaesthetic: "anaesthetic"
    case .diluent: "diluent"
    }
  }

  static func preparation(_ number: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return "Preparation "
      + (letters.indices.contains(number) ? String(letters[number]) : "\(number + 1)")
  }

  static func session(of course: Course?) -> String? {
    course.map { "session 1 of \($0.sessionCount)" }
  }

  static func span(_ span: Span) -> String {
    span.maximum.map { $0 == span.minimum ? "\($0)" : "\(span.minimum) to \($0)" }
      ?? "\(span.minimum), no published upper end"
  }

  static func window(_ line: CareLine) -> String? {
    switch (line.from, line.until) {
    case (let from?, let until?): "\(DateWords.short(from)) to \(DateWords.short(until))"
    case (let from?, nil): "from \(DateWords.short(from))"
    case (nil, let until?): "until \(DateWords.short(until))"
    case (nil, nil): hours(line)
    }
  }

  static func noLongerCounts(_ question: String) -> String {
    "No longer counts, so it is asked again: \(question)"
  }

  private static func hours(_ line: CareLine) -> String? {
    switch (line.fromHour, line.untilHour) {
    case (0?, let until?): "for \(span(until))"
    case (let from?, let until?):
      unit(from) == unit(until)
        ? "\(from / unit(from).hours) to \(span(until)) after"
        : "\(span(from)) to \(span(until)) after"
    case (0?, nil): "from the session on"
    case (let from?, nil): "from \(span(from)) after"
    case (nil, let until?): "until \(span(until)) after"
    case (nil, nil): nil
    }
  }

  /// Hours up to three days, then whole days, and whole weeks from two on.
  private static func unit(_ hours: Int) -> (hours: Int, name: String) {
    if hours >= 336, hours.isMultiple(of: 168) { return (168, "weeks") }
    return hours > 72 && hours.isMultiple(of: 24) ? (24, "days") : (1, "h")
  }

  private static func span(_ hours: Int) -> String {
    let unit = unit(hours)
    return "\(hours / unit.hours) \(unit.name)"
  }

  /// One approval: the one in force, the one that is being amended, or one that another has replaced.
  static func approval(_ number: Int, of record: ConsultationRecord) -> String {
    let approval = record.approvals[number]
    let words = "pproved by \(approval.name) on \(DateWords.short(approval.day))"
    guard number == record.approvals.count - 1 else { return "Replaced: a" + words }
    guard record.status != .approved else { return "A" + words }
    let reason = record.amendmentReason.map { " (\($0))" } ?? ""
    return "A\(words); opened for amendment since\(reason): what stands below is a draft"
  }

  static func edit(_ edit: PlanEdit, name: (String) -> String) -> String {
    switch edit {
    case .swap(let area, let from, let to):
      "\(name(area.text)): \(name(to.text)) in place of \(name(from.text)), volumes set anew"
    case .volume(let zone, let substance, let volume):
      "\(name(substance.text)) in \(name(zone.text)): \(DoseText.volume(volume))"
    case .omitZone(let zone): "\(name(zone.text)) left out"
    case .restoreZone(let zone): "\(name(zone.text)) brought back"
    case .technique(let area, let substance, let technique):
      "\(name(substance.text)) in \(name(area.text)): \(name(technique.text))"
    case .interval(let days): "\(counted(days, "day")) between sessions"
    case .sessions(let count): counted(count, "session")
    case .note(let text): "note: \(text)"
    }
  }
}
