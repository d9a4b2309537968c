import Clinical
import Consultation
import Drafting
import Safety

/// Words the lines of a plan.
struct PlanText {
  let open: OpenConsultation
  let plan: Plan
  let pack: Pack?
  let dot: String

  /// Where a line stands: lines of one part stand under one heading.
  func heading(_ line: PlanLine) -> String? {
    switch line {
    case .approval, .verdict, .eligible, .condition, .zone: nil
    case .openCheck: Words.openChecks
    case .preparation, .component, .technique, .mixing, .pair: "Preparations"
    case .notChosen, .runnerUp: "Not chosen"
    case .unserved: "Nothing drafted for"
    case .later: "Left for a later session"
    case .course, .maintenance: "Course"
    case .finding: "Findings"
    case .before: "Before the session"
    case .after: "After the session"
    case .normal: "Expected, and passes"
    case .redFlag: "Signs that need help"
    case .alternative: "Alternatives"
    case .expectation: "What to expect"
    case .note: "Notes"
    case .edit, .refused: "Changed by hand"
    }
  }

  /// The rows of a line; the first is its own, the rest say more.
  func rows(_ line: PlanLine) -> [String] {
    switch line {
    case .approval(let number):
      let words = Words.approval(number, of: open.record)
      let isLast = number == open.record.approvals.count - 1
      return [isLast && open.hasUnsavedApproval ? Words.notSaved(words) : words]
    case .verdict: return [verdict]
    case .eligible:
      return plan.eligibleOn.map { ["\(Words.waitUntil) \(DateWords.long($0).uppercased())"] } ?? []
    case .condition(let number):
      let lead = plan.verdict > .defer ? "To meet as well" : "To meet first"
      return ["\(lead): \(plan.conditionsToMeet[number])"]
    case .zone(let number):
      let zone = plan.zones[number]
      let words = Words.verdict(zone.verdict, eligibleOn: zone.eligibleOn)
      return ["\(name(zone.zone.text)): \(words)"]
    case .openCheck(let number): return [check(number)]
    case .preparation, .component, .technique, .mixing, .pair: return drafted(line)
    case .notChosen(let number):
      let candidate = plan.notChosen[number]
      return [
        "\(substance(candidate.substance)), \(name(candidate.area.text)): \(candidate.reason)"
      ]
    case .runnerUp: return plan.runnerUp.map { [runnerUp($0)] } ?? []
    case .unserved(let number): return [unserved(plan.unserved[number])]
    case .later(let number):
      let later = plan.later[number]
      return ["\(name(later.zone.text)): \(later.reason)"]
    case .course: return plan.course.map(course) ?? []
    case .maintenance(let number):
      return plan.course.map { ["Kept by: \(tagged($0.maintenance[number]))"] } ?? []
    case .finding(let number): return [finding(plan.findings[number])]
    case .before(let number): return [care(plan.beforeCare[number])]
    case .after(let number): return [care(plan.afterCare[number])]
    case .normal(let number): return [care(plan.normalReactions[number])]
    case .redFlag(let number): return [care(plan.redFlags[number])]
    case .alternative(let number): return [tagged(plan.alternatives[number])]
    case .expectation(let number): return [tagged(plan.expectations[number])]
    case .note(let number): return [plan.notes[number]]
    case .edit(let number): return [Words.edit(plan.edits[number], name: name)]
    case .refused(let number):
      let refusal = open.judgement.editRefusals[number]
      return ["No longer holds: \(Words.edit(refusal.edit, name: name)). \(refusal.message)"]
    }
  }

  private var verdict: String {
    let drafted = Set(plan.preparations.flatMap(\.zones).map(\.zone))
    let zones = plan.zones.map(\.zone).filter(drafted.contains).map { name($0.text) }
    let words = Words.verdict(plan.verdict, eligibleOn: plan.eligibleOn)
    guard plan.verdict.mayProceed, !zones.isEmpty else { return words }
    return "\(words) \(dot) \(zones.joined(separator: ", "))"
  }

  private func check(_ number: Int) -> String {
    guard let checks = open.judgement.assessment?.openChecks, checks.indices.contains(number) else {
      return ""
    }
    return "\(checks[number].title), \(Words.gate(checks[number].gate))"
  }

  private func drafted(_ line: PlanLine) -> [String] {
    switch line {
    case .preparation(let number): preparation(number)
    case .component(let number, let part):
      [component(plan.preparations[number].components[part], of: plan.preparations[number])]
    case .technique(let number): [technique(plan.preparations[number])]
    case .mixing(let number):
      ["Mix in this order: \(plan.preparations[number].mixingOrder.joined(separator: ", then "))"]
    case .pair(let number, let pair):
      [
        "No data on \(plan.preparations[number].pairsWithoutData[pair].map(substance).joined(separator: " with "))"
      ]
    default: []
    }
  }

