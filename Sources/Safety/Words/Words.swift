import Clinical

/// Every sentence of this module; what the pack words is taken from the pack.
///
/// No sentence tells anyone to change a prescribed medicine in any way, or to move a vaccine. A class for the
/// reason `RuleBook` is one.
final class Words: Sendable {
  let wording: [RuleID: RuleWording]
  let names: [String: String]
  /// Names of conditions by the id of their row, and the other way round.
  let ruleOf: [FactID: RuleID]

  init(rules: SafetyRules, knowledge: Knowledge) {
    wording = rules.wording
    names = knowledge.names
    ruleOf = Dictionary(firstOf: rules.contraindications.map { ($0.name, $0.id) })
  }

  // MARK: Names

  func title(_ rule: RuleID) -> String { wording[rule]?.name ?? name(rule.text) }

  func meaning(_ rule: RuleID) -> String? { wording[rule]?.message }

  /// What a contraindication means, with the figures that belong to it.
  func meaning(_ rule: Contraindication) -> String? {
    let testPoint = rule.figures["test_point_days"].map {
      "The test point is set at least \($0) days before the session."
    }
    let watch = rule.figures["observe_minutes"].map { "Observe for \($0) minutes." }
    let parts = [meaning(rule.id), testPoint, watch].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  func name(_ id: String) -> String {
    names[id] ?? String(id.map { $0 == "_" ? " " : $0 })
  }

  /// A sentence that goes on after another clause; a name such as HbA1c or BMI stays.
  private func uncapitalised(_ text: String) -> String {
    guard text.prefix(while: \.isLetter).dropFirst().allSatisfy(\.isLowercase) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  func name(_ fact: FactID) -> String {
    names[fact.text] ?? ruleOf[fact].flatMap { wording[$0]?.name } ?? name(fact.text)
  }

  func name(_ substance: SubstanceID) -> String { name(substance.text) }

  /// Names joined as in a list: "a, b and c", or with semicolons where a name holds a comma or an "and".
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    guard !names.contains(where: isList) else {
      return names.joined(separator: "; ")
    }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func isList(_ name: String) -> Bool {
    name.utf8.contains(0x2C) || name.split(separator: " ").contains("and")
  }

  // MARK: Sentences

  /// One sentence: what was found, what it means, and what is to be done.
  ///
  /// A doubt stands in place of the meaning, unless the meaning is certain, such as that of a measured pressure.
  func message(
    title: String,
    said: [EvidenceAnswer],
    meaning: String?,
    isCertain: Bool = false,
    remedy: String?,
    verdict: Verdict,
    clearance: Clearance? = nil,
    override: RuleOverride? = nil
  ) -> String {
    var parts: [String] = []
    if let doubt = doubt(said, title) { parts.append("\(title): \(doubt)") }
    if let meaning {
      if parts.isEmpty {
        parts.append(open(meaning))
      } else if isCertain {
        parts.append(uncapitalised(open(meaning)))
      }
    } else if parts.isEmpty {
      parts.append(title)
    }
    if let remedy {
      parts.append(remedy)
    } else if meaning == nil {
      parts.append(generic(verdict))
    }
    if let clearance {
      parts.append("cleared in writing by \(clearance.by) on \(DateText.day(clearance.on))")
    }
    if let override { parts.append("gone past by \(override.by): \(open(override.reason))") }
    return parts.joined(separator: "; ").capitalised + "."
  }

  /// A sentence without its full point, so that another clause may follow.
  func open(_ sentence: String) -> String {
    guard sentence.utf8.last == UInt8(ascii: ".") else { return sentence }
    return String(Substring(sentence.utf8.dropLast()))
  }

  /// What was answered neither yes nor no: a fact itself, not a detail of it.
  private func doubt(_ said: [EvidenceAnswer], _ title: String) -> String? {
    for answer in said where !answer.item.contains(".") {
      let about = name(FactID(answer.item))
      let which = about.lowercased() == title.lowercased() ? "" : " (\(about))"
      switch answer.answer {
      case FactState.notSure.rawValue: return "the answer is \"not sure\"\(which)"
      case FactState.declined.rawValue: return "the answer was declined\(which)"
      default: continue
      }
    }
    return nil
  }

  private func generic(_ verdict: Verdict) -> String {
    switch verdict {
    case .proceed, .proceedWithCaution: "go ahead with care"
    case .defer: "treatment waits"
    case .refer: "a physician answers first, in writing"
    case .doNotTreat: "there is no treatment"
    }
  }

  /// What is to be done as things stand: who may go ahead is not told to wait.
  func remedy(
    _ remedy: String?,
    onceLowered lowered: String?,
    from before: Verdict,
    to verdict: Verdict
  ) -> String? {
    guard verdict < before, remedy != nil else { return remedy }
    return verdict.mayProceed ? lowered ?? generic(verdict) : generic(verdict)
  }

  func notAnswered(_ title: String, _ open: [EvidenceAnswer]) -> String {
    let names = unanswered(open).filter { $0.lowercased() != title.lowercased() }
    let which = names.isEmpty ? "" : " (\(list(names)))"
    return "\(title): not answered\(which); an answer is needed before treatment."
  }

  func answerNeeded(_ open: [EvidenceAnswer]) -> String {
    "answer needed: \(list(unanswered(open)))"
  }

  /// The names of those items that have no clear answer.
  private func unanswered(_ open: [EvidenceAnswer]) -> [String] {
    let missing = open.filter { $0.answer == FactState.notAsked.rawValue }
    return (missing.isEmpty ? open : missing).map { name(FactID($0.item)) }.uniqued()
  }

  /// What else the pack asks where an answer is neither yes nor no.
  func remedy(unsure verdict: Verdict) -> String {
    switch verdict {
    case .proceed, .proceedWithCaution: "treat as if it were so"
    case .defer: "treatment waits until it is known"
    case .refer: "a physician who knows answers first, in writing"
    case .doNotTreat: "it counts as yes until it is known, so there is no treatment"
    }
  }
}
