import Questionnaires

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceConcerns(_ action: Action, desk: Desk) -> [Effect] {
    if concerns.zone != nil {
      reduceZones(action, desk: desk)
    } else if concerns.isTyping {
      reduceSince(action, desk: desk)
    } else {
      reduceConcernList(action, desk: desk)
    }
    return []
  }

  private mutating func reduceConcernList(_ action: Action, desk: Desk) {
    guard let row = concernInFocus else {
      if action == .escaped { openOutline() }
      return
    }
    switch action {
    case .typed(let character): typeOnConcern(character, row, desk: desk)
    case .erased: if row.question != nil { choose(nil, in: row, desk: desk) }
    case .moved(.left): nudge(row, by: -1, desk: desk)
    case .moved(.right): nudge(row, by: 1, desk: desk)
    case .moved(let movement): moveAmongConcerns(movement, desk: desk)
    case .entered: enterConcern(row, desk: desk)
    case .escaped: openOutline()
    case .commanded(.why): explainConcern(row)
    case .commanded(.takeOver): takeConcernsOver(desk: desk)
    default: break
    }
  }

  private mutating func typeOnConcern(_ character: Character, _ row: ConcernRow, desk: Desk) {
    if row.question != nil {
      chooseDetail(by: character, in: row, desk: desk)
      return
    }
    switch character {
    case " ": toggle(row, desk: desk)
    case "0"..."3": if let degree = character.wholeNumberValue { set(degree, row, desk: desk) }
    case "z": openZones(row, desk: desk)
    case "s": typeSince(row, desk: desk)
    case "w": explainConcern(row)
    default: break
    }
  }

  /// Enter: the zones of a ticked concern; otherwise the next row, and after the last the next section.
  private mutating func enterConcern(_ row: ConcernRow, desk: Desk) {
    switch row.id {
    case .concern where row.isTicked: openZones(row, desk: desk)
    case .none:
      if !concerns.saidNone, !chosenOccurrences.isEmpty {
        go(to: section(by: 1), desk: desk)
      } else {
        sayNone(desk: desk)
        go(to: section(by: 1), desk: desk)
      }
    case .concern, .nameless, .detail: moveAmongConcerns(.down, desk: desk)
    }
  }

  mutating func moveAmongConcerns(_ movement: Movement, desk: Desk) {
    let rows = concernRows
    let now = rows.firstIndex { $0.id == concernInFocus?.id } ?? 0
    if movement == .next, now == rows.count - 1 {
      go(to: section(by: 1), desk: desk)
      return
    }
    let next = movement.index(from: now, count: rows.count, page: pageOfLines)
    if rows.indices.contains(next) { concerns.focus = rows[next].id }
  }

  /// Opens the reasons why nothing is drafted for a concern.
  private mutating func explainConcern(_ row: ConcernRow) {
    guard row.isUnserved else {
      message = Message(row.isTicked ? Words.concernIsServed : Words.concernNotChosen)
      return
    }
    explain(.concern(row.code), from: .concerns)
  }
}

// MARK: Zones

extension WizardState {
  mutating func reduceZones(_ action: Action, desk: Desk) {
    let lines = zoneLines(desk.pack)
    let now = lines.firstIndex { $0.option.coding == concerns.zone } ?? 0
    guard lines.indices.contains(now) else {
      concerns.zone = nil
      return
    }
    switch action {
    case .escaped, .entered, .typed("z"): concerns.zone = nil
    case .typed(" "): toggle(lines[now], desk: desk)
    case .typed(let key):
      if let line = lines.first(where: { $0.label == key }) { concerns.zone = line.option.coding }
    case .moved(.left), .moved(.right):
      let offered = lines.filter(\.isOffered).map(\.option.coding.code)
      let here = lines[now].option.coding.code
      let beside = ZonePicture.showing(here)?
        .zone(beside: here, toTheLeft: action == .moved(.left), among: offered)
      if let line = lines.first(where: { $0.option.coding.code == beside }) {
        concerns.zone = line.option.coding
      }
    case .moved(let movement):
      let next = movement.index(from: now, count: lines.count, page: pageOfLines)
      concerns.zone = lines[next].option.coding
    case .commanded(.why): message = Message(Words.whyZone(lines[now]))
    default: break
    }
  }

  private mutating func toggle(_ line: ZoneLine, desk: Desk) {
    guard line.isOffered || line.isChosen else {
      message = Message(Words.whyZone(line), tone: .caution)
      return
    }
    guard let row = concernInFocus, let occurrence = row.occurrence, let open else { return }
    let place = Place(KnownItem.concernZones, [occurrence])
    let options = open.judgement.evaluation.index.item(place.item)?.options ?? []
    var chosen = Set(open.record.response[place])
    if chosen.remove(.coding(line.option.coding)) == nil {
      chosen.insert(.coding(line.option.coding))
    }
    let values = options.map { AnswerValue.coding($0.coding) }.filter(chosen.contains)
    change(
      [values.isEmpty ? .cleared(place) : .answered(place, values)],
      Words.zonesOf(row.text),
      at: place,
      desk: desk
    )
  }
}

// MARK: Since when

extension WizardState {
  private mutating func reduceSince(_ action: Action, desk: Desk) {
    switch action {
    case .typed(let character): editSince { $0.insert(String(character)) }
    case .pasted(let text): editSince { $0.insert(text) }
    case .erased(let erasure): editSince { $0.erase(erasure) }
    case .moved(let movement):
      if var field = concernField, field.move(movement), let occurrence = concernInFocus?.occurrence
      {
        concerns.drafts[occurrence] = field
        return
      }
      switch movement {
      case .up, .down, .next, .previous, .pageUp, .pageDown:
        leaveConcern(desk: desk)
        moveAmongConcerns(movement, desk: desk)
      case .left, .right, .wordLeft, .wordRight, .home, .end: break
      }
    case .entered:
      if case .refused(let reason) = concernReading {
        message = Message(reason, tone: .caution)
        return
      }
      leaveConcern(desk: desk)
    case .escaped: leaveConcern(desk: desk)
    default: break
    }
  }

  private mutating func editSince(_ change: (inout TextField) -> Void) {
    guard var field = concernField, let occurrence = concernInFocus?.occurrence else { return }
    change(&field)
    concerns.drafts[occurrence] = field
  }

  /// Makes an answer of what is typed, where it is one; otherwise it stays as it was typed.
  mutating func leaveConcern(desk: Desk) {
    guard concerns.isTyping, let row = concernInFocus, let occurrence = row.occurrence,
      let reading = concernReading
    else {
      concerns.isTyping = false
      return
    }
    concerns.isTyping = false
    let wasTyped = concerns.drafts[occurrence] != nil
    let place = Place(KnownItem.concernSince, [occurrence])
    let words = Words.sinceWhen(row.text)
    switch reading {
    case .refused(let reason): message = Message(reason, tone: .caution)
    case .blank:
      concerns.drafts[occurrence] = nil
      if wasTyped, row.since != nil { change([.cleared(place)], words, at: place, desk: desk) }
    case .value(let value):
      concerns.drafts[occurrence] = nil
      guard wasTyped, open?.record.response[place] != [value] else { return }
      change([.answered(place, [value])], words, at: place, desk: desk)
    }
  }
}
