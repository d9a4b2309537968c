import Clinical
import Drafting
import Safety

/// Everything of a pack but its form.
struct PackContent {
  let rules: SafetyRules
  let knowledge: Knowledge
  let weights: DraftingWeights

  /// Reads every file, or nothing where one of them holds no keys at all; the log says why.
  init?(_ files: PackFolder, index: PackIndex, log: FaultLog) {
    func root(_ name: String) -> Node? { files.roots[name] }
    guard let words = root("wording.yaml"), let formularyRoot = root("formulary.yaml"),
      let concernsRoot = root("concerns.yaml"), let mixingRoot = root("mixing.yaml"),
      let careRoot = root("aftercare.yaml"), let weightsRoot = root("drafting.yaml"),
      let rulesRoot = root("contraindications.yaml"), let washoutRoot = root("washouts.yaml"),
      let allergensRoot = root("allergens.yaml"), let sourcesRoot = root("sources.yaml"),
      let textsRoot = root("monographs.yaml")
    else { return nil }
    let wording = WordingReader(
      index: index,
      actions: Self.actions(formularyRoot)
    ).read(words, log: log)
    let table = RulesReader(index: index, wording: wording).read(rulesRoot, log: log)
    let washouts = WashoutReader(index: index).read(washoutRoot, log: log)
    let concerns = ConcernReader(index: index, wording: wording).read(concernsRoot, log: log)
    let formulary = FormularyReader(index: index, wording: wording).read(formularyRoot, log: log)
    let limits = formulary?.limits ?? Limits()
    let mixing = MixingReader(index: index, limits: limits).read(mixingRoot, log: log)
    let care = CareReader(index: index).read(careRoot, log: log)
    let weights = WeightsReader(index: index, limits: limits).read(weightsRoot, log: log)
    let said = AllergyWordsReader(index: index).read(allergensRoot, log: log)
    let texts = MonographTextReader(index: index, formulary: formularyRoot)
      .read(textsRoot, log: log)
    let sources = SourcesReader().read(sourcesRoot, log: log)
    guard let concerns, let formulary, let mixing, let weights else { return nil }
    self.weights = weights.weights
    rules = SafetyRules(
      contraindications: table.contraindications,
      washouts: washouts,
      flags: table.flags,
      drugs: table.medicines,
      derivedFlags: table.derived,
      checklist: table.checklist,
      conflicts: table.conflicts,
      allergies: formulary.allergies,
      allergyWords: said.said,
      wordsBesideAllergies: said.beside,
      cautionAboveAge: concerns.cautionAboveAge,
      pressureAboveAge: weights.pressureAboveAge,
      wording: wording.rules
    )
    knowledge = Knowledge(
      monographs: formulary.monographs,
      blocked: formulary.blocked,
      concerns: concerns.concerns,
      techniques: concerns.techniques,
      needles: concerns.needles,
      body: concerns.body,
      mixing: mixing,
      intervals: concerns.intervals,
      aftercare: care.aftercare,
      normalReactions: care.reactions,
      redFlags: care.redFlags,
      sources: sources,
      openedVials: limits.openedVials,
      oilOrAlcoholVehicle: limits.oilOrAlcoholVehicle,
      texts: texts,
      names: wording.names(rules)
    )
  }

  /// What allergies ask for beyond leaving substances out.
  private static func actions(_ formulary: Node) -> KnownIDs {
    let rows = rows(formulary, "allergies")
    let also = rows.flatMap { row -> [String] in
      guard case .sequence(let nodes)? = row["also_check"]?.content else { return [] }
      return nodes.compactMap(\.text)
    }
    return KnownIDs("action", rows.compactMap { $0["action"]?.text } + also)
  }

  private static func rows(_ root: Node, _ key: String) -> [Node] {
    guard case .sequence(let rows)? = root[key]?.content else { return [] }
    return rows
  }
}
