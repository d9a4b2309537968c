/// What tells somebody to leave off, take less of, or change a medicine that may be prescribed.
///
/// Words that mean nothing else count wherever a medicine is spoken of; words that mean other things as well
/// count beside the medicine only. What patients buy themselves is theirs to leave.
struct LeavingOff {
  /// How much of the text is about medicines already.
  enum Subject {
    /// Only what it names.
    case named
    /// All of it, and a denial counts: the text says what to do, not what not to do.
    case prescribed
    /// All of it, and a denial does not count.
    case interaction
  }

  private static let verbs: Set<String> = [
    "stop", "stops", "stopped", "stopping", "skip", "skips", "skipped", "skipping",
    "reduce", "reduces", "reduced", "reducing", "bridge", "bridges", "bridged", "bridging",
    "pause", "pauses", "paused", "pausing", "discontinue", "discontinued", "discontinuing",
    "halve", "halves", "halved", "halving", "withhold", "withholds", "withheld", "withholding",
    "omit", "omits", "omitted", "omitting", "interrupt", "interrupts", "interrupted",
    "interrupting", "suspend", "suspended", "suspending", "cease", "ceased", "quit", "taper",
    "tapered", "tapering", "wean", "weaned",
  ]
  /// Words of other meanings, which need a medicine in the same part of the sentence.
  private static let beside: Set<String> = [
    "hold", "holds", "held", "holding", "drop", "dropped", "cut", "miss", "missed", "avoid",
    "avoids", "avoided", "avoiding", "delay", "delayed", "postpone", "postponed", "replace",
    "replaced", "switch", "switched", "swap", "cancel", "cancelled", "forgo", "refrain",
  ]
  private static let phrases = [
    ["take", "half"], ["takes", "half"], ["taking", "half"], ["half", "the", "dose"],
    ["half", "of", "it"], ["half", "dose"], ["half", "doses"], ["lower", "dose"],
    ["smaller", "dose"], ["lower", "the", "dose"], ["less", "of", "it"], ["no", "longer"],
    ["not", "take"], ["not", "taken"], ["not", "taking"], ["not", "swallow"], ["not", "continue"],
    ["never", "take"], ["dont", "take"], ["go", "without"], ["do", "without"],
  ]
  private static let off: Set<String> = [
    "come", "comes", "coming", "came", "go", "goes", "going", "stay", "stays", "take", "taken",
    "taking", "wean", "weaned", "keep", "kept", "leave", "leaves", "left",
  ]
  private static let leave: Set<String> = ["leave", "leaves", "left", "leaving"]
  /// How words for what is prescribed begin.
  private static let stems = [
    "aspirin", "warfarin", "anticoag", "antiplatelet", "clopidogrel", "ticagrelor", "prasugrel",
    "heparin", "enoxaparin", "apixaban", "rivaroxaban", "edoxaban", "dabigatran", "doac",
    "medicine", "medication", "drug", "tablet", "pill", "antidepress", "ssri", "snri", "insulin",
    "metformin", "antihypertens", "blocker", "levothyrox", "thyroxine", "antithyroid", "steroid",
    "corticost", "prednis", "immunosuppress", "methotrexate", "biologic", "isotretinoin",
    "antibiotic", "anticonvuls", "antiepilep", "contracept", "hrt", "tamoxifen", "statin",
    "thinner", "thinning", "dose", "painkiller", "nsaid", "vaccin", "chemotherap",
  ]

  /// The words without which nothing is told, so that most texts are passed by quickly.
  private static let triggers = verbs.union(beside).union(off).union(leave).union(["no"])
    .union(phrases.compactMap(\.first))

  /// The word or words that tell it, or nothing.
  static func found(in prose: Prose, about subject: Subject) -> String? {
    guard prose.words.contains(where: { triggers.contains($0.text) }) else { return nil }
    let medicines = prose.words.indices.filter { isMedicine(prose.words[$0].text) }
    let isNamed = !medicines.isEmpty || subject != .named
    guard isNamed || prose.words.contains(where: { $0.text.hasPrefix("prescri") }) else {
      return nil
    }
    let clauses = Set(medicines.map { prose.words[$0].clause })
    for place in prose.words.indices {
      let word = prose.words[place]
      let isDenied = subject != .prescribed && prose.isDenied(place, beside: verbs)
      if verbs.contains(word.text), !isDenied { return word.text }
      if beside.contains(word.text), clauses.contains(word.clause), !isDenied { return word.text }
      if let phrase = out(prose, place, clauses) ?? no(prose, place) { return phrase }
    }
    return prose.first(of: phrases)
  }

  private static func isMedicine(_ word: String) -> Bool {
    stems.contains { word.hasPrefix($0) }
  }

  /// "Leave it out", "warfarin is left out", "come off": of what the plan leaves out, "we" is said.
  private static func out(_ prose: Prose, _ place: Int, _ clauses: Set<Int>) -> String? {
    let word = prose.words[place].text
    let next = (1...3).lazy.map { (step: $0, word: prose.word(place, $0)) }
    if off.contains(word), let end = next.prefix(2).first(where: { $0.word == "off" }) {
      return phrase(prose, place, end.step)
    }
    guard leave.contains(word), prose.word(place, -1) != "we",
      let end = next.first(where: { $0.word == "out" || $0.word == "aside" })
    else { return nil }
    let isPassive = word == "left" && end.step == 1
    let isMedicines = clauses.contains(prose.words[place].clause)
    return isPassive && !isMedicines ? nil : phrase(prose, place, end.step)
  }

  /// "No warfarin for three days", unless it is what patients buy themselves.
  private static func no(_ prose: Prose, _ place: Int) -> String? {
    guard prose.words[place].text == "no" else { return nil }
    let sentence = prose.words.filter { $0.sentence == prose.words[place].sentence }.map(\.text)
    guard !sentence.contains("buy"), !sentence.contains("bought") else { return nil }
    let step = (1...2).first {
      prose.word(place, $0).map { $0 != "dose" && isMedicine($0) } ?? false
    }
    return step.map { phrase(prose, place, $0) }
  }

  private static func phrase(_ prose: Prose, _ place: Int, _ step: Int) -> String {
    prose.words[place...(place + step)].map(\.text).joined(separator: " ")
  }
}
