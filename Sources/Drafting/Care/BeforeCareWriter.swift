import Clinical
import Safety

/// Writes what to do before the session, dated backwards from its day.
///
/// Only what people buy for themselves is ever left off. What a prescriber ordered goes on: the line asks the
/// prescriber and has no date.
struct BeforeCareWriter {
  private let context: DraftingContext
  private let areas: Set<AreaID>
  private let rules: [BeforeCareRule]
  /// What a prescriber ordered, or may have.
  private let ordered: [FactID]

  init(context: DraftingContext) {
    self.context = context
    let areas = Set(context.wishes.map(\.zone.group))
    self.areas = areas
    rules = context.book.beforeCare.filter {
      ($0.rule.areas.isEmpty || $0.rule.areas.contains(where: areas.contains))
        && (!$0.isForWhoSaidSo || context.facts.says($0.rule.exposure))
    }
    ordered = context.facts.exposures.filter { exposure in
      exposure.state != .no && exposure.state != .notApplicable
        && [.yes, .notSure, .declined].contains(exposure.prescribed)
    }
    .map(\.id)
  }

  /// The lines in the order of the rules; remedies with one span of days stand together.
  var lines: [CareLine] {
    guard context.assessment.verdict <= .defer else { return [] }
    var written: Set<RuleID> = []
    var lines: [CareLine] = []
    for rule in rules where !written.contains(rule.rule.id) {
      if isPrescribed(rule) {
        lines.append(line(rule, text: Words.askPrescriber(rule.name), from: nil, until: nil))
        written.insert(rule.rule.id)
        continue
      }
      let alike = rules.filter { $0.isAlike(rule) && !isPrescribed($0) }
      written.formUnion(alike.map(\.rule.id))
      if let days = rule.remedyDays, alike.count > 1 {
        lines.append(remedies(alike, days))
      } else {
        lines.append(single(rule))
      }
    }
    return lines
  }

  private func isPrescribed(_ rule: BeforeCareRule) -> Bool {
    guard rule.rule.prescribedBehaviour != .same else { return false }
    return ordered.contains { $0 == rule.rule.exposure || rule.rule.drugs.contains($0) }
  }

  private func remedies(_ group: [BeforeCareRule], _ days: Int) -> CareLine {
    let text = Words.selfBought(
      group.map(\.name).uniqued(),
      when: when(days),
      painRelief: !needsCareForPainRelief
    )
    return CareLine(
      rule: group[0].rule.id,
      text: text,
      from: start(days),
      until: context.sessionDay,
      status: group.map(\.rule.days.basis).reduce(.sourced, Basis.weaker),
      sources: group.flatMap(\.rule.sources).uniqued(),
      alike: group.dropFirst().map(\.rule.id)
    )
  }

  /// Whether a fact asks for care with the pain relief that the aftercare names.
  private var needsCareForPainRelief: Bool {
    let relief = context.knowledge.aftercare.filter { $0.id == .painRelief }
    return relief.flatMap(\.cautionIf).contains { context.facts.facts[$0]?.state == .yes }
  }

  private func single(_ entry: BeforeCareRule) -> CareLine {
    let days = entry.days(onScalp: areas == [.scalp])
    if entry.rule.direction == "session_before_event" {
      return line(
        entry,
        text: Words.beforeEvent(entry.said, days: days),
        from: context.sessionDay,
        until: days.flatMap { context.sessionDay?.adding(days: $0) }
      )
    }
    guard let days, entry.rule.direction == nil else {
      return line(entry, text: entry.said, from: nil, until: nil)
    }
    let text =
      entry.sentence ?? Words.avoid(name: entry.name, when: when(days), kind: entry.rule.kind)
    let advised = advisedDays(entry.rule).map { Words.better(when($0)) } ?? ""
    return line(entry, text: text + advised, from: start(days), until: context.sessionDay)
  }

  /// The days that are better still; some rules ask for more where pigment is treated.
  private func advisedDays(_ rule: Washout) -> Int? {
    let treatsPigment = context.wishes.contains { $0.concern.treatsPigment }
    return rule.figures["advised_days"]
      ?? (treatsPigment ? rule.figures["pigment_plan_advised_days"] : nil)
  }

  private func start(_ days: Int) -> CalendarDay? {
    context.sessionDay?.adding(days: -days)
  }

  /// "from 10 December 2026 on", or the days where no day is set.
  private func when(_ days: Int) -> String {
    start(days).map { Words.from($0) } ?? Words.daysBefore(days)
  }

  private func line(
    _ entry: BeforeCareRule,
    text: String,
    from: CalendarDay?,
    until: CalendarDay?
  ) -> CareLine {
    CareLine(
      rule: entry.rule.id,
      text: text,
      from: from,
      until: until,
      status: entry.rule.days.value == nil ? .policy : entry.rule.days.basis,
      sources: entry.rule.sources
    )
  }
}

extension RuleID {
  /// The line of aftercare that names what may be taken for pain.
  static let painRelief: RuleID = "A12"
}

extension PatientFacts {
  /// Whether something was said to be taken.
  fileprivate func says(_ exposure: FactID) -> Bool {
    facts[exposure]?.state == .yes || exposures.contains { $0.id == exposure && $0.state == .yes }
  }
}
