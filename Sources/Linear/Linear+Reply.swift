import Clinical
public import Consultation
import Questionnaires
import Safety
import Screens

extension Linear {
  /// What came of a turn: what was said to it, what it changed, and the place where that is another now.
  ///
  /// - Parameters:
  ///   - turn: The turn; none where something came from the world.
  ///   - before: The state it was taken in.
  ///   - after: The state it led to.
  ///   - pack: The clinical content, once it has been read.
  /// - Returns: Clean text, blocks apart by a blank line; empty where there is nothing to say.
  public mutating func reply(
    to turn: Turn,
    from before: WizardState,
    to after: WizardState,
    pack: Pack?
  ) -> String {
    if !turn.steps.isEmpty { goInside(from: before, to: after) }
    var blocks = turn.words
    let isOther = before.open?.record.id != after.open?.record.id
    if isOther, after.open != nil { blocks.append(ScreenWords(after, pack: pack).identity) }
    if let message = after.message, !turn.steps.isEmpty || message != before.message {
      blocks.append(Words.message(message))
    }
    if !isOther {
      blocks += echo(from: before, to: after, pack)
      blocks += consequences(from: before, to: after, pack)
    }
    blocks += trouble(from: before, to: after)
    let now = Spot(after)
    isBrief = !turn.saysPlace && before.screen == after.screen && spot?.section == now.section
    let plan = after.open?.judgement.plan
    let isTold = toldPlan != nil && (before.screen == .plan ? plan == toldPlan : true)
    isBack =
      isTold && turn.telling == .usual && !isOther && after.screen == .plan
      && [.plan, .why, .edit, .approve].contains(before.screen)
    isWhole = turn.telling == .whole
    defer { (isBrief, isBack, isWhole) = (false, false, false) }
    let isOverlay = after.overlay != nil && after.overlay != before.overlay
    if now != spot || turn.saysPlace || isOverlay {
      blocks += place(after, pack)
    } else if blocks.isEmpty, !turn.steps.isEmpty {
      blocks += place(after, pack)
    }
    return said(blocks)
  }

  /// What was answered, or why what was typed is no answer.
  private func echo(from before: WizardState, to after: WizardState, _ pack: Pack?) -> [String] {
    guard let old = before.open, let new = after.open else { return [] }
    if after.screen == .questions, let row = after.questionInFocus,
      case .refused(let reason) = after.reading(of: row),
      before.reading(of: row) != after.reading(of: row)
    {
      return [Words.refused(reason)]
    }
    if after.screen == .concerns, case .refused(let reason) = after.concernReading,
      before.concernReading != after.concernReading
    {
      return [Words.refused(reason)]
    }
    let words = ScreenWords(after, pack: pack)
    let changed = Self.changedPlaces(from: old, to: new)
    // What a message says of many at once is not said of each again.
    if changed.count > 4, after.message != nil { return [] }
    let lines = changed.prefix(12).compactMap { place -> String? in
      guard let item = new.judgement.evaluation.index.item(place.item) else { return nil }
      let answers = new.record.response[place].map { spoken($0, to: item, words) }
      let text = answers.isEmpty ? Words.noAnswer : answers.joined(separator: ", ")
      return Words.echo(new.words(of: place), text)
    }
    let more = changed.count > 12 ? [Words.andMore(changed.count - 12)] : []
    return lines.isEmpty ? [] : [(lines + more).joined(separator: "\n")]
  }

  /// An answer in words: a date by its day of the week, a number with its unit.
  func spoken(_ answer: AnswerValue, to item: Item, _ words: ScreenWords) -> String {
    if case .date(let date) = answer { return DateWords.long(date) }
    let text = words.answer(answer, to: item)
    switch answer {
    case .integer, .decimal: return Words.withUnit(text, item)
    default: return text
    }
  }

  /// The places whose answers are others now, in form order.
  private static func changedPlaces(
    from old: OpenConsultation,
    to new: OpenConsultation
  ) -> [Place] {
    guard old.record.response != new.record.response else { return [] }
    let places = Set(old.record.response.answers.keys).union(new.record.response.answers.keys)
    let changed = places.filter { old.record.response[$0] != new.record.response[$0] }
    let order =
      new.judgement.evaluation.shown.map(\.place) + old.judgement.evaluation.shown.map(\.place)
    var known: Set<Place> = []
    return order.filter { changed.contains($0) && known.insert($0).inserted }
  }

  /// What the rules say that they did not say before, and the verdict after each change.
  private func consequences(
    from before: WizardState,
    to after: WizardState,
    _ pack: Pack?
  ) -> [String] {
    guard let old = before.open, let new = after.open,
      old.record.response != new.record.response
        || old.judgement.assessment?.verdict != new.judgement.assessment?.verdict
        || old.record.status != new.record.status || old.record.edits != new.record.edits
    else { return [] }
    let words = ScreenWords(after, pack: pack)
    let (was, now) = (Self.heard(old), Self.heard(new))
    let came = now.filter { line in !was.contains { $0.text == line.text } }
    let went = was.filter { line in !now.contains { $0.text == line.text } }
    let found = came.map { Words.found(Self.words(words.finding($0))) }
    let titles = Set(now.compactMap(\.finding?.title))
    let gone = went.compactMap(\.finding?.title).filter { !titles.contains($0) }.map(Words.gone)
    return [(found + gone).joined(separator: "\n"), verdict(words, after, before: before)]
  }

  /// The findings that say more than that an answer is needed.
  private static func heard(_ open: OpenConsultation) -> [FindingLine] {
    open.findingLines.filter { line in
      guard let finding = line.finding else { return !line.isMissing }
      return !finding.isUnanswered
    }
  }

  /// A finding in one line; its title is not said twice.
  static func words(_ texts: [String]) -> String {
    guard let title = texts.first, let text = texts.last else { return "" }
    let name = title.split(separator: " \u{B7} ").last.map(String.init) ?? title
    guard text.hasPrefix(name) else { return "\(title): \(text)" }
    return title.dropLast(name.count) + text
  }

  /// The verdict with its counts, and what it was where it is another now.
  func verdict(_ words: ScreenWords, _ state: WizardState, before: WizardState? = nil) -> String {
    let was = before.map { ScreenWords($0, pack: nil).plainVerdict } ?? words.plainVerdict
    let change = was != words.plainVerdict && !was.isEmpty ? Words.itWas(was) : ""
    let saving = words.saving.isEmpty ? "" : "\(words.saving). "
    return saving + Words.verdict(words.verdict) + change
  }

  /// That something is not stored, once it is not.
  private func trouble(from before: WizardState, to after: WizardState) -> [String] {
    guard case .notSaved(let changes) = after.saving, after.open != nil else { return [] }
    if case .notSaved(changes) = before.saving { return [] }
    return [Words.notSaved(changes)]
  }
}

extension Finding {
  /// Whether it only says that an answer is needed.
  var isUnanswered: Bool { evidence.allSatisfy { $0.answer == FactState.notAsked.rawValue } }
}
