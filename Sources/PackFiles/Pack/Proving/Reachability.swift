import Clinical
import Questionnaires
import Safety

/// Proves that the form can raise every rule of the pack.
///
/// A rule that no answer reaches would be a promise on paper. What follows from other answers is known
/// here by name: age, sex and birth date, pressure, body mass index, skin type, allergies, consent.
struct Reachability {
  private let rules: SafetyRules
  private let knowledge: Knowledge
  private let items: Set<String>
  private let options: Set<String>
  private var facts: Set<String>

  init(_ form: Questionnaire, _ rules: SafetyRules, _ knowledge: Knowledge) {
    self.rules = rules
    self.knowledge = knowledge
    let index = QuestionnaireIndex(form)
    items = Set(index.items.map(\.id.text))
    options = Set(index.items.flatMap(\.options).map(\.coding.code))
    facts = items.union(options)
    close()
  }

  /// Follows rules from fact to fact until nothing new is found.
  private mutating func close() {
    var before = 0
    repeat {
      before = facts.count
      for flag in rules.derivedFlags where follows(flag) { facts.insert(flag.id.text) }
      for rule in rules.contraindications where isRaised(rule) {
        facts.formUnion(rule.setsFlags.map(\.text))
        facts.insert(rule.name.text)
      }
    } while facts.count > before
  }

  private func follows(_ flag: DerivedFlag) -> Bool {
    switch flag.derivation {
    case .anyOf(let others): others.contains { facts.contains($0.text) }
    case .childbearing: items.isSuperset(of: ["sex_at_birth", "birth_date"])
    case .ageBelow: items.contains("birth_date")
    case .bodyMassIndexAbove: items.isSuperset(of: ["weight_kg", "height_cm"])
    case .zoneOtherThan: items.contains("concern_zones")
    case .pressureAtLeast: items.isSuperset(of: ["systolic_mmhg", "diastolic_mmhg"])
    }
  }

  /// Conditions and exposures that follow from answers under another name.
  static let readings: [String: Set<String>] = [
    "mesotherapy_same_zone": ["mesotherapy_sessions"],
    "fitzpatrick_V_VI_or_PIH_history": ["fitzpatrick_type", "pih_history"],
    "known_allergy_to_a_planned_item": ["allergies"],
    "consent_not_recorded": ["consent_recorded"],
    "alcohol_or_intoxication_on_day": ["alcohol"],
    "phenylketonuria_unknown_composition": ["phenylketonuria_if_phenylalanine"],
  ]

  private func isRaised(_ rule: Contraindication) -> Bool {
    let causes = [rule.name] + rule.raisedBy + rule.allergies
    if causes.contains(where: { facts.contains($0.text) }) { return true }
    return isRead(rule.name)
  }

  private func isRead(_ fact: FactID) -> Bool {
    Self.readings[fact.text].map { $0.isSubset(of: items) } ?? false
  }

  /// Whether a row asks for what was taken or done; advice and what follows a session is not asked.
  private func isRaised(_ rule: Washout) -> Bool {
    let causes = [rule.exposure] + rule.drugs
    if causes.contains(where: { facts.contains($0.text) }) || isRead(rule.exposure) { return true }
    return rule.condition.flatMap { id in rules.contraindications.first { $0.id == id } }
      .map(isRaised) ?? false
  }

  private func isAsked(_ rule: Washout) -> Bool {
    rule.gates && rule.kind != .advice && rule.direction != "after_session"
  }

  /// Every rule, and every fact a drafted substance depends on, that no answer reaches.
  func report(_ files: PackFolder, _ log: FaultLog) {
    for rule in rules.contraindications where !isRaised(rule) {
      log.add(
        .neverRaised(rule.id.text, by: rule.name.text),
        at: files.place("contraindications.yaml", "conditions", rule.id.text)
      )
    }
    for rule in rules.washouts where isAsked(rule) && !isRaised(rule) {
      log.add(
        .neverRaised(rule.id.text, by: rule.exposure.text),
        at: files.place("washouts.yaml", "washouts", rule.id.text)
      )
    }
    for rule in rules.allergies where !options.contains(rule.id.text) {
      log.add(
        .neverRaised("allergy \(rule.id)", by: rule.id.text),
        at: files.place("formulary.yaml", "allergies", rule.id.text)
      )
    }
    reportFacts(files, log)
    reportSubstances(files, log)
  }

  /// A flag or a medicine that takes out what may be drafted must be asked.
  private func reportFacts(_ files: PackFolder, _ log: FaultLog) {
    let drafted = Set(knowledge.concerns.flatMap(\.ranked).map(\.substance))
    let flags = rules.flags.map { (list: "flags", kind: "flag", id: $0.id, excludes: $0.excludes) }
    let drugs = rules.drugs.map {
      (list: "drugs", kind: "medicine", id: $0.id, excludes: $0.excludes)
    }
    for row in flags + drugs {
      let taken = row.excludes.filter(drafted.contains)
      guard !taken.allSatisfy({ isCovered(row.id, for: $0) }) else { continue }
      log.add(
        .neverRaised("\(row.kind) \(row.id)", by: row.id.text),
        at: files.place("contraindications.yaml", row.list, row.id.text)
      )
    }
  }

  /// A fact that bars a substance must be asked; one that only cautions is remarked.
  private func reportSubstances(_ files: PackFolder, _ log: FaultLog) {
    let ranked = Set(knowledge.concerns.flatMap(\.ranked).map(\.substance))
    for monograph in knowledge.monographs where ranked.contains(monograph.id) {
      let place = files.place("formulary.yaml", "substances", monograph.id.text)
      for fact in monograph.excludedIf + monograph.excludedUnlessCleared
      where !isCovered(fact, for: monograph.id) {
        log.add(.neverRaised(monograph.id.text, by: fact.text), at: place)
      }
      for fact in monograph.cautionIf where !facts.contains(fact.text) && !isRead(fact) {
        log.remark(.neverRaised(monograph.id.text, by: fact.text), at: place)
      }
    }
  }

  /// Whether a fact is asked, or a condition that it belongs to is asked and bars the substance itself.
  private func isCovered(_ fact: FactID, for substance: SubstanceID) -> Bool {
    facts.contains(fact.text)
      || rules.contraindications.contains { rule in
        rule.raisedBy.contains(fact) && facts.contains(rule.name.text)
          && (rule.excludesAll || rule.excludes.contains(substance))
      }
  }
}

extension PackFolder {
  /// The line of an entry, or its file where the entry is not found.
  func place(_ file: String, _ key: String, _ id: String) -> SourcePosition {
    guard case .sequence(let rows)? = roots[file]?[key]?.content,
      let row = rows.first(where: { $0["id"]?.text == id })
    else { return SourcePosition(file: file, line: 0) }
    return row["id"]?.position ?? row.position
  }
}
