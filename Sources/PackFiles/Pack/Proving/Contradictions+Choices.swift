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

  /// No two safety questions ask the same; details such as "Severe?" hang on one answer.
  private func checkAsked() {
    var seen: [String: SourcePosition] = [:]
    let items = form.items.values.sorted { $0.position < $1.position }
    for item in items where item["options"]?.text == "safety" {
      guard item["id"]?.text?.contains(".") == false, item["when"]?.text == nil,
        let text = item["ask"]?.text
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
}
