import Clinical
import Consultation
import Safety

// Questions and options beside what rules read in them: every answer can be given, and says what it counts as.
extension Contradictions {
  func checkChoices() {
    checkSkinTypes()
    checkPlainOptions()
    checkAsked()
    checkEveryday()
    checkReferrals()
    checkVerdicts()
    checkEverydayWords()
  }

  /// Every skin type can be chosen under its own numeral.
  private func checkSkinTypes() {
    guard let place = form.placeOfOptions(of: "fitzpatrick_type") else { return }
    let options = form.options(of: "fitzpatrick_type")
    for (code, numeral) in zip(1..., ["I", "II", "III", "IV", "V", "VI"]) {
      guard let option = options.first(where: { $0["code"]?.text == "\(code)" }) else {
        log.add(
          .silent("options of fitzpatrick_type", needs: ["\(code), \(numeral)"], .skinTypes),
          at: place
        )
        continue
      }
      let said = option["text"]?.text?.split { !$0.isLetter }.first.map(String.init)
      if said != numeral { clash(option, "text", with: option, "code") }
    }
  }

  /// What is stored for an option, in words that a text in the language of the pack begins with.
  private static let plain = [
    "yes": "Yes", "no": "No", "not_sure": "Not sure", "declined": "Declined",
  ]

  /// Yes reads as yes, and no as no.
  private func checkPlainOptions() {
    let root = files.roots["questionnaire.yaml"]
    let lists = root?["lists"]?.entries.map(\.value) ?? []
    let own = form.items.keys.sorted().compactMap { form.items[$0]?["options"] }
    for options in lists + own {
      let codes = Set(options.items.compactMap { $0["code"]?.text })
      guard codes.isSuperset(of: ["yes", "no"]) else { continue }
      for option in options.items {
        guard let word = option["code"]?.text.flatMap({ Self.plain[$0] }),
          option["text"]?.text?.hasPrefix(word) == false
        else { continue }
        log.add(.must(key: "text", word: word, .answered), at: option.place("text"))
      }
    }
  }

  /// No two safety questions ask the same; details such as "When, last?" stand below their own question.
  private func checkAsked() {
    var seen: [String: SourcePosition] = [:]
    let items = form.items.values.sorted { $0.position < $1.position }
    for item in items where item["options"]?.text == "safety" {
      guard item["id"]?.text?.contains(".") == false, let ask = item["ask"], let text = ask.text
      else { continue }
      if let first = seen[text.lowercased()] {
        log.add(.repeated(text, at: first), at: item.place("ask"))
      }
      seen[text.lowercased()] = seen[text.lowercased()] ?? item.place("ask")
    }
  }

  /// The least and the most that everybody's own figure lies between, or that the program reads.
  private static let everyday: [(item: String, min: Int, max: Int)] = [
    ("systolic_mmhg", 90, 220), ("diastolic_mmhg", 50, 130), ("weight_kg", 40, 150),
    ("height_cm", 140, 200), ("hba1c_mmol_per_mol", 30, 130),
  ]

  /// A question for a figure takes what healthy and ill people have, and what the bands compare with.
  private func checkEveryday() {
    for (item, least, most) in Self.everyday {
      guard let node = form.items[item] else { continue }
      if let min = node["min"]?.text.flatMap({ Int($0) }), min > least {
        log.add(.narrow("min \(min)", of: item, least), at: node.place("min"))
      }
      if let max = node["max"]?.text.flatMap({ Int($0) }), max < most {
        log.add(.narrow("max \(max)", of: item, most), at: node.place("max"))
      }
    }
    guard let degree = form.items["concern_degree"] else { return }
    for (key, word) in [("min", "1"), ("max", "3")] where degree[key]?.text != word {
      log.add(.must(key: key, word: word, .readSo), at: degree.place(key))
    }
  }

  // MARK: Referrals

  private static let referring = [
    "dermatologist", "surgeon", "doctor", "assessment", "first",
  ]

  /// A concern whose rule sends somebody elsewhere says when; one with a cause to record waits for it.
  private func checkReferrals() {
    let words = files.roots["wording.yaml"]?["concerns"]
    for row in tables.concerns.rows {
      guard let id = row["id"]?.text, let list = row["refer_if"] else { continue }
      let told = words?[id]?["rule"]
      let said = Set(Prose(told?.text ?? "").words.map(\.text))
      if list.items.isEmpty, let word = Self.referring.first(where: said.contains), let told {
        log.add(
          .clash("refer_if []", with: "\(word) in the words of \(id)", at: told.position),
          at: row.place("refer_if")
        )
      }
      let reasons = Set(row.words("refer_if"))
      for (item, reason) in [
        ("concern_subtype", "cause_not_recorded"), ("concern_diagnosis", "diagnosis_not_recorded"),
      ] {
        guard let question = form.items[item], question["when"]?.text == "concern is \(id)",
          row.says("draftable"), !reasons.contains(reason)
        else { continue }
        lacks(row, "refer_if", reason, because: question, "when")
      }
    }
  }

  /// The golden cases come to every verdict at least once.
  private func checkVerdicts() {
    guard let root = files.roots["selftest.yaml"], let cases = root["cases"], !cases.items.isEmpty
    else { return }
    let told = Set(cases.items.compactMap { $0["expect"]?["verdict"]?.text })
    for verdict in Verdict.allCases where !told.contains(verdict.id) {
      log.add(.silent("cases", needs: [verdict.id], .everyVerdict), at: root.place("cases"))
    }
  }

  /// Words of every answer, which would make every patient allergic.
  private static let ordinary: Set<String> = [
    "no", "yes", "none", "not", "nil", "nothing", "never", "and", "or", "the", "unknown", "no known",
    "not known", "nka", "nkda", "sure", "not sure", "i", "she", "he",
  ]

  private func checkEverydayWords() {
    for row in rows("allergens.yaml", "words") {
      for node in row["say"]?.items ?? [] {
        guard let text = node.text, Self.ordinary.contains(text.lowercased()) else { continue }
        log.add(.says(text, in: "say of \(row.name)", .everyAnswer), at: node.position)
      }
    }
  }
}