  private func preparation(_ number: Int) -> [String] {
    let preparation = plan.preparations[number]
    func volumes(_ volume: (Preparation.ZoneVolume) -> Volume) -> String {
      preparation.zones.map { "\(name($0.zone.text)) \(DoseText.volume(volume($0)))" }
        .joined(separator: ", ")
    }
    let session = Words.session(of: plan.course).map { " \(dot) \($0)" } ?? ""
    var rows = [
      "\(Words.preparation(number)) \(dot) \(name(preparation.area.text)): \(volumes(\.volume))"
        + " \(dot) \(DoseText.volume(preparation.total)) in all\(session)"
        + hand(
          preparation.zones.contains { plan.isByHand($0, of: preparation) },
          Words.volumeByHand
        )
    ]
    if preparation.zones.contains(where: { $0.volume != $0.laterVolume }) {
      rows.append("later sessions: \(volumes(\.laterVolume))")
    }
    rows += preparation.reasons.filter { $0.subject == "first_session" }.map(\.text)
    return rows
  }

  /// What the hand set says so.
  private func hand(_ isByHand: Bool, _ words: String = Words.setByHand) -> String {
    isByHand ? " \(dot) \(words)" : ""
  }

  private func component(_ part: Preparation.Component, of preparation: Preparation) -> String {
    let isByHand = plan.isByHand(part.substance, in: preparation.area)
    var words = [substance(part.substance) + hand(isByHand)]
    if let role = Words.role(part.role) { words.append(role) }
    words.append(DoseText.figure(part.concentration, DoseText.concentration))
    words.append(DoseText.volume(part.volume))
    if let mass = part.mass { words.append(DoseText.mass(mass)) }
    if part.role != .diluent { words.append(Words.evidence(part.evidence)) }
    words.append(Words.basis(part.status))
    if let supplied = pack?.knowledge.texts[part.substance]?.supplied.value,
      let wanted = part.concentration.value,
      wanted < supplied
    {
      words.append(Words.diluteFrom(DoseText.concentration(supplied)))
    }
    if pack?.knowledge.monograph(part.substance)?.mustShowVehicle ?? false {
      words.append(Words.vehicleOnLabel)
    }
    if let standing = standing(of: part) { words.append(standing) }
    return words.joined(separator: " \(dot) ")
  }

  /// The standing of a substance before the law where it is not the usual one.
  private func standing(of part: Preparation.Component) -> String? {
    guard let pack, part.role != .diluent else { return nil }
    let standing = pack.knowledge.texts[part.substance]?.standing
    return standing?.isUsual == true ? nil : Words.standing(standing)
  }

  private func technique(_ preparation: Preparation) -> String {
    let technique = pack?.knowledge.technique(preparation.technique)
    var words = [
      (technique?.name ?? name(preparation.technique.text))
        + hand(plan.isTechniqueByHand(preparation)),
      "depth \(DoseText.depth(preparation.depth))", Words.basis(preparation.depthStatus),
    ]
    if let technique {
      let amount = DoseText.figure(technique.perPoint) { span in
        let least = DoseText.volume(.microlitres(max(0, span.minimum)))
        return span.maximum.map { "\(least) to \(DoseText.volume(.microlitres(max(0, $0))))" }
          ?? least
      }
      words.append("per \(technique.unit): \(amount)")
    }
    return words.joined(separator: " \(dot) ")
  }

  private func runnerUp(_ runnerUp: RunnerUp) -> String {
    let names = runnerUp.substances.map(substance).joined(separator: " and ")
    guard !names.isEmpty else { return Words.noRunnerUp }
    let score = plan.score.map { ", against \(DoseText.count($0))" } ?? ""
    return "Runner-up: \(names), \(DoseText.count(runnerUp.score)) points\(score)"
  }

  private func unserved(_ unserved: UnservedConcern) -> String {
    let concern = pack?.knowledge.concern(unserved.concern)?.name ?? name(unserved.concern.text)
    let zones = unserved.zones.map { name($0.text) }.joined(separator: ", ")
    return "\(concern)\(zones.isEmpty ? "" : " (\(zones))"): \(unserved.reason)"
  }

  private func course(_ course: Course) -> [String] {
    [
      course.sessions.map { DateWords.short($0) }.joined(separator: " \(dot) "),
      "every \(Words.counted(course.intervalDays, "day")) (\(Words.span(course.intervalRange)))"
        + hand(plan.isIntervalByHand) + ", \(Words.counted(course.sessionCount, "session"))"
        + " (\(Words.span(course.sessionRange)))" + hand(plan.isSessionCountByHand),
      "review on \(DateWords.short(course.review))",
    ]
  }

  private func finding(_ finding: Finding) -> String {
    let scope = Words.scope(finding.scope, name: name)
    return "\(Words.effect(finding)) \(dot) \(finding.title) \(dot) \(scope): \(finding.message)"
  }

  private func care(_ line: CareLine) -> String {
    line.text + (Words.window(line).map { " (\($0))" } ?? "")
      + " \(dot) \(Words.basis(line.status))"
  }

  private func tagged(_ line: ReasonedLine) -> String {
    "\(line.text) \(dot) \(Words.basis(line.status))"
  }

  func substance(_ id: SubstanceID) -> String {
    pack?.knowledge.monograph(id)?.name ?? name(id.text)
  }

  func name(_ id: String) -> String {
    pack?.knowledge.name(id) ?? String(id.map { $0 == "_" ? " " : $0 })
  }
}
