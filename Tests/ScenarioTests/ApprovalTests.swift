import Benches
import Clinical
import Drafting
import Plays
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

@Suite("Approval with the shipped pack")
struct ApprovalTests {
  private static let checksOfTheDay = ["p08", "p11", "p12", "p20"]
  private static let given = ["consent_recorded", "p01", "p02", "p03", "p04"]

  /// In front of the plan of worked example A with these statements made, planned for a day.
  private func play(
    _ statements: [String],
    measured: [String: Int32] = [:],
    planned: String = "2026-12-10",
    stated: String = "2026-12-10T09:00:00+01:00"
  ) throws -> Play {
    let bench = try Bench.shared.get()
    let name = "A dull and dehydrated skin may be treated"
    guard case .read(let scenario) = try Scenario.read(name, for: bench.form) else {
      throw Scenario.NoScenario()
    }
    var play = Play(desk: Desk(Judge(pack: bench.pack), fold: { $0.lowercased() }))
    var answers = scenario.answers.response.answers
    answers[Place("planned_date")] = [.date(PartialDate(try #require(CalendarDay(iso: planned))))]
    for item in statements { answers[Place(ItemID(item))] = [.boolean(true)] }
    for (item, number) in measured { answers[Place(ItemID(item))] = [.integer(number)] }
    let opening = ConsultationEvent.Opening(
      day: play.state.today,
      pack: bench.pack.identity,
      questionnaire: bench.pack.questionnaire.canonical,
      role: .practitioner
    )
    let groups = scenario.answers.response.occurrences(of: Place("concerns")).map {
      ConsultationEvent.occurrenceAdded(group: Place("concerns"), number: $0)
    }
    let events =
      [.opened(opening)] + groups
      + answers.sorted { "\($0.key)" < "\($1.key)" }
      .map { ConsultationEvent.answered($0.key, $0.value) }
    let at = moment(stated)
    let stored = events.enumerated().map { offset, event in
      StoredEvent(
        sequence: offset + 1,
        consultation: "C-0001",
        at: at,
        practitioner: "Dr Vogt",
        event: event,
        digest: "digest\(offset + 1)"
      )
    }
    play.send(.loaded(stored, nil))
    play.send(.commanded(.plan))
    return play
  }

  private func open(_ play: Play) -> [String] {
    play.state.approvalGates.compactMap { gate in
      if case .check(let finding) = gate.kind { finding.rule.text } else { nil }
    }
  }

  @Test func `is held back until consent and every check of the day are answered yes`() throws {
    #expect(try open(play(Self.given)) == ["P08", "P11", "P12", "P20"])
    #expect(try open(play(Self.checksOfTheDay)) == ["C42", "P01", "P02", "P03", "P04"])
    #expect(try play(Self.given + Self.checksOfTheDay).state.approvalGates.isEmpty)
  }

  @Test(arguments: checksOfTheDay)
  func `is held back by one open check, named, with the way to it`(missing: String) throws {
    let rest = Self.checksOfTheDay.filter { $0 != missing }
    var play = try play(Self.given + rest)
    let gates = play.state.approvalGates
    #expect(open(play) == [missing.uppercased()])
    #expect(gates.first?.places == [Place(ItemID(missing))])
    play.send(.typed("a"), .entered)
    #expect(play.state.open?.record.status == .open)
    #expect(play.state.questionInFocus?.shown.item.id.text == missing)
  }

  private func kinds(_ play: Play) -> [ApprovalGate.Kind] { play.state.approvalGates.map(\.kind) }

  @Test func `is given on the day of treatment, not before`() throws {
    let planned = try #require(CalendarDay(iso: "2026-12-11"))
    let early = try play(Self.given + Self.checksOfTheDay, planned: "2026-12-11")
    #expect(kinds(early) == [.anotherDay(planned: planned)])
    #expect(early.state.approvalGates.first?.places == [Place("planned_date")])
  }

  @Test func `counts only checks that were answered on the day itself`() throws {
    var play = try play(Self.given + Self.checksOfTheDay, stated: "2026-12-09T17:00:00+01:00")
    while case .askedEarlier? = kinds(play).first { play.send(.typed("a"), .typed("y"), .escaped) }
    #expect(kinds(play) == Array(repeating: .earlierCheck, count: 4))
    for _ in Self.checksOfTheDay {
      play.send(.typed("a"), .entered, .typed("y"), .commanded(.plan))
    }
    #expect(kinds(play).isEmpty)
    play.send(.typed("a"), .entered)
    #expect(play.state.open?.record.status == .approved)
  }

  @Test func `asks again on the day what was answered before it, and consent stays`() throws {
    var play = try play(Self.given + Self.checksOfTheDay, stated: "2026-12-09T17:00:00+01:00")
    let asked = kinds(play).compactMap { kind in
      if case .askedEarlier(let check, let day) = kind { (check.rule.text, day.iso) } else { nil }
    }
    #expect(asked.map(\.0) == ["P05", "P07", "P13", "P14", "P15", "P16", "P17", "P18"])
    #expect(Set(asked.map(\.1)) == ["2026-12-09"])
    play.send(.typed("a"), .typed("y"))
    #expect(kinds(play).count == 8 - 1 + 4)
    #expect(!play.state.answers(at: Place("consent_recorded")).isEmpty)
  }

  @Test func `asks again where the answer is changed, and then it is judged anew`() throws {
    var play = try play(Self.given + Self.checksOfTheDay, stated: "2026-12-09T17:00:00+01:00")
    play.send(.typed("a"), .typed("3"))
    #expect(play.state.questionInFocus?.shown.item.id == "alcohol")
    play.send(.typed("y"))
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
  }

  @Test func `a slip in one answer hides no refusal by another`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "cancer_current")
    play.type("90", at: "systolic_mmhg")
    play.type("95", at: "diastolic_mmhg")
    play.send(.commanded(.plan))
    #expect(play.state.open?.judgement.plan == nil)
    #expect(play.state.open?.judgement.assessment?.verdict == .doNotTreat)
    play.press("n", at: "cancer_current")
    let left = play.state.open?.judgement.assessment
    #expect(left?.verdict == .defer)
    let told = left?.findings.first { $0.rule == "unreadable" }?.message
    #expect(told?.contains("Diastolic pressure") == true, "\(told ?? "nothing")")
  }

  @Test func `takes the same answer given again for asked again`() throws {
    var play = try play(Self.given + Self.checksOfTheDay, stated: "2026-12-09T17:00:00+01:00")
    let before = kinds(play).count
    play.send(.typed("a"), .typed("2"), .typed("n"), .commanded(.plan))
    #expect(kinds(play).count == before - 1)
  }

  @Test func `holds a decision to go past a rule only as long as what it was taken on`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "ibuprofen_self")
    play.press("n", at: "ibuprofen_self.prescribed")
    play.type("5 Dec 2026", at: "ibuprofen_self.last")
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
    try override("W07", in: &play)
    #expect(play.state.open?.judgement.plan?.verdict == .proceedWithCaution)
    play.press("y", at: "consent_recorded")
    play.state.show(Place("ibuprofen_self.last"), desk: play.desk)
    play.send(.erased(.toStart), .erased(.toEnd))
    play.type("6 Dec 2026")
    play.send(.entered)
    let told = play.state.message?.text
    #expect(told?.contains("Consent no longer counts") == true)
    #expect(told?.contains("go past W07") == true)
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
    #expect(play.state.open?.record.overrides == [])
    play.send(.commanded(.undo))
    #expect(play.state.open?.judgement.plan?.verdict == .proceedWithCaution)
    play.press("y", at: "pih_history")
    #expect(play.state.open?.record.overrides.count == 1)
  }

  @Test func `holds a decision to go past a rule through a slip in another answer`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "ibuprofen_self")
    play.press("n", at: "ibuprofen_self.prescribed")
    play.type("5 Dec 2026", at: "ibuprofen_self.last")
    try override("W07", in: &play)
    play.type("90", at: "systolic_mmhg")
    play.type("95", at: "diastolic_mmhg")
    #expect(play.state.open?.judgement.plan == nil)
    #expect(play.state.open?.record.overrides.count == 1)
  }

  @Test func `drafts nothing while a text that cannot be read stands over an answer`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.type("20 Novx", at: "planned_date")
    #expect(play.state.open?.judgement.plan == nil)
    let told = play.state.open?.judgement.assessment?.findings.first { $0.rule == "unreadable" }
    #expect(told?.message.contains("\u{201C}20 Novx\u{201D} cannot be read") == true)
    play.type("10 Dec 2026", at: "planned_date")
    #expect(play.state.open?.judgement.plan?.verdict == .proceed)
  }

  @Test func `takes a date of last use of another year for a slip`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "vitamin_e_supplement")
    play.press("n", at: "vitamin_e_supplement.prescribed")
    play.type("5 Dec 2025", at: "vitamin_e_supplement.last")
    #expect(play.state.open?.judgement.plan == nil)
    #expect(play.state.open?.judgement.assessment?.verdict == .defer)
    play.type("5 Dec 2026", at: "vitamin_e_supplement.last")
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
  }

  @Test func `has the blood pressure measured again on the day`() throws {
    var play = try play(
      Self.given + Self.checksOfTheDay,
      measured: ["systolic_mmhg": 150, "diastolic_mmhg": 95],
      stated: "2026-12-09T17:00:00+01:00"
    )
    play.send(.commanded(.plan))
    let asked = kinds(play).compactMap { kind in
      if case .askedEarlier(let check, _) = kind { check.rule.text } else { nil }
    }
    #expect(asked.contains("P19"))
    let number = try #require(
      play.state.approvalGates.firstIndex {
        if case .askedEarlier(let check, _) = $0.kind { check.rule == "P19" } else { false }
      }
    )
    play.send(.typed("a"))
    for _ in 0..<number { play.send(.moved(.down)) }
    play.send(.typed("y"))
    #expect(kinds(play).count == play.state.approvalGates.count)
    #expect(play.state.message?.text.hasPrefix("A figure of another day") == true)
    #expect(
      play.state.approvalGates[number].isMeasured(in: play.state.open?.judgement.evaluation.index)
    )
    play.type("150", at: "systolic_mmhg")
    play.type("95", at: "diastolic_mmhg")
    let open = kinds(play).compactMap { kind in
      if case .askedEarlier(let check, _) = kind { check.rule.text } else { nil }
    }
    #expect(!open.contains("P19") && !open.isEmpty)
  }

  @Test func `takes a decision to go past a rule back with one key`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "ibuprofen_self")
    play.press("n", at: "ibuprofen_self.prescribed")
    play.type("5 Dec 2026", at: "ibuprofen_self.last")
    try override("W07", in: &play)
    #expect(play.state.answers(at: Place("consent_recorded")).isEmpty)
    play.send(.commanded(.undo))
    #expect(play.state.open?.record.overrides == [])
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
  }

  /// Goes past a rule with a typed reason, from the reasons of its finding.
  private func override(_ rule: RuleID, in play: inout Play) throws {
    let findings = try #require(play.state.open?.judgement.assessment?.findings)
    let finding = try #require(findings.first { $0.rule == rule })
    play.state.explain(.finding(finding), from: .plan)
    play.send(.typed("o"))
    for character in "one tablet, patient informed" { play.send(.typed(character)) }
    play.send(.entered)
  }

  @Test func `loses consent when an answer changes that it covered, and undo brings both back`()
    throws
  {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("y", at: "pih_history")
    #expect(play.state.answers(at: Place("consent_recorded")).isEmpty)
    #expect(open(play) == ["C42"])
    play.send(.commanded(.undo))
    #expect(kinds(play).isEmpty)
  }

  @Test func `is consented to last: nothing that consent covers is asked after it`() throws {
    let open = try #require(try play(Self.given).state.open)
    let consent = Place("consent_recorded")
    let asked = open.judgement.evaluation.shown.filter { $0.item.questionType != nil }
    let later = asked.map(\.place).drop { $0 != consent }.dropFirst()
    #expect(later.contains(Place("p20")))
    for place in later {
      #expect(!open.falling(with: [.answered(place, [])]).contains(.cleared(consent)), "\(place)")
    }
  }

  @Test(arguments: ["p01", "p10", "p08"])
  func `keeps consent when something is ticked off`(item: String) throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.press("n", at: ItemID(item))
    #expect(!play.state.answers(at: Place("consent_recorded")).isEmpty)
  }

  @Test(arguments: [
    (PlanEdit.omitZone("cheek"), ["C42"]), (.interval(days: 21), ["C42"]),
    (.note("asked again"), []),
  ])
  func `loses consent when the plan is changed by hand, not by a note`(
    edit: PlanEdit,
    left: [String]
  ) throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.state.change([.edited(edit)], "", at: nil, desk: play.desk)
    #expect(open(play) == left)
    play.send(.commanded(.undo))
    #expect(kinds(play).isEmpty)
  }

  @Test func `no to the rest leaves open whether a doctor prescribed what is taken`() throws {
    var play = try play([])
    play.state.show(Place("aspirin_self"), desk: play.desk)
    play.state.change([.cleared(Place("aspirin_self"))], "", at: nil, desk: play.desk)
    play.send(.typed("y"))
    play.sayNoToAll()
    let follow = play.state.open?.judgement.evaluation.shown.filter {
      $0.place.description.hasPrefix("aspirin_self.")
    }
    #expect(follow?.isEmpty == false)
    #expect(follow?.allSatisfy { play.state.answers(at: $0.place).isEmpty } == true)
  }

  @Test
  func `an approved plan is shown and printed where nothing is planned, and a new one is not`()
    throws
  {
    let bench = try Bench.shared.get()
    let off = Judge(pack: bench.pack, planningOff: "Planning is off.")
    var approved = try play(Self.given + Self.checksOfTheDay)
    approved.send(.typed("a"), .entered)
    var open = try play(Self.given + Self.checksOfTheDay)
    for number in 0...1 {
      var play = number == 0 ? approved : open
      play.desk = Desk(off, fold: { $0.lowercased() })
      play.send(.packArrived)
      #expect(play.state.planningOff == "Planning is off.")
      #expect(play.state.open?.judgement.plan == nil)
      if number == 0 { approved = play } else { open = play }
    }
    let text = approved.state.open?.record.approvals.last?.text ?? ""
    let lines = try #require(approved.state.open?.approvedLines)
    #expect(lines.count > 100 && lines.allSatisfy { text.contains($0) })
    approved.send(.typed("f"))
    #expect(approved.effects.contains(.writeSheet("C-0001", .plan)))
    #expect(open.state.open?.approvedLines == [])
    for key in ["f", "p", "e"] as [Character] {
      open.send(.typed(key))
      #expect(open.state.message?.text == "Planning is off.")
    }
    #expect(!open.effects.contains(.writeSheet("C-0001", .plan)))
    #expect(open.state.plan.printing == nil)
    open.send(.typed("a"), .entered)
    #expect(open.state.open?.record.status == .open)
  }

  @Test func `loses the checks of the day when another day is planned`() throws {
    var play = try play(Self.given + Self.checksOfTheDay)
    play.state.show(Place("planned_date"), desk: play.desk)
    play.send(.erased(.toStart), .erased(.toEnd))
    play.type("11 Dec 2026")
    play.send(.moved(.next))
    #expect(play.state.answers(at: Place("p20")).isEmpty)
  }
}

extension Play {
  /// Types a text into a question, instead of what it holds, and leaves it.
  fileprivate mutating func type(_ text: String, at item: ItemID) {
    state.show(Place(item), desk: desk)
    send(.erased(.toStart), .erased(.toEnd))
    type(text)
    send(.entered)
    send(.commanded(.plan))
  }

  fileprivate mutating func press(_ key: Character, at item: ItemID) {
    state.show(Place(item), desk: desk)
    send(.typed(key))
  }
}
