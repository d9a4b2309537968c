import Clinical
import Drafting
import Questionnaires
import Safety

/// Text that is half typed where no question stands: kept as the answers in question fields are, and brought back.
extension WizardState {
  /// What is half typed, each for its purpose, also what was set aside.
  var halfTypedLines: [Scratch.Line] {
    guard open != nil else { return [] }
    let over = overlay == .leaving ? covered : overlay
    return wordsTyped(over) + editsTyped + reasonsTyped
      + [findTyped(over), nameTyped].compactMap(\.self)
  }

  /// Keeps what is half typed at once where some of it was used up: nothing that was done may come back undone.
  mutating func forgetUsedLines() -> [Effect] {
    guard let kept = keptScratch?.lines, !kept.isEmpty, kept != halfTypedLines else { return [] }
    return keepScratch(evenIfRecent: true)
  }

  private func wordsTyped(_ over: Overlay?) -> [Scratch.Line] {
    let asked: AskState.Purpose? = if case .ask(let state) = over { state.purpose } else { nil }
    return AskState.Purpose.allCases.compactMap { purpose in
      unfinishedWords[purpose].map {
        Scratch.Line($0, for: .ask(purpose), isOpen: purpose == asked)
      }
    }
  }

  private func findTyped(_ over: Overlay?) -> Scratch.Line? {
    guard case .find(let state) = over, !state.field.text.isEmpty else { return nil }
    return Scratch.Line(state.field, for: .find)
  }

  private var editsTyped: [Scratch.Line] {
    let typed = screen == .edit ? edit.choice?.key : nil
    return edit.unfinished.sorted { $0.key < $1.key }
      .map { Scratch.Line($0.value, for: .edit($0.key), isOpen: $0.key == typed) }
  }

  /// The name of an approval, once it is another than the one it began with.
  private var nameTyped: Scratch.Line? {
    guard screen == .approve, approve.name.text != clinic?.practitioner.name else { return nil }
    return Scratch.Line(approve.name, for: .approval)
  }

  /// Reasons to go past a rule, those set aside too.
  private var reasonsTyped: [Scratch.Line] {
    guard let open else { return [] }
    return why.unfinished.filter { $0.key.consultation == open.record.id }
      .sorted { $0.key.rule < $1.key.rule }
      .map { place, field in
        Scratch.Line(field, for: .reason(place.rule), isOpen: why.override == field)
      }
  }

  /// Puts everything that was half typed where no question stands back, and the practitioner where it was typed.
  mutating func restoreLines(of scratch: Scratch, desk: Desk) {
    for line in scratch.lines {
      guard let purpose = LinePurpose(line.purpose) else { continue }
      restore(line, for: purpose, at: scratch.position, desk: desk)
    }
  }

  private mutating func restore(
    _ line: Scratch.Line,
    for purpose: LinePurpose,
    at position: Int,
    desk: Desk
  ) {
    switch purpose {
    case .ask(let purpose):
      guard open.map({ purpose.isAsked(in: $0.record.status) }) == true else { return }
      unfinishedWords[purpose] = line.field(like: AskState(purpose: purpose).field)
      if line.isOpen { ask(for: purpose) }
    case .find:
      var state = FindState(in: self, desk: desk)
      state.field = line.field(like: state.field)
      state.search(desk.fold)
      overlay = .find(state)
    case .edit(let key):
      guard open?.isReadOnly == false else { return }
      edit.unfinished[key] = line.field(like: TextField(limit: 500))
      guard line.isOpen else { return }
      go(to: .plan, desk: desk)
      plan.focus = position
      openEdit()
      if let choice = editChoices.first(where: { $0.key == key }) { begin(choice, desk: desk) }
    case .approval:
      guard open?.isReadOnly == false else { return }
      go(to: .plan, desk: desk)
      openApproval()
      approve.name = line.field(like: approve.name)
    case .reason(let rule):
      guard let open, !open.isReadOnly else { return }
      let field = line.field(like: TextField(limit: 500))
      why.unfinished[UnfinishedReason(consultation: open.record.id, rule: rule)] = field
      let findings = open.judgement.assessment?.findings ?? []
      guard line.isOpen, let finding = findings.first(where: { $0.rule == rule }) else { return }
      explain(.finding(finding), from: screen)
      why.override = field
    }
  }
}

/// What a line is typed for, by the name it is kept under.
private enum LinePurpose {
  case ask(AskState.Purpose)
  case find
  case edit(String)
  case approval
  case reason(RuleID)

  init?(_ name: String) {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : "") {
    case ("find", ""): self = .find
    case ("approval", ""): self = .approval
    case ("edit", let key) where !key.isEmpty: self = .edit(key)
    case ("reason", let rule) where !rule.isEmpty: self = .reason(RuleID(rule))
    case ("ask", let name):
      guard let purpose = AskState.Purpose(rawValue: name) else { return nil }
      self = .ask(purpose)
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .ask(let purpose): "ask \(purpose.rawValue)"
    case .find: "find"
    case .edit(let key): "edit \(key)"
    case .approval: "approval"
    case .reason(let rule): "reason \(rule.text)"
    }
  }
}

extension Scratch.Line {
  fileprivate init(_ field: TextField, for purpose: LinePurpose, isOpen: Bool = true) {
    self.init(purpose: purpose.name, text: field.text, caret: field.caret, isOpen: isOpen)
  }

  /// A field with the text and the caret, in every other way like one that is there.
  fileprivate func field(like field: TextField) -> TextField {
    var restored = TextField(text, keepsLines: field.keepsLines, limit: field.limit)
    restored.caret = caret
    return restored
  }
}

extension AskState.Purpose {
  /// Whether it is asked in a consultation that stands so.
  fileprivate func isAsked(in status: ConsultationRecord.Status) -> Bool {
    switch (self, status) {
    case (.note, .open), (.void, .open), (.void, .approved), (.amend, .approved): true
    default: false
    }
  }
}

extension EditChoice {
  /// The choice by name, whatever stands there now.
  var key: String {
    switch self {
    case .swap(let area, let from): "swap \(area.text) \(from.text)"
    case .volume(let zone, let substance, _): "volume \(zone.text) \(substance.text)"
    case .technique(let area, let substance, _): "technique \(area.text) \(substance.text)"
    case .omit(let zone): "omit \(zone.text)"
    case .restore(let zone): "restore \(zone.text)"
    case .interval: "interval"
    case .sessions: "sessions"
    case .note: "note"
    case .takeBack: "takeBack"
    }
  }
}
