import Cells
import Clinical
import Consultation
import Questionnaires
import Safety

extension Scene {
  /// The lines from where they have been scrolled to, at least a page of them.
  func scrolled(_ lines: [PageLine], by scroll: ScrollState, rows: Int) -> [PageLine] {
    Array(lines.dropFirst(min(scroll.top, max(0, lines.count - rows))))
  }

  /// The help: what the question in focus asks, how it is answered and why it is asked, then every key that works here.
  func helpLines(columns: Int) -> [PageLine] {
    var lines: [PageLine] = []
    if let row = state.questionInFocus, state.screen == .questions {
      lines.append(PageLine(row.shown.item.text, style: Style(.heading)))
      let texts = [row.shown.item.help, Words.howToAnswer(row)].compactMap(\.self)
      for text in texts {
        lines += text.wrapped(toColumns: columns).map { PageLine($0) }
      }
      lines.append(PageLine())
      lines.append(PageLine(Words.whyAsked, style: Style(.heading)))
      lines += whyAsked(row.shown.item, columns: columns)
      lines.append(PageLine())
    }
    return lines + keyLines(columns: columns)
  }

  private func keyLines(columns: Int) -> [PageLine] {
    var lines = [PageLine(Words.keysHere, style: Style(.heading))]
    var below = state
    below.overlay = nil
    let isTyping = below.takesText
    var named: Set<String> = []
    for binding in KeyTable.below(state, keys) where !binding.help.isEmpty {
      // Where text is typed, a key that is a character is text.
      if isTyping, binding.keys.isEmpty { continue }
      let label = binding.keyLabels(isTyping: isTyping, columns: 17)
      // What a place says of a key comes first, and is enough.
      guard named.insert(label).inserted else { continue }
      let texts = binding.help.wrapped(toColumns: columns - 18)
      for (index, text) in texts.enumerated() {
        var line = PageLine(text, at: 18)
        if index == 0 {
          line.add(label.clipped(toColumns: 17), at: 0, style: Style(.key))
        }
        lines.append(line)
      }
    }
    return lines
  }

  /// Why a question is asked, then what was found about its answer.
  func reasonLines(_ place: Place, columns: Int) -> [PageLine] {
    guard let item = state.open?.judgement.evaluation.index.item(place.item) else { return [] }
    var lines = item.text.wrapped(toColumns: columns).map { PageLine($0, style: Style(.heading)) }
    let found = state.open?.findingLines.filter { $0.places.contains(place) } ?? []
    for line in found {
      lines += line.text.wrapped(toColumns: columns).map { PageLine($0) }
      if let finding = line.finding {
        let tag = Words.tag(rule: finding.rule, finding.status, finding.sources)
        lines += tag.wrapped(toColumns: columns).map { PageLine($0, style: Style(.dim)) }
      }
      lines.append(PageLine())
    }
    if !found.isEmpty, pack?.reasons(for: item).isEmpty != false { return lines.dropLast() }
    return lines + whyAsked(item, columns: columns)
  }

  /// The reasons for a question, each with its rule and what it rests on, then the sources of the rules in full.
  private func whyAsked(_ item: Item, columns: Int) -> [PageLine] {
    let reasons = pack?.reasons(for: item) ?? []
    guard !reasons.isEmpty else {
      return Words.noReason.wrapped(toColumns: columns).map { PageLine($0) }
    }
    var lines: [PageLine] = []
    for reason in reasons {
      lines += reason.text.wrapped(toColumns: columns).map { PageLine($0) }
      let tag = Words.tag(rule: reason.rule, reason.basis, reason.sources)
      if tag.isEmpty { continue }
      lines += tag.wrapped(toColumns: columns).map { PageLine($0, style: Style(.dim)) }
    }
    let cited = Set(reasons.filter { $0.rule != nil }.flatMap(\.sources))
    let sources = pack?.knowledge.sources.filter { cited.contains($0.id) } ?? []
    for source in sources.map(Words.citation) {
      lines += source.wrapped(toColumns: columns, hangingIndent: 2)
        .map { PageLine($0, style: Style(.dim)) }
    }
    return lines
  }
}
