import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety
import Screens

extension Linear {
  /// Where the wizard stands, and what is asked there.
  mutating func place(_ state: WizardState, _ pack: Pack?) -> [String] {
    let before = spot
    spot = Spot(state)
    let words = ScreenWords(state, pack: pack)
    if state.isParked { return [Words.parked] }
    if let overlay = state.overlay { return over(overlay, state, words) }
    switch state.screen {
    case .setup: return setupPlace(state, words, isFirst: before?.screen != .setup)
    case .home: return homePlace(state, words)
    case .outline: return [sections(state, words)] + hint(.outline)
    case .questions: return sectionPlace(state, words, before) + questionPlace(state, words)
    case .concerns: return sectionPlace(state, words, before) + concernsPlace(state, pack, words)
    case .review: return reviewPlace(state, words)
    case .plan: return planPlace(state, words)
    case .why: return whyPlace(state, words)
    case .edit: return editPlace(state, words)
    case .approve: return approvePlace(state, words)
    }
  }

  /// The section, where it was entered.
  private func sectionPlace(_ state: WizardState, _ words: ScreenWords, _ before: Spot?) -> [String]
  {
    guard let open = state.open, before?.section != open.section || before?.screen != state.screen,
      let number = state.sections.firstIndex(where: { $0.id == open.section })
    else { return [] }
    let section = words.section(state.sections[number])
    return [Words.section(number + 1, of: state.sections.count, section, words.planned)]
  }

  // MARK: Home and the first start

  private mutating func setupPlace(
    _ state: WizardState,
    _ words: ScreenWords,
    isFirst: Bool
  ) -> [String] {
    let row = state.setup.focus
    let head = isFirst ? [words.setupTitle] : []
    guard row != .begin else { return head + [Words.begin] }
    let choices = words.choices(row)
    let now: String? =
      switch row {
      case .role: state.setup.role.flatMap { choice($0, choices) }
      case .paper: state.setup.paper.flatMap { choice($0, choices) }
      case .dateOrder: state.setup.dateOrder.flatMap { choice($0, choices) }
      case .clinic, .telephone, .name, .begin: state.setup.field(row).text
      }
    let standing = (now ?? "").isEmpty ? "" : " " + Words.now(now ?? "")
    return head + [
      ([words.setup(row) + "?" + standing] + numbered(choices)).joined(separator: "\n")
    ]
      + hint(row.takesText ? .line : .one) + (standing.isEmpty ? [] : hint(.standing))
  }

  private func choice<Choice: CaseIterable & Equatable>(
    _ choice: Choice,
    _ words: [String]
  ) -> String? {
    let index = Array(Choice.allCases).firstIndex { $0 == choice }
    return index.flatMap { words.indices.contains($0) ? words[$0] : nil }
  }

  private mutating func homePlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    let isNew = !hint(.home).isEmpty
    return [consultations(1, state, words)] + (isNew ? [words.stamp, Words.text(.home)] : [])
  }

  /// A page of the list, with how many there are and how more are heard.
  func consultations(_ page: Int, _ state: WizardState, _ words: ScreenWords) -> String {
    let found = state.home.found
    let first = min(max(0, page - 1), found.count / Self.page) * Self.page
    let lines = found[first...].prefix(Self.page).enumerated().map {
      "\(first + $0.offset + 1) \(words.summary($0.element))"
    }
    let left = found.count - first - lines.count
    let more = left > 0 ? [Words.nextPage(left, page + 1)] : []
    return ([words.consultations] + lines + more).joined(separator: "\n")
  }

  // MARK: What lies over a screen

  private mutating func over(
    _ overlay: Overlay,
    _ state: WizardState,
    _ words: ScreenWords
  ) -> [String] {
    switch overlay {
    case .help, .orientation: return help(state)
    case .calendar(let calendar): return [DateWords.long(calendar.day)]
    case .reason(let place, _):
      return [words.reason(at: place).joined(separator: "\n")] + hint(.reason)
    case .findings: return findingsPlace(state, words)
    case .find(let find):
      let lines = numbered(find.found.prefix(20).map(words.target))
      let more = find.found.count > 20 ? [Words.andMore(find.found.count - 20)] : []
      let head = Words.found(find.found.count, named: find.field.text)
      let hint = find.found.isEmpty ? [] : hint(.find)
      return [([head] + lines + more).joined(separator: "\n")] + hint
    case .menu(let menu):
      let entries = menu.entries.map { words.menu($0, state.appearance) }
      return [([words.title(overlay)] + numbered(entries)).joined(separator: "\n")] + hint(.menu)
    case .ask(let ask):
      let typed = ask.field.text.isEmpty ? [] : [Words.halfTyped(ask.field.text)]
      return [
        ([words.question(ask.purpose)] + typed + [Words.wordsInOneLine(nil)])
          .joined(separator: "\n")
      ]
    case .leaving: return [Words.leaving(state)]
    }
  }

  /// Lines with their numbers.
  func numbered(_ lines: [String]) -> [String] {
    lines.enumerated().map { "\($0.offset + 1) \($0.element)" }
  }
}

// MARK: Review, plan, reasons, changes and approval

