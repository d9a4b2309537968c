import Clinical
import Safety

/// One request with the pack it is judged by, and what follows at once from the two.
struct DraftingContext {
  let knowledge: Knowledge
  let rules: SafetyRules
  let weights: DraftingWeights
  let facts: PatientFacts
  let assessment: Assessment
  let monographs: [SubstanceID: Monograph]
  let wishes: [Wish]

  init(knowledge: Knowledge, rules: SafetyRules, weights: DraftingWeights, request: DraftRequest) {
    self.knowledge = knowledge
    self.rules = rules
    self.weights = weights
    facts = request.facts
    assessment = request.assessment
    monographs = Dictionary(
      knowledge.monographs.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    wishes = Wish.all(of: request.facts, in: knowledge)
  }

  /// The mode: mixtures only for a prescriber who typed the acknowledgement for this consultation.
  var mode: DraftingMode {
    facts.mixtureAcknowledged && facts.practitioner?.role == .prescriber
      ? .prescriberMixture : .strictIFU
  }

  /// Whether no earlier mesotherapy is recorded.
  var isFirstSession: Bool {
    facts.earlierSessions.isEmpty && facts.hadMesotherapy != .yes
  }

  /// What this session leaves of volumes and caps, in percent; a missing figure leaves nothing.
  var volumePercent: Int {
    isFirstSession ? knowledge.body.firstSessionPercent.value ?? 0 : 100
  }

  /// Whether anything may be drafted at all.
  var mayDraft: Bool {
    assessment.verdict.mayProceed && facts.practitioner != nil
      && assessment.zones.contains { $0.verdict.mayProceed }
  }

  /// A zone's own verdict; a zone that was not judged is not drafted for.
  func mayProceed(_ zone: ZoneID) -> Bool {
    assessment.zones.first { $0.zone == zone }?.verdict.mayProceed ?? false
  }

  /// Substances that earlier sessions have shown to the patient's skin.
  var knownSubstances: Set<SubstanceID> {
    Set(facts.earlierSessions.flatMap(\.substances))
  }

  /// The day the session is planned for; for a deferred plan, the first eligible day.
  var sessionDay: CalendarDay? {
    if assessment.verdict.mayProceed { return facts.plannedDate }
    return assessment.verdict == .defer ? assessment.eligibleOn : nil
  }

  func name(_ zone: ZoneID) -> String { knowledge.name(zone.text) }
  func name(_ area: AreaID) -> String { knowledge.name(area.text) }
  func technique(_ technique: TechniqueID) -> String {
    knowledge.technique(technique)?.name ?? knowledge.name(technique.text)
  }
  func name(_ substance: SubstanceID) -> String {
    monographs[substance]?.name ?? knowledge.name(substance.text)
  }
}
