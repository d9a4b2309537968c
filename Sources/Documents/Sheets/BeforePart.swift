import Clinical
import Drafting
import Safety

/// What to do before the session, dated, the earliest day first.
struct BeforePart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  /// What matters most: what bleeds, irritates or concerns this patient.
  var summary: [Block] { section(Words.before, lines.filter(matters)) }

  /// What the summary leaves out.
  var rest: [Block] { section(Words.beforeToo, lines.filter { !matters($0) }, procedures) }

  /// All of it on one sheet.
  var all: [Block] { section(Words.before, lines, procedures) }

  // MARK: Lines

  /// The lines that stand by themselves.
  private var lines: [CareLine] { plan.beforeCare.filter { !isDistance($0) } }

  private func rule(_ line: CareLine) -> Washout? {
    context.rules.washouts.first { $0.id == line.rule }
  }

  private func concernsPatient(_ line: CareLine) -> Bool {
    plan.findings.contains { $0.rule == line.rule }
  }

  private func matters(_ line: CareLine) -> Bool {
    guard let rule = rule(line) else { return true }
    return concernsPatient(line) || (rule.kind == .wash && (rule.isHard || line.from == nil))
  }

  /// Whether a line only keeps a procedure at a distance that this patient has not had.
  private func isDistance(_ line: CareLine) -> Bool {
    guard let rule = rule(line), !concernsPatient(line) else { return false }
    return rule.kind == .space && rule.direction == nil && rule.exposure != .sun
  }

  /// One line for all procedures that keep a distance, with every rule and source.
  private var procedures: String? {
    let distances = plan.beforeCare.filter(isDistance)
    guard !distances.isEmpty else { return nil }
    var sources: [SourceID] = []
    for source in distances.flatMap(\.sources) where !sources.contains(source) {
      sources.append(source)
    }
    let status = distances.map(\.status).reduce(.sourced, Basis.weaker)
    let rules = distances.map(\.rule.text).joined(separator: ", ")
    return "\(Words.noProcedure) [\(rules); \(Tag.bare(status, sources))]"
  }

  // MARK: Blocks

  private func section(
    _ title: String,
    _ lines: [CareLine],
    _ procedures: String? = nil
  ) -> [Block] {
    let dated = lines.filter(isDated).sorted { first($0) < first($1) }
    let others = lines.filter { !isDated($0) }.map { parts.tagged($0, undated($0)) }
    guard !(dated.isEmpty && others.isEmpty && procedures == nil) else { return [] }
    return [.heading(level: 2, title)]
      + (dated.isEmpty
        ? []
        : [.pairs(dated.map { Block.Pair(label($0), parts.tagged($0, text($0))) })])
      + [.paragraph(([procedures].compactMap(\.self) + others).joined(separator: " "))]
  }

  private func first(_ line: CareLine) -> CalendarDay { line.from ?? .distantPast }

  /// Whether a line begins on a day before the session.
  private func isDated(_ line: CareLine) -> Bool {
    line.from.map { $0 < (plan.eligibleOn ?? plan.plannedDate) } ?? false
  }

  /// "Thu 10 Dec 2026", or "since Thu 10 Dec 2026" where that day has gone by.
  private func label(_ line: CareLine) -> String {
    line.from.map { ($0 < context.heading.day ? Words.since : "") + Words.day($0) } ?? ""
  }

  /// The text with the day until which it holds after the session, where it has one.
  private func undated(_ line: CareLine) -> String {
    let text = Weekdays.added(to: line.text)
    return line.until.map { "\(Sentence.ended(text)) Until \(Words.day($0))." } ?? text
  }

  /// The text without the day that its label says already.
  private func text(_ line: CareLine) -> String {
    var text = line.text
    if let from = line.from {
      text.replace(" from \(DateWords.long(from).dropFirst(4)) on", with: "")
    }
    return Weekdays.added(to: text).capitalised
  }
}

extension FactID {
  /// Sun or a tanning bed, which keep a distance and are no procedure.
  fileprivate static let sun: FactID = "sun_or_tanning_bed"
}
