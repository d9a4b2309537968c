// The words of questions: a yes means the fact, the words are about it, and every option reads as itself.
extension Contradictions {
  func checkQuestions() {
    for id in form.items.keys.sorted() {
      guard let item = form.items[id] else { continue }
      if item["options"]?.text == "safety", !id.contains(".") { checkDenial(id, item) }
      let isFigure = item["unit"]?.text == "mm[Hg]"
      if isFigure || (item["options"]?.text == "safety" && !id.contains(".")) {
        checkMeant(id, item)
      }
      checkSpan(id, item)
    }
    checkSwapped()
    checkFormProse()
  }

  // MARK: What a yes means

  private static let denials: Set<String> = [
    "no", "not", "never", "without", "none", "nor", "neither", "nothing", "free", "absent",
    "excluded", "ruled", "denied", "denies", "isnt", "arent", "dont", "doesnt", "cannot", "lack",
    "lacks", "lacking",
  ]
  /// What the id of a fact says that is a denial itself.
  private static let denying: Set<String> = ["untreated", "non", "unknown", "alone"]

  /// A safety question does not ask for the absence of its fact.
  private func checkDenial(_ id: String, _ item: Node) {
    guard Self.denying.isDisjoint(with: id.split(separator: "_").map(String.init)),
      let node = item["ask"],
      let word = Prose(node.text ?? "").words.first(where: { Self.denials.contains($0.text) })
    else { return }
    log.add(.says(word.text, in: "ask of \(id)", .denial), at: node.position)
  }

  /// Words of too many facts to tell one from another.
  private static let common: Set<String> = [
    "disease", "history", "disorder", "known", "current", "severe", "zone", "active", "medicine",
    "tablets", "other", "with", "without", "ever", "today", "last", "week", "weeks", "year",
    "years", "month", "months", "treated", "treatment", "being", "skin", "taken", "same", "self",
    "used", "unknown", "deficiency", "prescribed", "sensitive", "alone", "region",
  ]

  /// Facts whose names tell too little, or are no everyday words; the word that their question must have.
  private static let everydayWords: [String: String] = [
    "hyperthyroidism_untreated": "overactive", "renal_impairment_severe": "severe",
    "liver_disease_severe": "severe", "warfarin_vka": "warfarin",
    "doac": "apixaban", "antiplatelet_prescribed": "clopidogrel",
    "anticonvulsant": "seizures", "pih_history": "marks", "herbal_bleeding": "ginkgo",
    "subarachnoid_haemorrhage": "brain", "postmenopausal_over_12_months": "menopause",
    "hysterectomy": "womb", "bilateral_oophorectomy": "ovaries",
  ]

  /// A question shares a word with the name of the fact that it stands for.
  private func checkMeant(_ id: String, _ item: Node) {
    guard let node = item["ask"], let text = node.text else { return }
    let word = Self.everydayWords[id]
    let isSaid =
      word.map { Prose(text).words.map(\.text).contains($0) }
      ?? Self.shares(Self.stems(names(of: id)), Self.stems([text]))
    guard !isSaid else { return }
    let needed = word ?? names(of: id).last ?? id
    log.add(.silent("ask of \(id)", needs: [needed], .askedOf), at: node.position)
  }

  /// The id in words, and what the pack calls it.
  private func names(of id: String) -> [String] {
    let root = files.roots["wording.yaml"]
    let plain = ["zones", "substances", "allergies", "medicines", "flags"].compactMap {
      root?[$0]?[id]?.text
    }
    let rules = [
      ("conditions", tables.conditions.rows.first { $0["condition"]?.text == id }?["id"]?.text),
      ("washouts", tables.washouts.rows.first { $0["exposure"]?.text == id }?["id"]?.text),
      ("concerns", id),
    ].compactMap { section, row in row.flatMap { root?[section]?[$0]?["name"]?.text } }
    return [id.split { $0 == "_" || $0 == "." }.joined(separator: " ")] + plain + rules
  }

  /// Words that tell something apart, cut to how they begin: "pregnant" is pregnancy.
  private static func stems(_ texts: [String]) -> Set<String> {
    let words = texts.flatMap { Prose($0).words }.map(\.text)
    return Set(words.filter { $0.count >= 3 && !common.contains($0) }.map { String($0.prefix(4)) })
  }

  private static func shares(_ one: Set<String>, _ other: Set<String>) -> Bool {
    !one.isDisjoint(with: other)
  }

  // MARK: Since when

  /// A question that looks back no further than some days says so: otherwise it asks of today.
  private func checkSpan(_ id: String, _ item: Node) {
    guard
      let last = form.items["\(id).last"]?["min"]?.text ?? form.items["\(id).ended"]?["min"]?.text,
      last.hasPrefix("today -"), let node = item["ask"]
    else { return }
    let words = Prose(node.text ?? "").words.map(\.text)
    if !words.contains("last"), !words.contains("past") {
      let span = last.replacing("today - ", with: "in the last ")
      log.add(.silent("ask of \(id)", needs: [span], .asksOfToday), at: node.position)
    }
  }

  // MARK: Options

  /// No option reads as another one of its list.
  private func checkSwapped() {
    let root = files.roots["questionnaire.yaml"]
    let lists = root?["lists"]?.entries.map(\.value) ?? []
    for list in lists + form.items.keys.sorted().compactMap({ form.items[$0]?["options"] }) {
      let known = list.items.map { option in
        let code = option["code"]?.text ?? ""
        return (code: code, stems: Self.stems(names(of: code)), option: option)
      }
      for (code, stems, option) in known {
        let said = Self.stems([option["text"]?.text ?? ""])
        guard !Self.shares(stems, said),
          let other = known.first(where: { $0.code != code && Self.shares($0.stems, said) })
        else { continue }
        clash(option, "text", with: other.option, "code")
      }
    }
  }
}
