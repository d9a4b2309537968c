import Cells
import Clinical
package import Consultation
import Documents
import Drafting
package import Questionnaires
import Safety

/// What the screens say, as whole lines of words without a place: for speech, braille and paper terminals.
package struct ScreenWords {
  /// Far wider than any text, so that nothing is wrapped.
  private static let unwrapped = 1_000_000
  let scene: Scene

  /// The words of a state.
  package init(_ state: WizardState, pack: Pack?) {
    scene = Scene(
      state: state,
      pack: pack,
      glyphs: .unicode,
      size: Size(rows: state.size.rows, columns: state.size.columns),
      // Plain lines name no keys; what says it without them looks for the usual ones.
      keys: .none
    )
  }

  private var state: WizardState { scene.state }

  /// Whose consultation it is, or what the program is: row 1.
  package var identity: String {
    guard let open = state.open else {
      let clinic = state.clinic
      return ["meso", clinic?.name, clinic.map { Words.operator($0.practitioner) }]
        .compactMap(\.self).joined(separator: " · ")
    }
    let banner = open.banner
    return [
      Words.recordNumber(banner), banner.name.isEmpty ? Words.noName : banner.name,
      Words.birth(banner, withAge: true), AllergyText(banner.allergies).all,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The verdict with its counts.
  package var verdict: [String] { state.open.map { scene.verdictLines($0).map(\.text) } ?? [] }

  /// A verdict by itself.
  package var plainVerdict: String { verdict.first ?? "" }

  /// Whether all is stored.
  package var saving: String { Words.saving(state.saving) }

  /// The day treatment is planned for.
  package var planned: String { state.open.map { Words.planned($0.record) } ?? "" }

  /// A section's title and how far it is.
  package func section(_ section: Section) -> String {
    [section.title, Words.state(of: section)].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// An answer in words.
  package func answer(_ answer: AnswerValue, to item: Item) -> String {
    Words.answer(answer, to: item)
  }

  /// What an option is called.
  package func choice(_ line: ChoiceLine) -> String { Words.choice(line) }

  /// The words of the row that adds to a group, or names one of it.
  package func group(_ row: FormRow) -> String {
    if case .occurrence(let number) = row.kind { return "\(row.shown.item.text) \(number)" }
    return Words.add(row.shown.item.text)
  }

  /// What is typed means, in words.
  package func echo(_ row: FormRow) -> [String] {
    drawing.map { words($0.readingLines(row)) } ?? []
  }

  /// Why an answer needs another look.
  package func problems(_ row: FormRow) -> [String] {
    drawing.map { words($0.problemLines(row)) } ?? []
  }

  /// Why a question is asked, and what was found about it.
  package func reason(at place: Place) -> [String] {
    words(scene.reasonLines(place, columns: Self.unwrapped))
  }

  private var drawing: QuestionDrawing? {
    state.open.map { QuestionDrawing(scene: scene, open: $0, columns: Self.unwrapped) }
  }

  /// The words of drawn lines, without marks of the focus.
  private func words(_ lines: [PageLine]) -> [String] {
    lines.map { line in
      line.pieces.sorted { $0.column < $1.column }
        .map { $0.text.filter { $0 != scene.glyphs.pointer && $0 != scene.glyphs.attention } }
        .joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    .filter { !$0.isEmpty }
  }
}

// MARK: Concerns

extension ScreenWords {
  /// How much, in words.
  package func degree(_ degree: Int) -> String { Words.degree(degree) }

  /// A concern as it stands: how much, where, since when, and what it still needs.
  package func concern(_ row: ConcernRow) -> String {
    if let question = row.question {
      let answer = state.answers(at: question.place).first
      let text = question.item.options.first { .coding($0.coding) == answer }?.text
      return "\(row.text): \(text ?? (question.item.isRequired ? Words.needed : ""))"
    }
    guard row.isTicked, case .concern = row.id else { return row.text }
    var parts = [row.text] + [row.degree.map(Words.degree)].compactMap(\.self)
    if !row.zones.isEmpty {
      parts.append(row.zones.map { $0.lowercased() }.joined(separator: ", "))
    }
    if let since = row.since { parts.append("since \(DateWords.short(since))") }
    if let occurrence = row.occurrence, let draft = state.concerns.drafts[occurrence] {
      parts.append("since when, as typed: \(draft.text)")
    }
    if !row.needs.isEmpty { parts.append(Words.missing(row.needs)) }
    if row.isUnserved, row.needs.isEmpty { parts.append(Words.seeWhy) }
    return parts.joined(separator: " · ")
  }

  /// The concerns of the last visit, where none is named yet.
  package var concernsLastTime: [String] {
    guard let open = state.open, let day = open.concernsLastTime.first?.source.day else {
      return []
    }
    let words = open.concernsLastTime.map(open.words)
    return [Words.concernsLastTime(words, on: DateWords.short(day))]
  }

  /// A zone of a concern.
  package func zone(_ line: ZoneLine) -> String {
    line.option.text + (line.isOffered ? "" : ", \(Words.notTreatedThere)")
  }

  /// Where a concern is.
  package func zones(of concern: String) -> String { Words.zonesTitle(concern) }

  /// How since when is said, or what is typed means.
  package var since: String {
    switch state.concernReading {
    case .value(.date(let date)): "= \(DateWords.long(date))"
    case .refused(let reason): reason
    case .value, .blank, nil: Words.sinceHint
    }
  }
}

// MARK: Lists

extension ScreenWords {
  /// The consultations found and how many there are.
  package var consultations: String {
    let home = state.home
    guard home.isRead else { return Words.readingList }
    return Words.count(found: home.found.count, of: home.count, filter: home.filter.text)
  }

  /// One consultation of the list.
  package func summary(_ line: ConsultationSummary) -> String {
    let birth = PartialDate(iso: line.birthDate).map { "b. \(DateWords.short($0))" } ?? ""
    return [
      line.recordNumber.isEmpty ? line.id.text : line.recordNumber,
      line.patient.isEmpty ? Words.noName : line.patient, birth, Words.standing(line),
      line.verdictThatCounts.map(Words.inList) ?? "", line.concerns,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The pack, the clinic's own values.
  package var stamp: String { scene.pack.map(Words.stamp) ?? "" }

  /// What is missing and flagged, each under its headings, then more about it.
  package var review: [(headings: [String], texts: [String])] {
    guard let open = state.open else { return [] }
    let lines = state.reviewLines
    let counts = ReviewCounts(lines)
    return lines.map { (scene.reviewHeadings($0, counts, open), scene.reviewTexts($0)) }
  }

  /// How much of the review stands in the way.
  package var reviewSummary: String { "\(Words.reviewTitle): \(Words.summary(state.reviewLines))" }

  /// A finding's effect and title, then its words.
  package func finding(_ line: FindingLine) -> [String] {
    let title =
      line.finding.map { "\(Words.effect($0)) · \($0.title)" }
      ?? (line.isMissing ? Words.answerMissing : Words.unreadable)
    return [title, line.text]
  }

  /// That nothing was found.
  package var noFindings: String { Words.noFindings }

  /// The title of what lies over a screen.
  package func title(_ overlay: Overlay) -> String { Words.title(overlay) }

  /// A line of the menu.
  package func menu(_ entry: MenuState.Entry, _ appearance: Appearance) -> String {
    Words.menu(entry, appearance)
  }

  /// What words are asked for.
  package func question(_ purpose: AskState.Purpose) -> String { Words.question(purpose) }

  /// The words of a question or a section that was found.
  package func target(_ target: FindState.Target) -> String {
    "\(target.text) · \(target.place == nil ? Words.wholeSection : target.title)"
  }
}

// MARK: The plan and what is done with it

extension ScreenWords {
  /// The title of the plan and how it stands.
  package var planTitle: String {
    state.open.map { "\(Words.planTitle) (\(Words.planStatus($0)))" } ?? Words.planTitle
  }

  /// What other consultations say against this one.
  package var besideForm: [String] { words(scene.besideForm(columns: Self.unwrapped)) }

  /// Why there is no plan; the plan as it was approved; nothing where there is one.
  package var noPlan: [String]? {
    guard let open = state.open, open.judgement.plan == nil else { return nil }
    return open.approvedLines.isEmpty ? [state.planningOff ?? Words.noPlanYet] : open.approvedLines
  }

  /// Why nothing is drafted, where nothing is.
  package var nothingDrafted: String? {
    guard let plan = state.open?.judgement.plan, plan.preparations.isEmpty else { return nil }
    return Words.nothingDrafted(plan)
  }

  /// The heading a line of the plan stands under, and its rows.
  package func plan(_ line: PlanLine) -> (heading: String?, rows: [String]) {
    guard let open = state.open, let plan = open.judgement.plan else { return (nil, []) }
    let text = scene.planText(plan, open)
    return (text.heading(line), text.rows(line))
  }

  /// That the first eligible day can be planned for.
  package var rePlans: String? { state.open?.replanDay == true ? Words.rePlans : nil }

  /// What moved since the plan was last looked at.
  package var changes: [String] {
    guard let open = state.open, let plan = open.judgement.plan else { return [] }
    return words(scene.changeLines(scene.planText(plan, open), columns: Self.unwrapped))
  }

  /// The reasons of what is explained, its answers by number.
  package var why: [String] { words(scene.whyPage(columns: Self.unwrapped)) }

  /// What is asked before a rule is gone past.
  package var overrideAsks: String { Words.overrideAsks }

  /// Why there is no printer to choose.
  package var noPrinter: String { state.printerProblem ?? Words.askingForPrinters }

  /// What stands in the way of an approval, in words.
  package var gates: [String] {
    guard let open = state.open else { return [] }
    return state.approvalGates.map { gate in
      Words.gate(
        gate,
        scene.item(of: gate, in: open),
        isMeasured: gate.isMeasured(in: open.judgement.evaluation.index),
        dot: scene.glyphs.dot
      ) { scene.pack?.knowledge.name($0) ?? $0 }
    }
  }

  /// That something stands in the way, and what an approval does.
  package var inTheWay: String { Words.inTheWay }

  /// What an approval does.
  package var approvalExplained: String { Words.approvalExplained }

  /// The title of the changes by hand.
  package var editTitle: String { "\(Words.editTitle). \(Words.judgedLikeADraft)" }

  /// Something that may be changed by hand.
  package func edit(_ choice: EditChoice) -> String {
    Words.choice(choice, name: scene.editName)
  }

  /// What is asked about a change.
  package func ask(_ choice: EditChoice) -> String { Words.ask(choice) }

  /// What may be chosen for a change, with its points.
  package func offer(_ offer: EditOffer) -> String {
    Words.edit(offer.edit, name: scene.editName) + scene.scoreWords(offer)
  }

  /// What may not be chosen, each with its reason.
  package var closedOffers: [String] {
    let shut = state.edit.offers.compactMap(\.refusal)
    let none = state.edit.options.isEmpty ? [Words.noneOpen] : []
    return none + (shut.isEmpty ? [] : ["\(Words.notOpen):"] + shut)
  }

  /// Why the last change was refused.
  package var editRefusal: String? { state.edit.refusal.map { "\(Words.refused): \($0)" } }

  /// What is typed as a change means.
  package var editEcho: [String] { words(scene.editEcho(columns: Self.unwrapped)) }
}

// MARK: The first start

extension ScreenWords {
  /// The title of the first start.
  package var setupTitle: String { "\(Words.setupTitle). \(Words.setupIntroduction)" }

  /// What a row of the first start asks.
  package func setup(_ row: SetupState.Row) -> String { Words.setup(row) }

  /// What may be chosen in a row of the first start.
  package func choices(_ row: SetupState.Row) -> [String] {
    switch row {
    case .role: Practitioner.Role.allCases.map(Words.setupRole)
    case .paper: Paper.allCases.map(Words.paper)
    case .dateOrder: DateOrder.allCases.map(Words.dateOrder)
    case .clinic, .telephone, .name, .begin: []
    }
  }
}