extension Linear {
  private mutating func findingsPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    let lines = state.open?.findingLines ?? []
    guard !lines.isEmpty else { return [words.noFindings] }
    let said = lines.enumerated().filter { isWhole || $0.element.finding?.isUnanswered != true }
    let texts = said.map { "\($0.offset + 1) \(Self.words(words.finding($0.element)))" }
    let left = lines.count - said.count
    let waiting = left > 0 ? [Words.onlyWait(left)] : []
    return [([words.title(.findings(FindingsState()))] + texts + waiting).joined(separator: "\n")]
      + hint(.findings)
  }

  private mutating func reviewPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    var blocks = [words.reviewSummary]
    var heading: [String] = []
    var waiting = 0
    for ((number, line), texts) in zip(state.reviewLines.enumerated(), words.review) {
      // What only waits for an answer stands among the missing ones already.
      if !isWhole, case .flagged = line.kind, line.finding?.isUnanswered == true {
        waiting += 1
        continue
      }
      let says = line.finding?.isUnanswered == true ? Array(texts.texts.prefix(1)) : texts.texts
      let more = says.dropFirst().map(Words.withoutKeys)
      let text = "\(number + 1) \((says.prefix(1) + more).joined(separator: ". "))"
      if texts.headings == heading {
        blocks[blocks.count - 1] += "\n" + text
      } else {
        let head =
          texts.headings.first == heading.first ? texts.headings.dropFirst() : texts.headings[...]
        blocks.append((head + [text]).joined(separator: "\n"))
      }
      heading = texts.headings
    }
    return blocks + (waiting > 0 ? [Words.onlyWait(waiting)] : []) + hint(.review)
  }

  private mutating func planPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    if state.plan.printing != nil {
      let lines =
        state.printers.isEmpty ? [words.noPrinter] : numbered(state.printers)
      return [
        words.identity, ([Words.printTitle] + lines).joined(separator: "\n"),
        state.printers.isEmpty ? Words.printNowhere : Words.printHint,
      ]
    }
    if state.plan.showsChanges { return [words.changes.joined(separator: "\n")] }
    let head = [([words.planTitle] + words.besideForm).joined(separator: "\n")]
    if isBack, let line = state.planLine, let number = state.planLines.firstIndex(of: line) {
      return head + [
        "\(number + 1) \(words.plan(line).rows.joined(separator: "\n"))", Words.planAgain,
      ]
    }
    toldPlan = state.open?.judgement.plan
    if let noPlan = words.noPlan {
      return head + [noPlan.map(Words.withoutKeys).joined(separator: "\n")]
    }
    var blocks = head
    var heading: String?? = .none
    var waiting = 0
    for (number, line) in state.planLines.enumerated() {
      if !isWhole, isWaiting(line, in: state) {
        waiting += 1
        continue
      }
      let (next, rows) = words.plan(line)
      var text = (["\(number + 1) \(rows.first ?? "")"] + rows.dropFirst()).joined(separator: "\n")
      if line == .eligible, state.open?.replanDay == true { text += "\n" + Words.replanHint }
      if heading == .some(next) {
        blocks[blocks.count - 1] += "\n" + text
      } else {
        if next != nil, heading == .some(nil), let nothing = words.nothingDrafted {
          blocks.append(nothing)
        }
        blocks.append([next, text].compactMap(\.self).joined(separator: "\n"))
      }
      heading = .some(next)
    }
    let left = waiting > 0 ? [Words.onlyWait(waiting)] : []
    return blocks + left + [Plan.disclaimer] + hint(.plan)
  }

  /// Whether a line of the plan only says that an answer is needed.
  private func isWaiting(_ line: PlanLine, in state: WizardState) -> Bool {
    guard case .finding(let number) = line, let plan = state.open?.judgement.plan else {
      return false
    }
    return plan.findings[number].isUnanswered
  }

  private mutating func whyPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    var blocks = [words.why.map(Words.withoutKeys).joined(separator: "\n")]
    if let field = state.why.override {
      let typed = field.text.isEmpty ? [] : [Words.halfTyped(field.text)]
      blocks.append(([words.overrideAsks] + typed + [Words.overrideHow]).joined(separator: "\n"))
    }
    return blocks + hint(.why)
  }

  private mutating func editPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    let refusal = [words.editRefusal].compactMap(\.self)
    guard let choice = state.edit.choice else {
      let lines = numbered(state.editChoices.map(words.edit))
      return [([words.editTitle] + lines).joined(separator: "\n")] + refusal + hint(.edit)
    }
    var lines = [words.edit(choice), words.ask(choice)]
    if choice.isTyped {
      if !state.edit.field.text.isEmpty { lines.append(Words.halfTyped(state.edit.field.text)) }
      lines += words.editEcho
    } else {
      lines += numbered(state.edit.offers.filter { $0.refusal == nil }.map(words.offer))
      lines += words.closedOffers
    }
    return [lines.joined(separator: "\n")] + refusal
  }

  private mutating func approvePlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    let head = [words.identity, verdict(words, state)]
    guard words.gates.isEmpty else {
      return head + [
        ([words.inTheWay] + numbered(words.gates.map(Words.withoutKeys))).joined(separator: "\n")
      ]
        + hint(.gates)
    }
    let drafted = state.planLines.compactMap { line -> String? in
      switch line {
      case .preparation, .component: words.plan(line).rows.first
      default: nil
      }
    }
    return head + [
      drafted.joined(separator: "\n"), words.approvalExplained,
      Words.approveHow(state.approve.name.text), Plan.disclaimer,
    ]
  }
}
