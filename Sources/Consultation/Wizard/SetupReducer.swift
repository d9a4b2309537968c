import Documents
import Clinical
import Documents

extension WizardState {
  var setupTakesText: Bool { setup.focus.takesText }

  /// What a key does at the first start.
  mutating func reduceSetup(_ action: Action, desk: Desk) -> [Effect] {
    switch action {
    case .typed(let character):
      if setupTakesText {
        editSetup { $0.insert(String(character)) }
      } else {
        chooseInSetup(character)
      }
    case .pasted(let text): if setupTakesText { editSetup { $0.insert(text) } }
    case .erased(let erasure): if setupTakesText { editSetup { $0.erase(erasure) } }
    case .moved(let movement): moveInSetup(movement)
    case .entered:
      guard setup.focus == .begin else {
        moveInSetup(.down)
        break
      }
      return finishSetup()
    case .escaped: askToLeave()
    case .commanded(.newConsultation): home.waitsForNew = true
    default: break
    }
    return []
  }

  private mutating func editSetup(_ change: (inout TextField) -> Void) {
    var field = setup.field(setup.focus)
    change(&field)
    setup.set(field, in: setup.focus)
  }

  private mutating func moveInSetup(_ movement: Movement) {
    if setupTakesText {
      var field = setup.field(setup.focus)
      switch movement {
      case .left, .right, .wordLeft, .wordRight, .home, .end:
        _ = field.move(movement)
        setup.set(field, in: setup.focus)
        return
      case .next, .previous, .up, .down, .pageUp, .pageDown: break
      }
    } else if movement == .left || movement == .right {
      return nudgeInSetup(movement)
    }
    let rows = SetupState.Row.allCases
    let next = movement.index(from: setup.focus.rawValue, count: rows.count, page: rows.count)
    setup.focus = rows[next]
  }

  /// The choice before or after; the first where nothing is chosen.
  private mutating func nudgeInSetup(_ movement: Movement) {
    let offset = movement == .left ? -1 : 1
    switch setup.focus {
    case .role: setup.role = neighbour(of: setup.role, by: offset)
    case .paper: setup.paper = neighbour(of: setup.paper, by: offset)
    case .dateOrder: setup.dateOrder = neighbour(of: setup.dateOrder, by: offset)
    case .clinic, .telephone, .name, .begin: break
    }
  }

  private func neighbour<Choice: CaseIterable & Equatable>(
    of choice: Choice?,
    by offset: Int
  ) -> Choice? {
    let all = Array(Choice.allCases)
    guard let now = all.firstIndex(where: { $0 == choice }) else { return all.first }
    return all[min(max(0, now + offset), all.count - 1)]
  }

  private mutating func chooseInSetup(_ character: Character) {
    switch (setup.focus, Character(character.lowercased())) {
    case (.role, "p"), (.role, "1"): setup.role = .prescriber
    case (.role, "n"), (.role, "2"): setup.role = .practitioner
    case (.paper, "a"), (.paper, "1"): setup.paper = .a4
    case (.paper, "l"), (.paper, "2"): setup.paper = .letter
    case (.dateOrder, "d"), (.dateOrder, "1"): setup.dateOrder = .dayFirst
    case (.dateOrder, "m"), (.dateOrder, "2"): setup.dateOrder = .monthFirst
    case (.dateOrder, "y"), (.dateOrder, "3"): setup.dateOrder = .yearFirst
    case (_, " "): return nudgeInSetup(.right)
    default: return
    }
    moveInSetup(.down)
  }

  private mutating func finishSetup() -> [Effect] {
    if let clinic = setup.result { return [.saveClinic(clinic)] }
    guard let missing = setup.missing.first else { return [] }
    setup.focus = missing
    let text = setup.field(missing).text.trimmed
    let words = text.isEmpty ? Words.setupNeeds(missing) : Words.notATelephone(text)
    message = Message(words, tone: .caution)
    return []
  }

  /// Hears that the clinic is written down, and goes on with what waited for it.
  mutating func take(_ clinic: Clinic, desk: Desk) -> [Effect] {
    self.clinic = clinic
    screen = .home
    overlay = .orientation
    guard home.waitsForNew, desk.pack != nil else { return [.loadList] }
    home.waitsForNew = false
    return [.loadList] + startConsultation(desk: desk)
  }
}
