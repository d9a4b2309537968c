import Clinical
import Drafting

/// What the pack says in words of the substances of a plan: their standing before the law, and how they are drawn up.
struct MonographPart {
  let plan: Plan
  let context: SheetContext

  private var names: Names { context.names }
  private var texts: MonographTexts { context.knowledge.texts }

  // MARK: At a syringe

  /// The standing of a substance behind its dose, where a few words say all that matters there.
  func standing(behind component: Preparation.Component) -> String {
    guard component.role != .diluent, let text = texts[component.substance], text.standing.isUsual
    else { return "" }
    return "; \(Words.standing(text.standing).lowercased()) \(tag(text.regulatory))"
  }

  /// What holds for the named products of a syringe beside the figures here; nothing where it holds none.
  func instructions(of preparation: Preparation) -> String {
    let products = preparation.components.filter {
      texts[$0.substance]?.standing == .namedProduct && $0.role != .diluent
    }
    guard !products.isEmpty else { return "" }
    let isOpen = products.contains {
      context.knowledge.monograph($0.substance)?.volumeCeiling.value == nil
    }
    return Words.byInstructions(hasCeiling: !isOpen)
  }

  /// The lines of one syringe: any other standing, and what to mind when a substance is drawn up.
  ///
  /// What holds for every syringe stands in the first; a substance alone in its syringe is not named again.
  func pairs(of number: Int) -> [Block.Pair] {
    let ids = plan.preparations[number].components.filter(isTold).map(\.substance)
    let general = number == 0 ? texts.drawingUp : []
    let standings = ids.filter { texts[$0]?.standing.isUsual != true }.map { id in
      ids.count == 1 ? standing(of: id) : named(id, standing(of: id))
    }
    let drawingUp =
      ids.count == 1
      ? [joined(care(of: ids[0]) + general)]
      : ids.map { named($0, joined(care(of: $0))) } + [joined(general)]
    return labelled(Words.standing, standings) + labelled(Words.drawingUp, drawingUp)
  }

  /// A diluent that is authorised needs no line.
  private func isTold(_ component: Preparation.Component) -> Bool {
    component.role != .diluent || texts[component.substance]?.standing != .authorised
  }

  /// What the law says, such as "Off-label here: authorised against bleeding [TXALABEL]".
  private func standing(of id: SubstanceID) -> String {
    guard let text = texts[id] else { return Words.standingNotStated }
    return "\(Words.standing(text.standing)). \(tagged(text.regulatory))"
  }

  private func care(of id: SubstanceID) -> [PackSentence] {
    [texts[id]?.handling, texts[id]?.discard].compactMap(\.self)
  }

  /// A line with the substance before it, or nothing where there is no line.
  private func named(_ id: SubstanceID, _ line: String) -> String {
    line.isEmpty ? "" : "\(names(id)): \(line)"
  }

  private func labelled(_ label: String, _ lines: [String]) -> [Block.Pair] {
    lines.filter { !$0.isEmpty }.enumerated().map { Block.Pair($0 == 0 ? label : "", $1) }
  }

  // MARK: Reasons

  /// The standing and the evidence of each substance, and what the law says of all that is injected.
  var reasons: [String] {
    guard !substances.isEmpty else { return [] }
    let each = substances.map { id in
      let beside = [texts[id]?.evidence].compactMap(\.self) + (texts[id]?.interactions ?? [])
      let sentences = beside.isEmpty ? "" : " \(joined(beside))"
      return "\(names(id).capitalised): \(standing(of: id))\(sentences)"
    }
    return each + texts.law.map(tagged) + (isMixed ? texts.mixture.map { [tagged($0)] } ?? [] : [])
  }

  private var isMixed: Bool { plan.preparations.contains { $0.components.count > 1 } }

  // MARK: For the patient

  /// One line for each substance that is not simply authorised for this use, in plain words.
  var forThePatient: [String] {
    substances.compactMap { id in
      let name = names(id).capitalised
      guard let text = texts[id] else { return Words.patientStandingNotStated(name) }
      return Words.patient(text.standing, name).map { line in
        "\(line) \(Words.askUs) \(tag(text.regulatory))"
      }
    }
  }

  // MARK: Parts

  /// Every substance of the plan but diluents, each once.
  private var substances: [SubstanceID] {
    var found: [SubstanceID] = []
    for component in plan.preparations.flatMap(\.components)
    where component.role != .diluent && !found.contains(component.substance) {
      found.append(component.substance)
    }
    return found
  }

  /// Every sentence that a plan may print, for the sources behind its tags.
  var sentences: [PackSentence] {
    let each = plan.preparations.flatMap(\.components).compactMap { texts[$0.substance] }.flatMap {
      [$0.regulatory, $0.handling, $0.discard, $0.evidence].compactMap(\.self) + $0.interactions
    }
    return each + texts.drawingUp + texts.law + [texts.mixture].compactMap(\.self)
  }

  /// Sentences after each other; those that rest on the same are tagged once.
  private func joined(_ sentences: [PackSentence]) -> String {
    sentences.enumerated().map { place, sentence in
      let isLast =
        place == sentences.count - 1 || tag(sentences[place + 1]) != tag(sentence)
      return isLast ? tagged(sentence) : sentence.text
    }
    .joined(separator: " ")
  }

  private func tagged(_ sentence: PackSentence) -> String {
    "\(sentence.text) \(tag(sentence))"
  }

  private func tag(_ sentence: PackSentence) -> String {
    sentence.basis == .unknown
      ? "[\(Words.notKnown)]" : Tag.text(sentence.basis, sentence.sources)
  }
}
