import Clinical
import Consultation
import Questionnaires
import Safety

/// Reads `selftest.yaml`: answers with what must come out of them.
struct SelfTestReader {
  let index: PackIndex
  let form: QuestionnaireIndex

  func read(_ root: Node, log: FaultLog) -> [GoldenCase] {
    log.fields(root, name: "selftest") { fields in
      fields.checkFormat()
      return fields.entries("cases") { golden(&$0) }.compactMap(\.self)
    } ?? []
  }

  private func golden(_ fields: inout Fields) -> GoldenCase? {
    let name = fields.text("name")
    let answers = fields.required("answers").flatMap { answered($0, fields.log) }
    var overrides: [RuleOverride] = []
    for node in fields.optionalList("overrides") {
      guard let made = fields.log.fields(node, name: "overrides", override) ?? nil else { continue }
      overrides.append(made)
    }
    let expected = fields.fields("expect") { outcome(&$0) }
    guard let answers, let expected else { return nil }
    return GoldenCase(
      name: name,
      today: answers.today,
      practitioner: answers.practitioner,
      response: answers.response,
      overrides: overrides,
      expected: expected
    )
  }

  /// The answers of a case; every one names its day, so that nothing hangs on a clock.
  private func answered(_ node: Node, _ log: FaultLog) -> AnswersFile? {
    guard node["today"] != nil, let clock = CalendarDay(iso: "1970-01-01") else {
      log.add(.missingKey("today"), at: node.position)
      return nil
    }
    do throws(PackFileErrors) {
      return try AnswersFile.read(node, for: form, today: nil, clock: clock)
    } catch {
      log.add(error)
      return nil
    }
  }

  private func override(_ fields: inout Fields) -> RuleOverride? {
    RuleOverride(
      rule: fields.id("rule", index.contraindicationsAndWashouts),
      reason: fields.text("reason"),
      by: fields.text("by"),
      at: fields.text("at")
    )
  }

  private func outcome(_ fields: inout Fields) -> GoldenCase.Outcome {
    GoldenCase.Outcome(
      verdict: fields.verdict("verdict"),
      eligibleOn: day("eligible_on", &fields),
      findings: fields.ids("findings", index.whatIsFound),
      doses: fields.entries("doses") { fields in
        GoldenCase.Dose(
          zone: fields.id("zone", index.zones),
          substance: fields.id("substance", index.substances),
          volume: .microlitres(fields.amount("volume", .millilitres))
        )
      },
      sessions: fields.list("sessions").compactMap { day($0, fields.log) }
    )
  }

  /// A day, or nothing where the case says `none`.
  private func day(_ key: String, _ fields: inout Fields) -> CalendarDay? {
    guard let node = fields.required(key), node.text != "none" else { return nil }
    return day(node, fields.log)
  }

  private func day(_ node: Node, _ log: FaultLog) -> CalendarDay? {
    let text = log.text(node, name: "day")
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDay(iso: text) else {
      log.add(.notADate(text), at: node.position)
      return nil
    }
    return day
  }
}

extension PackIndex {
  /// The rules that may be gone past.
  fileprivate var contraindicationsAndWashouts: KnownIDs {
    KnownIDs("rule", []).joined(conditions, washouts)
  }

  /// What a finding can be about.
  fileprivate var whatIsFound: KnownIDs {
    contraindicationsAndWashouts.joined(checklist, flags, medicines, concerns)
  }
}
