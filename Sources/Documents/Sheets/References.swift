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
    let words = Set(
      printed.flatMap(\.texts).flatMap { $0.split { " ,;.[]()".contains($0) } }.map(String.init)
    )
    let ids = context.knowledge.sources.map(\.id) + ofPlan
    return Set(ids.filter { words.contains($0.text) }).sorted()
  }

  /// Sources of the plan's own lines, whether the pack lists them or not.
  private var ofPlan: [SourceID] {
    var ids = (plan.findings + context.openChecks).flatMap(\.sources)
    ids += plan.preparations.flatMap {
      $0.components.flatMap(\.sources) + $0.reasons.flatMap(\.sources)
    }
    ids += (plan.course?.reasons ?? []).flatMap(\.sources)
    ids += plan.notChosen.flatMap(\.sources) + plan.unserved.flatMap(\.sources)
    let lines = plan.alternatives + plan.expectations + (plan.course?.maintenance ?? [])
    ids += lines.flatMap(\.sources)
    let care = plan.beforeCare + plan.afterCare + plan.normalReactions + plan.redFlags
    return ids + care.flatMap(\.sources)
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
