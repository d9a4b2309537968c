import Clinical
import Consultation
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("The sweep")
struct SweepTests {
  private static let proof = Result { try PackReader.check(Shipped.pack.path) }

  /// The shipped pack with some texts in its files put for others.
  private func judge(_ edits: [(file: String, find: String, put: String)]) throws -> Judge {
    var texts: [String: String] = [:]
    for (file, find, put) in edits {
      let text = try texts[file] ?? Shipped.text(file)
      let place = try #require(text.range(of: find))
      texts[file] = text.replacingCharacters(in: place, with: put)
    }
    var roots = Dictionary(
      uniqueKeysWithValues: try PackFolder.names.map { ($0, try Shipped.node($0)) }
    )
    for (file, text) in texts { roots[file] = try Shipped.node(file, in: text) }
    return Judge(
      pack: try PackReader.check(PackFolder(roots: roots, digest: "other"), log: FaultLog()).pack
    )
  }

  /// A pack that waits three weeks after ibuprofen, and asks as far back.
  private func waitOfThreeWeeks() throws -> Judge {
    let ibuprofen = "exposure: ibuprofen_self\n    kind: wash\n    wait: "
    let last = "when: ibuprofen_self is yes\n              - id: ibuprofen_self.last"
    let form = try Shipped.text("questionnaire.yaml")
    let start = try #require(form.range(of: last)).lowerBound
    let day = "min: today - 14 days"
    let end = try #require(form.range(of: day, range: start..<form.endIndex)).upperBound
    let question = String(form[start..<end])
    return try judge([
      ("washouts.yaml", ibuprofen + "14 days", ibuprofen + "21 days"),
      (
        "questionnaire.yaml", "Ibuprofen in the last two weeks?",
        "Ibuprofen in the last three weeks?"
      ),
      ("questionnaire.yaml", question, question.replacing(day, with: "min: today - 21 days")),
    ])
  }

  /// The events of a case that was opened with a pack, and its line in the list.
  private func stored(
    _ golden: GoldenCase,
    openedWith pack: Pack.Identity,
    then more: [ConsultationEvent] = []
  ) throws -> (events: [StoredEvent], line: ConsultationSummary) {
    let opening = ConsultationEvent.Opening(
      day: golden.today,
      pack: pack,
      questionnaire: "q",
      role: golden.practitioner?.role ?? .practitioner
    )
    let groups = golden.response.groups.flatMap { group, numbers in
      numbers.map { ConsultationEvent.occurrenceAdded(group: group, number: $0) }
    }
    let answers = golden.response.answers.map { ConsultationEvent.answered($0.key, $0.value) }
    let overrides = golden.overrides.map { ConsultationEvent.overridden($0) }
    let all = [.opened(opening)] + groups + answers + overrides + more
    let events = all.enumerated().map { number, event in
      StoredEvent(
        sequence: number + 1,
        consultation: "C-0001",
        at: Timestamp(startOf: golden.today),
        practitioner: "A. Practitioner",
        event: event,
        digest: "d"
      )
    }
    let line = try #require(ConsultationSummary(opening: events[0]))
    return (events, line.with(verdict: golden.expected.verdict))
  }

  @Test func `finds nothing where the pack is the same`() throws {
    let proof = try Self.proof.get()
    let sweep = Sweep(now: Judge(pack: proof.pack))
    for golden in proof.cases {
      let (events, line) = try stored(golden, openedWith: proof.pack.identity)
      #expect(try sweep.difference(of: events, line) == nil, "\(golden.name)")
    }
  }

  @Test func `finds exactly those that judging each by hand finds`() throws {
    let proof = try Self.proof.get()
    let (old, new) = (Judge(pack: proof.pack), try waitOfThreeWeeks())
    let sweep = Sweep(now: new, earlier: [old])
    var found: [String] = []
    for golden in proof.cases {
      let (events, line) = try stored(golden, openedWith: proof.pack.identity)
      let difference = try sweep.difference(of: events, line)
      func judged(by judge: Judge) -> Judgement {
        judge.judge(
          golden.response,
          today: golden.today,
          practitioner: Practitioner(
            name: "A. Practitioner",
            role: golden.practitioner?.role ?? .practitioner
          ),
          overrides: golden.overrides
        )
      }
      let (before, after) = (judged(by: old), judged(by: new))
      let plans = try #require(before.plan).verdict == after.plan?.verdict
      let lines = PlanDifference(
        between: try #require(before.plan),
        and: try #require(after.plan),
        knowledge: new.pack.knowledge
      ).planned
      #expect((difference == nil) == (plans && lines.isEmpty), "\(golden.name)")
      if difference != nil { found.append(golden.name) }
    }
    #expect(found == ["B ibuprofen two days before waits until the fourteenth day"])
  }

  @Test func `says what moved in the plan`() throws {
    let proof = try Self.proof.get()
    let golden = try #require(proof.cases.first { $0.name.hasPrefix("B ") })
    let sweep = Sweep(now: try waitOfThreeWeeks(), earlier: [Judge(pack: proof.pack)])
    let (events, line) = try stored(golden, openedWith: proof.pack.identity)
    let swept = try #require(try sweep.difference(of: events, line))
    #expect(swept.before == .defer && swept.after == .defer && swept.isByPack)
    #expect(
      swept.planLines.contains("First eligible day: 24 December 2026 → 31 December 2026")
    )
  }

  @Test func `compares the verdict of the list where the earlier pack is not at hand`() throws {
    let proof = try Self.proof.get()
    let golden = try #require(proof.cases.first { $0.name == "breastfeeding is refused" })
    let unknown = Pack.Identity(id: "mesotherapy", version: "0.9", digest: "lost")
    let (events, line) = try stored(golden, openedWith: unknown)
    let sweep = Sweep(now: Judge(pack: proof.pack))
    #expect(try sweep.difference(of: events, line) == nil)
    let swept = try #require(try sweep.difference(of: events, line.with(verdict: .refer)))
    #expect(swept.before == .refer && swept.after == .doNotTreat && !swept.isByPack)
    #expect(swept.added.map(\.rule) == ["C02"])
    #expect(!sweep.hasPack(of: events))
    let (own, _) = try stored(golden, openedWith: proof.pack.identity)
    #expect(sweep.hasPack(of: own))
  }

  @Test func `leaves out what was voided, and names what cannot be read`() throws {
    let proof = try Self.proof.get()
    let golden = try #require(proof.cases.first)
    let sweep = Sweep(now: try waitOfThreeWeeks(), earlier: [Judge(pack: proof.pack)])
    let (events, line) = try stored(
      golden,
      openedWith: proof.pack.identity,
      then: [.voided(reason: "wrong patient")]
    )
    #expect(try sweep.difference(of: events, line.with(verdict: .refer)) == nil)
    #expect(throws: RecordError.self) {
      try sweep.difference(of: Array(events.dropFirst()), line)
    }
  }
}

extension ConsultationSummary {
  fileprivate func with(verdict: Verdict) -> ConsultationSummary {
    ConsultationSummary(
      id: id,
      recordNumber: recordNumber,
      patient: patient,
      birthDate: birthDate,
      day: day,
      lastChange: lastChange,
      status: status,
      verdict: verdict.id,
      concerns: concerns,
      isInterrupted: isInterrupted
    )
  }
}
