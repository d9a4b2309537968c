import Benches
import Clinical
import Documents
import Drafting
import Questionnaires
import Safety
import Synchronization
import Testing

@testable import Consultation
@testable import PackFiles

/// The wizard with the shipped pack and a consultation open, in which someone asks why and then answers otherwise.
struct Asking {
  let start: WizardState
  let desk: Desk
  let pack: Pack

  var open: OpenConsultation {
    get throws { try #require(start.open) }
  }

  init(_ scenario: Scenario) throws {
    let bench = try Bench.shared.get()
    let said = scenario.answers
    let practitioner = try #require(said.practitioner)
    let judge = Judge(pack: bench.pack)
    let judged = Judged()
    desk = Desk(
      pack: bench.pack,
      judge: { record, today, practitioner in
        judged.once(record) { judge.judge(record, today: today, practitioner: practitioner) }
      },
      sheet: { _, _, _, _ in "" },
      fold: { $0.lowercased() }
    )
    let clinic = Bench.clinic(of: practitioner)
    var record = bench.record(of: said.response, on: said.today, by: practitioner)
    for override in scenario.overrides { record.take(.overridden(override)) }
    let moment = try #require(DateTime("\(said.today.iso)T09:00:00Z"))
    var state = WizardState(
      now: Timestamp(moment),
      clinic: clinic,
      size: ScreenSize(rows: 24, columns: 80)
    )
    state.open = OpenConsultation(record, judgement: desk.judge(record, said.today, practitioner))
    (start, pack) = (state, bench.pack)
  }

  /// Everything that may be asked about: the lines of the plan and the findings.
  var subjects: [WhySubject] {
    get throws {
      let open = try open
      return open.planLines.map(WhySubject.line)
        + (open.judgement.assessment?.findings ?? []).map(WhySubject.finding)
    }
  }

  /// What the view says would change something, when nobody has pressed a key for long enough.
  func changes(of subject: WhySubject) -> [Reasoning.Change] {
    var state = start
    state.explain(subject, from: .plan)
    while state.hasToPonder { state.ponder(desk: desk) }
    return state.reasoning(pack)?.changes ?? []
  }

  /// The other answers that it names.
  func otherAnswers(to subject: WhySubject) -> [OtherAnswer] {
    changes(of: subject).compactMap { if case .otherAnswer(let other) = $0 { other } else { nil } }
  }

  /// What becomes of the consultation when an answer is really given; nothing where the form refuses it.
  func given(
    _ values: [AnswerValue],
    at place: Place,
    after opening: [ConsultationEvent] = []
  ) throws -> Judgement? {
    var state = start
    state.change(opening + [.answered(place, values)], "", at: place, desk: desk)
    let judgement = try #require(state.open).judgement
    return judgement.evaluation.problems.contains { $0.place == place } || judgement.plan == nil
      ? nil : judgement
  }

  /// What becomes of it when another answer is really given.
  func given(_ other: OtherAnswer) throws -> Judgement? {
    try given(other.values, at: other.place, after: other.opening)
  }

  /// The answers that a sentence speaks of: the one it names, and of "or later" a week and a year later, too.
  func answers(of other: OtherAnswer) -> [[AnswerValue]] {
    guard let bound = other.bound else { return [other.values] }
    return [0, 7, 365].compactMap { steps in
      let steps = bound == .orMore ? steps : -steps
      switch other.values[0] {
      case .date(let date): return [.date(PartialDate(date.last.adding(days: steps)))]
      case .integer(let number): return [.integer(number + Int32(steps))]
      default: return nil
      }
    }
  }
}

/// What was judged before, since many lines are asked about with the same other answers.
private final class Judged: Sendable {
  private struct Said: Hashable {
    let response: QuestionnaireResponse
    let overrides: [RuleOverride]
  }

  private let known = Mutex<[Said: Judgement]>([:])

  func once(_ record: ConsultationRecord, _ judge: () -> Judgement) -> Judgement {
    let said = Said(response: record.response, overrides: record.overrides)
    if let judgement = known.withLock({ $0[said] }) { return judgement }
    let judgement = judge()
    known.withLock { $0[said] = judgement }
    return judgement
  }
}
