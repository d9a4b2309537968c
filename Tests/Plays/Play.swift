import Clinical
package import Consultation
import Questionnaires

/// A wizard with a store in memory: actions go in, effects are run at once, and what came of them
/// goes in again, as the program's loop does it.
package struct Play {
  package var state: WizardState
  package var desk: Desk
  /// What the store holds.
  package private(set) var stored: [StoredEvent] = []
  /// Where the practitioner stood, as the store holds it.
  package private(set) var scratch: [ConsultationID: Scratch] = [:]
  /// The lines of the list.
  package private(set) var summaries: [ConsultationID: ConsultationSummary] = [:]
  /// Every effect that was asked for, oldest first.
  package private(set) var effects: [Effect] = []
  /// Why the store refuses everything, while it does.
  package var refusal: RecordError?
  /// The printers there are.
  package var printers = ["Laser"]
  /// The clinic that was written down.
  package private(set) var clinic: Clinic?
  private var opened = 0

  package init(
    clinic: Clinic? = SampleDesk.clinic,
    desk: Desk = SampleDesk.desk(),
    size: ScreenSize = ScreenSize(rows: 24, columns: 80)
  ) {
    self.desk = desk
    state = WizardState(now: moment("2026-12-10T14:02:00+01:00"), clinic: clinic, size: size)
    send(.listLoaded([], count: 0))
  }

  /// Lets something happen.
  package mutating func send(_ action: Action) {
    for effect in reduce(&state, action, desk: desk) {
      effects.append(effect)
      run(effect)
    }
  }

  package mutating func send(_ actions: Action...) {
    for action in actions { send(action) }
  }

  /// Types text, character by character.
  package mutating func type(_ text: String) {
    for character in text { send(.typed(character)) }
  }

  /// Lets seconds pass.
  package mutating func wait(seconds: Int) {
    let total = state.now.moment.time.seconds + seconds
    let clock = [total / 3600, total / 60 % 60, total % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    send(.clockTicked(moment("\(state.today.iso)T\(clock)+01:00")))
  }

  /// Says no to every safety question of the section, as if all of them were on the screen.
  package mutating func sayNoToAll() {
    send(.saidNo(to: state.questionRows.map(\.id.place)))
  }

  /// Opens a new consultation.
  package mutating func open() { send(.commanded(.newConsultation)) }

  /// Ends without warning and starts again with what the store holds.
  package mutating func crash() {
    let id = state.open?.record.id
    state = WizardState(now: state.now, clinic: state.clinic, size: state.size)
    run(.loadList)
    if let id { run(.load(id)) }
  }

  /// The events that the store holds of a consultation, its opening left out.
  package func events(of id: ConsultationID) -> [ConsultationEvent] {
    stored.filter { $0.consultation == id }.map(\.event).filter { event in
      if case .opened = event { false } else { true }
    }
  }

  private mutating func run(_ effect: Effect) {
    if let refusal, effect.needsStore { return send(.storeFailed(refusal)) }
    switch effect {
    case .loadList:
      send(.listLoaded(summaries.values.sorted { $0.id > $1.id }, count: summaries.count))
    case .continueList(let id):
      send(.listContinued(summaries.values.filter { $0.id < id }.sorted { $0.id > $1.id }))
    case .open(let opening):
      opened += 1
      let number = "000\(opened)".suffix(4)
      let event = store([.opened(opening)], of: ConsultationID("C-\(number)"))
      if let first = event.first { send(.opened(first, recordNumber: "A-\(number)")) }
    case .load(let id):
      send(.loaded(stored.filter { $0.consultation == id }, scratch[id]))
    case .readEarlier(let open, let ids):
      send(.earlierRead(of: open, ids.map { id in stored.filter { $0.consultation == id } }))
    case .append(let id, let events, let line):
      let new = store(events, of: id)
      if let line { summaries[id] = new.reduce(line) { $0.after($1) } }
      send(.appended(new))
    case .keepScratch(let id, let kept):
      scratch[id] = kept
      send(.scratchKept)
    case .saveClinic(let clinic):
      self.clinic = clinic
      send(.clinicSaved(clinic))
    case .saveAppearance(let clinic): self.clinic = clinic
    case .writeSheet(let id, let sheet):
      send(.sheetWritten(id, sheet: sheet, file: "plan.txt"))
    case .printSheet(let id, let sheet, let printer):
      send(.sheetPrinted(id, sheet: sheet, printer: printer ?? "Laser"))
    case .listPrinters:
      let problem = printers.isEmpty ? "lpstat: not found." : nil
      send(.printersListed(printers, problem: problem))
    case .ponder: send(.pondered)
    case .suspend, .repaint, .changeScreen, .quit: break
    }
  }

  /// Lets the program do whatever it does while nobody presses a key.
  package mutating func rest() {
    while let effect = state.idleEffect { run(effect) }
  }

  private mutating func store(
    _ events: [ConsultationEvent],
    of id: ConsultationID
  ) -> [StoredEvent] {
    let new = events.enumerated().map { offset, event in
      StoredEvent(
        sequence: stored.count + offset + 1,
        consultation: id,
        at: state.now,
        practitioner: state.clinic?.practitioner.name ?? "",
        event: event,
        digest: "digest\(stored.count + offset + 1)"
      )
    }
    stored += new
    return new
  }
}

extension Effect {
  fileprivate var needsStore: Bool {
    switch self {
    case .loadList, .continueList, .open, .load, .readEarlier, .append, .keepScratch: true
    case .saveAppearance, .saveClinic, .writeSheet, .printSheet, .listPrinters, .ponder, .suspend,
      .repaint, .changeScreen, .quit:
      false
    }
  }
}

/// A moment from its text.
package func moment(_ text: String) -> Timestamp {
  let midnight = DateTime("1970-01-01T00:00:00Z")
  guard let moment = DateTime(text) ?? midnight else { preconditionFailure(text) }
  return Timestamp(moment)
}
