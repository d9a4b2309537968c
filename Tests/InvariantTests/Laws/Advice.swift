import Clinical
import Consultation
import Drafting
import Safety

/// INV-44 to INV-50: what is told, and what stands on every sheet.
extension Law {
  static let noStopInstruction = Law("INV-44") { seen in
    guard let plan = seen.plan, let printed = seen.printed else { return nil }
    let relief = plan.afterCare.filter { $0.rule == "A12" }
    let isNamed =
      plan.afterCare.isEmpty
      || relief.contains { $0.text.lowercased().contains("paracetamol") }
    let wrong = plan.afterCare.filter { line in
      let text = line.text.lowercased()
      return (text.contains("take ibuprofen") || text.contains("take aspirin"))
    }
    return StopWords.faults(in: printed.all) + unless(isNamed, "no paracetamol for pain")
      + wrong.map { "for pain: \($0.text)" }
  }

  static let aftercare = Law("INV-45") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    let known = (1...20).map { $0 < 10 ? "A0\($0)" : "A\($0)" }
    // Beside them stands what another procedure waits for.
    let rules = plan.afterCare.map(\.rule.text).filter { !$0.hasPrefix("W") }
    let flags = Set(plan.redFlags.map(\.rule.text))
    let windows = plan.afterCare.filter { $0.untilHour != nil }
    return unless(!rules.isEmpty && rules.allSatisfy(known.contains), "aftercare \(rules)")
      + unless(!windows.isEmpty, "aftercare without windows")
      + unless(
        flags.isSuperset(of: ["R01", "R02", "R03", "R04", "R05", "R06"]),
        "red flags \(flags.sorted())"
      )
  }

  static let expectations = Law("INV-46") { seen in
    guard let plan = seen.plan, !plan.preparations.isEmpty else { return nil }
    let alternatives = plan.alternatives.map { $0.text.lowercased() }.joined(separator: " ")
    let expected = plan.expectations.map { $0.text.lowercased() }.joined(separator: " ")
    return ["platelet-rich plasma", "microneedling", "doing nothing"].flatMap {
      unless(alternatives.contains($0), "no alternative names \($0)")
    } + unless(!expected.isEmpty && expected.contains("var"), "nothing says that results vary")
  }

  static let determinism = Law("INV-48") { seen in
    guard let plan = seen.plan else { return nil }
    let unfounded = plan.findings.filter {
      $0.rule.text.isEmpty || $0.evidence.isEmpty || $0.message.isEmpty
        || ($0.sources.isEmpty && $0.status == .sourced)
    }
    return unfounded.map { "\($0.rule) stands without rule, answer or source: \($0.title)" }
      + (seen.printed.map { unless($0.json == $0.again, "a second judgement differs") } ?? [])
  }

  static let overrides = Law("INV-49") { seen in
    guard let over = seen.overridden?.plan, let plan = seen.plan else { return nil }
    let rows = seen.reference.conditions.filter(\.hardNoOverride).map(\.id)
    let fixed = Set(rows + seen.reference.washouts.filter(\.hardNoOverride).map(\.id))
    return plan.findings.filter { fixed.contains($0.rule.text) || $0.verdict >= .refer }.flatMap {
      finding in
      let after = over.findings.filter { $0.rule == finding.rule }.map(\.verdict).max()
      return unless(
        after.map { $0 >= finding.verdict } ?? false,
        "\(finding.rule) falls from \(finding.verdict.id) to \(after?.id ?? "nothing")"
      )
    }
  }

  static let disclaimer = Law("INV-50") { seen in
    guard let plan = seen.plan else { return nil }
    let label = "suggestion for a qualified practitioner; not a prescription"
    let isUnlabelled = seen.printed.map { printed in
      !printed.json.contains(label) || (!printed.sheet.isEmpty && !printed.sheet.contains(label))
    }
    return unless(isUnlabelled != true, "the label is missing")
      + unless(
        seen.patient.role != nil || (plan.preparations.isEmpty && plan.course == nil),
        "drafted though nobody's role is recorded"
      )
  }
}
