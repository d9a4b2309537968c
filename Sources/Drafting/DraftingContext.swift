import Clinical
import Safety

/// One request with the pack it is judged by, and what follows at once from the two.
///
/// A class, because every part of a draft looks at the same one; nothing in it changes.
final class DraftingContext {
  let book: DraftingBook
  let facts: PatientFacts
  let assessment: Assessment
  let wishes: [Wish]

  init(_ book: DraftingBook, _ request: DraftRequest) {
    self.book = book
    facts = request.facts
    assessment = request.assessment
    wishes = Wish.all(of: request.facts, in: book.knowledge)
  }

  var knowledge: Knowledge { book.knowledge }
  var rules: SafetyRules { book.rules }
  var weights: DraftingWeights { book.weights }
  var monographs: [SubstanceID: Monograph] { book.monographs }

  /// The mode: mixtures only for a prescriber who typed the acknowledgement for this consultation.
  var mode: DraftingMode {
    facts.mixtureAcknowledged && facts.practitioner?.role == .prescriber
      ? .prescriberMixture : .strictIFU
  }

  /// Whether no earlier session is recorded with its date; one of which not even that is known spares no caution.
  var isFirstSession: Bool { facts.earlierSessions.allSatisfy { $0.date == nil } }

  /// The most actives of an area; a missing figure leaves none.
  var maximumActives: Int { knowledge.mixing.maximumActives.value ?? 0 }

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
    assessment.zones.first { $0.zone == zone }?.verdict.mayProceed == true
  }

  /// Substances that earlier sessions have shown to the patient's skin.
  var knownSubstances: Set<SubstanceID> {
    Set(facts.earlierSessions.flatMap(\.substances))
  }

  /// The concerns of these wishes, each once, in the pack's order.
  func concerns(of wishes: some Sequence<Int>) -> [Concern] {
    var found: [Concern] = []
    for index in Set(wishes).sorted() where found.last?.id != self.wishes[index].concern.id {
      found.append(self.wishes[index].concern)
    }
    return found
  }

  /// The day the session is planned for; for a deferred plan, the first eligible day.
  var sessionDay: CalendarDay? {
    assessment.verdict.mayProceed ? facts.plannedDate : assessment.eligibleOn
  }

  /// A zone's place in the pack's order; unknown zones come last.
  func order(of zone: ZoneID) -> Int { book.zoneOrder[zone] ?? book.zoneOrder.count }

  func sources(of substance: SubstanceID) -> [SourceID] { monographs[substance]?.sources ?? [] }
  func name(_ zone: ZoneID) -> String { knowledge.name(zone.text) }
  func name(_ area: AreaID) -> String { knowledge.name(area.text) }
  func technique(_ technique: TechniqueID) -> String {
    book.techniques[technique]?.technique.name ?? knowledge.name(technique.text)
  }
  func name(_ substance: SubstanceID) -> String {
    monographs[substance]?.name ?? knowledge.name(substance.text)
  }
}
