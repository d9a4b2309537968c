import Clinical
import Drafting
import Safety

/// The sources that a sheet cites, each once: what its pages do not name is left out.
struct References {
  let plan: Plan
  let context: SheetContext
  /// The sheet as it stands before its sources.
  let printed: [Block]

  var blocks: [Block] {
    let entries = entries
    guard !entries.isEmpty else { return [] }
    return [.heading(level: 2, Words.sources), .list(entries)]
  }

  /// Sources with the same words stand together.
  private var entries: [String] {
    let known = Dictionary(
      context.knowledge.sources.map { ($0.id, $0.shown) },
      uniquingKeysWith: { first, _ in first }
    )
    var texts: [String] = []
    var ids: [String: [String]] = [:]
    for id in cited {
      let text = known[id] ?? ""
      if ids[text] == nil { texts.append(text) }
      ids[text, default: []].append(id.text)
    }
    return texts.map { text in
      let names = ids[text, default: []].joined(separator: ", ")
      return text.isEmpty ? names : "\(names): \(text)"
    }
  }

  private var cited: [SourceID] {
    let texts = printed.flatMap(\.texts)
    let words = Set(texts.flatMap { $0.split { " ,;.[]()".contains($0) } }.map(String.init))
    let named = context.knowledge.sources.map(\.id).filter { words.contains($0.text) }
    let behind = lines.filter { line in
      line.rule.map { rule in
        words.contains(rule.text) || texts.contains { $0.contains("[\(rule.shown)") }
      } ?? line.sources.contains { words.contains($0.text) }
    }
    return Set(named + behind.flatMap(\.sources)).sorted()
  }

  /// A line of the plan: its tag may name the first of its sources alone, "SEED4 +2".
  private typealias Line = (rule: RuleID?, sources: [SourceID])

  private var lines: [Line] {
    let found = (plan.findings + context.openChecks).map { Line($0.rule, $0.sources) }
    let care = plan.beforeCare + plan.afterCare + plan.normalReactions + plan.redFlags
    var plain = plan.preparations.flatMap {
      $0.components.map(\.sources) + $0.reasons.map(\.sources)
    }
    plain += MonographPart(plan: plan, context: context).sentences.map(\.sources)
    plain += (plan.course?.reasons ?? []).map(\.sources)
    plain += plan.notChosen.map(\.sources) + plan.unserved.map(\.sources)
    let reasoned = plan.alternatives + plan.expectations + (plan.course?.maintenance ?? [])
    plain += reasoned.map(\.sources)
    return found + care.map { Line($0.rule, $0.sources) } + plain.map { Line(nil, $0) }
  }
}

extension Block {
  /// Every text in a block.
  fileprivate var texts: [String] {
    switch self {
    case .heading(_, let text), .paragraph(let text), .callout(let text): [text]
    case .list(let texts), .checkboxes(let texts), .signatures(let texts): texts
    case .pairs(let pairs): pairs.flatMap { [$0.name, $0.value] }
    case .table(let table): table.heads + table.rows.flatMap(\.self)
    case .blankLines, .breakHint: []
    }
  }
}
