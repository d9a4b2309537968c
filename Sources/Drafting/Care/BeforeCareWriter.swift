import Clinical
import Safety

/// Writes what to do before the session, dated backwards from its day.
///
/// Only what people buy for themselves is ever left off. What a prescriber ordered goes on: the line asks the
/// prescriber and has no date.
struct BeforeCareWriter {
  let context: DraftingContext

  /// The lines in the order of the rules; remedies with one span of days stand together.
  var lines: [CareLine] {
    guard context.assessment.verdict <= .defer else { return [] }
    var written: Set<RuleID> = []
    var lines: [CareLine] = []
    for rule in rules where !written.contains(rule.id) {
      if isPrescribed(rule) {
        lines.append(line(rule, text: Words.askPrescriber(name(rule)), from: nil, until: nil))
        written.insert(rule.id)
        continue
      }
      let group = rules.filter { isAlike($0, rule) && !isPrescribed($0) }
      written.formUnion(group.map(\.id))
      lines.append(group.count > 1 ? remedies(group) : single(rule))
    }
    return lines
  }

  private var rules: [Washout] {
    let areas = Set(context.wishes.map(\.zone.group))
    return context.rules.washouts.filter { rule in
      [.wash, .advice, .space].contains(rule.kind) && rule.direction != "after_session"
        && rule.prescribedBehaviour != .defer
        && (rule.areas.isEmpty || rule.areas.contains(where: areas.contains))
    }
  }

  private func isPrescribed(_ rule: Washout) -> Bool {
    guard rule.prescribedBehaviour != .same else { return false }
    return context.facts.exposures.contains { exposure in
      (exposure.id == rule.exposure || rule.drugs.contains(exposure.id))
        && exposure.state != .no && exposure.state != .notApplicable
        && [.yes, .notSure, .declined].contains(exposure.prescribed)
    }
  }

  /// Whether two rules are remedies that wash out over the same days.
  private func isAlike(_ left: Washout, _ right: Washout) -> Bool {
    if left.id == right.id { return true }
    return isRemedy(left) && isRemedy(right) && left.days.value == right.days.value
  }

  private func isRemedy(_ rule: Washout) -> Bool {
    rule.kind == .wash && rule.prescribedBehaviour == .refer && !rule.isZoneLocal
      && rule.direction == nil
  }

  private func days(_ rule: Washout) -> Int? {
    let areas = Set(context.wishes.map(\.zone.group))
    return areas == [.scalp] ? rule.scalpDays ?? rule.days.value : rule.days.value
  }

  private func remedies(_ group: [Washout]) -> CareLine {
    let first = group[0]
    let text = Words.selfBought(
      group.map(name).uniqued(),
      when: first.days.value.map(when) ?? "",
      painRelief: !needsCareForPainRelief
    )
    return CareLine(
      rule: first.id,
      text: text,
      from: first.days.value.flatMap(start),
      until: context.sessionDay,
      status: group.map(\.days.basis).reduce(.sourced, Basis.weaker),
      sources: group.flatMap(\.sources).uniqued()
    )
  }

  /// Whether a fact asks for care with the pain relief that the aftercare names.
  private var needsCareForPainRelief: Bool {
    let facts = context.knowledge.aftercare.first { $0.id == .painRelief }?.cautionIf ?? []
    return facts.contains { context.facts.facts[$0]?.state == .yes }
  }

  private func single(_ rule: Washout) -> CareLine {
    let sentence = context.rules.wording[rule.id]?.patient ?? rule.text
    switch rule.direction {
    case "session_before_event":
      let until = days(rule).flatMap { days in context.sessionDay?.adding(days: days) }
      return line(
        rule,
        text: Words.beforeEvent(sentence ?? name(rule), days: days(rule)),
        from: context.sessionDay,
        until: until
      )
    case nil where rule.days.value != nil:
      let own = days(rule) ?? 0
      let text = Words.avoid(sentence, name: name(rule), when: when(own), kind: rule.kind)
      let advised = rule.figures["advised_days"].map { Words.better(when($0)) } ?? ""
      return line(rule, text: text + advised, from: start(own), until: context.sessionDay)
    default:
      return line(rule, text: sentence ?? name(rule), from: nil, until: nil)
    }
  }

  private func start(_ days: Int) -> CalendarDay? {
    context.sessionDay?.adding(days: -days)
  }

  /// "from 10 December 2026 on", or the days where no day is set.
  private func when(_ days: Int) -> String {
    start(days).map { Words.from($0) } ?? Words.daysBefore(days)
  }

  private func name(_ rule: Washout) -> String {
    Words.withoutSource(
      context.rules.wording[rule.id]?.name ?? context.knowledge.name(rule.exposure.text)
    )
  }

  private func line(
    _ rule: Washout,
    text: String,
    from: CalendarDay?,
    until: CalendarDay?
  ) -> CareLine {
    CareLine(
      rule: rule.id,
      text: text,
      from: from,
      until: until,
      status: rule.days.value == nil ? .policy : rule.days.basis,
      sources: rule.sources
    )
  }
}

extension RuleID {
  /// The line of aftercare that names what may be taken for pain.
  static let painRelief: RuleID = "A12"
}
