import Clinical

// What comes of a rule, said in words and in cases: who is sent where, what is refused, what is proven.
extension Contradictions {
  func checkOutcomes() {
    checkReferrals()
    checkVerdicts()
    checkEverydayWords()
    checkRefusals()
  }

  private static let allowing = [
    ["no", "obstacle"], ["may", "be", "injected"], ["can", "be", "injected"], ["may", "proceed"],
    ["can", "proceed"], ["anything", "may"], ["may", "be", "treated"], ["can", "be", "treated"],
    ["no", "reason", "against"], ["is", "no", "problem"],
  ]

  /// What refuses, refers or waits is not said as if it allowed; a question to somebody else may ask for it.
  private func checkRefusals() {
    let words = files.roots["wording.yaml"]?["conditions"]
    for row in tables.conditions.rows where row.verdict("verdict")?.mayProceed == false {
      guard let told = words?[row.name] else { continue }
      let texts = [told["message"], told["patient"]] + (told["tiers"]?.entries.map(\.value) ?? [])
      for node in texts.compactMap(\.self) {
        guard let phrase = Prose(node.text ?? "").first(of: Self.allowing) else { continue }
        log.add(
          .clash(
            "\(phrase) in the words of \(row.name)",
            with: said(row),
            at: row.place("verdict")
          ),
          at: node.position
        )
      }
    }
  }

  private func said(_ row: Node) -> String { "verdict \(row["verdict"]?.text ?? "")" }

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
    "no", "yes", "none", "not", "nil", "nothing", "never", "and", "or", "the", "unknown",
    "no known",
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
