import Cells
import Clinical
import Consultation
import Drafting
import Plays
import Questionnaires
import Safety
import Testing

@testable import Screens

@Suite struct PlanPlays {
  @Test func `r moves the planned day to the first eligible one, and undo moves it back`() {
    var play = Play.waiting
    play.keys("r")
    #expect(
      play.state.answers(at: Place("planned_date")) == [.date(PartialDate(day("2026-12-22")))]
    )
    #expect(play.state.open?.judgement.plan?.verdict == .proceed)
    play.press(.control("z"))
    #expect(play.state.open?.judgement.plan?.verdict == .defer)
  }

  @Test func `r does nothing where no date stands in the way`() {
    var play = Play.ready
    let before = play.state.open?.record
    play.keys("r")
    #expect(play.state.open?.record == before)
    #expect(play.state.message != nil)
  }

  @Test func `what moved is told after the plan was looked at`() {
    var play = Play.waiting
    #expect(play.state.plan.before == nil)
    play.keys("r")
    #expect(play.state.plan.before?.verdict == .defer)
    play.keys("d")
    #expect(play.state.plan.showsChanges)
    play.press(.escape)
    #expect(!play.state.plan.showsChanges)
    #expect(play.state.screen == .plan)
  }

  @Test func `an answer is told with the finding it raises and the consent it takes along`() {
    var play = Play.ready
    play.send(.commanded(.find))
    play.keys("ibuprofen")
    play.press(.enter)
    play.keys("y8 Dec 2026")
    play.press(.tab)
    play.send(.commanded(.plan))
    play.keys("d")
    let lines = Picture.frame(of: play, Size(rows: 43, columns: 132)).lines.joined(separator: " ")
    #expect(lines.contains("No longer counts, so it is asked again: Written consent"))
    #expect(lines.contains("Finding, now: "))
  }

  @Test func `what moved scrolls where it is longer than the screen`() {
    var play = Play.waiting
    play.keys("rd")
    let size = Size(rows: 16, columns: 60)
    play.send(.resized(ScreenSize(rows: size.rows, columns: size.columns)))
    let first = Picture.frame(of: play, size).lines
    #expect(first.contains { $0.contains("more below") })
    play.press(.pageDown)
    #expect(Picture.frame(of: play, size).lines != first)
    #expect(play.state.plan.showsChanges)
  }

  @Test func `a sheet goes to the printer in focus, and is said to be sent, not printed`() {
    var play = Play.ready
    play.keys("p")
    #expect(play.effects.contains(.listPrinters))
    play.press(.enter)
    #expect(play.effects.contains(.printSheet("C-0001", .plan, printer: "Laser")))
    #expect(play.state.message?.text == "Sent to Laser.")
    #expect(play.state.plan.printing == nil)
  }

  @Test func `asked for on the list, the plan is opened and asks for the printer`() {
    var play = Play(desk: Bench.desk)
    play.open()
    play.press(.escape, .escape, .enter)
    #expect(play.state.screen == .home)
    play.press(.control("p"), .enter)
    #expect(play.state.screen == .plan)
    #expect(play.effects.contains(.printSheet("C-0001", .plan, printer: "Laser")))
    #expect(play.events(of: "C-0001").last == .printed(sheet: "plan", printer: "Laser"))
  }

  @Test func `without a printer the reason stays in sight, and no key promises to send`() {
    var play = Play.ready
    play.printers = []
    play.keys("p")
    play.press(.enter)
    let lines = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(lines.contains { $0.contains("lpstat: not found.") })
    #expect(lines.last?.contains("send") == false)
    #expect(lines.last?.contains("f file instead") == true)
    #expect(!play.effects.contains { if case .printSheet = $0 { true } else { false } })
    play.keys("f")
    #expect(play.effects.contains(.writeSheet("C-0001", .plan)))
    #expect(play.state.plan.printing == nil)
  }

  @Test func `an approval that is not stored is called so, and no sheet leaves before it is`() {
    var play = Play.ready
    play.refusal = .diskFull(path: "/store")
    play.keys("a")
    play.press(.enter)
    let screen = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(screen.contains { $0.contains("approval not saved") })
    #expect(!screen.contains { $0.contains("(approved)") })
    play.keys("f")
    #expect(play.state.message?.tone == .failure)
    play.keys("p")
    #expect(play.state.plan.printing == nil)
    #expect(!play.effects.contains(.writeSheet("C-0001", .plan)))
    play.refusal = nil
    play.send(.commanded(.save))
    play.keys("f")
    #expect(play.effects.contains(.writeSheet("C-0001", .plan)))
  }

  @Test func `Esc leaves the printers without printing`() {
    var play = Play.ready
    play.keys("p")
    play.press(.escape)
    #expect(!play.effects.contains { if case .printSheet = $0 { true } else { false } })
    #expect(play.state.screen == .plan)
  }

  @Test(arguments: Picture.sizes.prefix(3))
  func `where the file lies can be read in full`(size: Size) {
    var play = Play.ready
    let file = "/home/anna/Documents/Consultations/2026-12-10 A-0042 plan.txt"
    play.send(.sheetWritten("C-0001", sheet: .plan, file: file))
    let lines = Picture.frame(of: play, size).lines
    let said = lines.suffix(4).dropLast().joined(separator: " ")
    for word in ["2026-12-10", "A-0042", "plan.txt", "/home/anna/Documents/Consultations"] {
      #expect(said.contains(word), "\(lines)")
    }
  }

  @Test func `f writes the plan and shows the name of the file`() {
    var play = Play.ready
    play.keys("f")
    #expect(play.effects.contains(.writeSheet("C-0001", .plan)))
    #expect(play.state.message?.text.contains("plan.txt") == true)
  }

  @Test func `why comes back to the same line`() {
    var play = Play.ready
    play.focus("Runner-up")
    let line = play.state.planLine
    play.press(.enter)
    #expect(play.state.screen == .why)
    play.press(.escape)
    #expect(play.state.planLine == line)
  }

  @Test func `a number in why goes to the answer`() {
    var play = Play.waiting
    play.keys("w1")
    #expect(play.state.screen == .questions)
    #expect(play.state.questionInFocus?.shown.item.id == "ibuprofen.last")
  }

  @Test(arguments: [("2500 ul", 500), ("20.35 mL", 350), ("20,6ml", nil)])
  func `a volume is typed with its unit`(keys: String, microlitres: Int?) {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e")
    play.keys(keys)
    play.press(.enter)
    let expected = microlitres.map {
      [PlanEdit.volume(zone: "forehead", substance: "ha_ncl", .microlitres($0))]
    }
    #expect(play.state.open?.record.edits == expected ?? [])
    #expect(play.state.screen == (microlitres == nil ? .edit : .plan))
  }

  @Test(arguments: ["0.5", "half", "0.0005 mL", "-1 mL", "1.5 ul", "9999999 mL", "1.2.3 mL"])
  func `what is no volume is refused`(typed: String) {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e2")
    play.keys(typed)
    play.press(.enter)
    #expect(play.state.screen == .edit)
    #expect(play.state.edit.refusal != nil)
    #expect(play.state.open?.record.edits == [])
  }

  @Test func `a change that may not be drafted is refused with its reason and leaves no trace`() {
    var play = Play.ready
    let before = play.state.open?.record
    play.focus("Preparation A")
    play.keys("e2600 ul")
    play.press(.enter)
    #expect(play.state.edit.refusal?.contains("above the cap") == true)
    #expect(play.state.open?.record == before)
  }

  @Test func `a swap offers what would be taken in, and says of the rest why not`() {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e1")
    #expect(
      play.state.edit.options == [.swap(area: "face", from: "ha_ncl", to: "amino_acids")]
    )
    let lines = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(lines.contains { $0.contains("fish allergy") })
    #expect(!lines.contains { $0.contains("2 ") && $0.contains("Polynucleotides") })
    play.press(.enter)
    #expect(
      play.state.open?.judgement.plan?.preparations.first?.components.first?.substance
        == "amino_acids"
    )
    play.press(.control("z"))
    #expect(play.state.open?.record.edits == [])
  }

  @Test func `a zone is left out, brought back, and all changes are taken back`() {
    var play = Play.ready
    play.focus("Preparation A")
    play.keys("e5")
    #expect(play.state.open?.record.edits == [.omitZone("forehead")])
    play.keys("e")
    let restore = play.state.editChoices.firstIndex(of: .restore("forehead"))
    play.keys("\((restore ?? 0) + 1)")
    #expect(play.state.open?.record.edits.last == .restoreZone("forehead"))
    play.keys("e")
    play.press(.end, .enter)
    #expect(play.state.open?.record.edits == [])
  }

  @Test func `a note is written on the plan`() {
    var play = Play.ready
    play.keys("e")
    let note = play.state.editChoices.firstIndex(of: .note) ?? 0
    play.keys("\(note + 1)left side first")
    play.press(.enter)
    #expect(play.state.open?.judgement.plan?.notes == ["left side first"])
  }

  @Test func `an approved plan is amended with a reason, and nothing else changes it`() {
    var play = Play.ready
    play.keys("a")
    play.press(.enter)
    #expect(play.state.open?.record.status == .approved)
    play.keys("e")
    #expect(play.state.screen == .plan)
    play.keys("a")
    #expect(play.state.screen == .plan)
    play.keys("mwrong zone")
    play.press(.enter)
    #expect(play.state.open?.record.status == .open)
    #expect(play.state.open?.record.approvals.count == 1)
  }

  @Test func `a rule that allows it is gone past with a typed reason`() {
    var play = Play.waiting
    play.keys("wo")
    play.press(.enter)
    #expect(play.state.open?.record.overrides == [])
    play.keys("one tablet only")
    play.press(.enter)
    let override = play.state.open?.record.overrides.first
    #expect(override?.rule == "W05")
    #expect(override?.reason == "one tablet only")
    #expect(override?.by == "Dr Vogt")
  }
}

@Suite struct WhyPlays {
  @Test(arguments: [Key.character("w"), .control("w")])
  func `why answers in the list of findings, and Esc leads back to it`(key: Key) {
    var play = Play.waiting
    play.press(.control("r"), key)
    #expect(play.state.screen == .why)
    #expect(play.state.reasoning(Bench.pack)?.statements.first?.rule == "W05")
    play.press(.escape)
    #expect(play.state.screen == .plan)
    #expect(play.state.overlay == .findings(FindingsState()))
  }

  @Test func `why opens at its top, and the keys lead to its end and back to its top`() {
    var play = Play.waiting
    play.keys("w")
    let last = (play.state.reasoning(Bench.pack)?.stops.count ?? 0) - 1
    #expect(play.state.why.focus == 0)
    play.press(.end)
    #expect(play.state.why.focus == last)
    play.press(.up)
    #expect(play.state.why.focus == last - 1)
    play.press(.home)
    #expect(play.state.why.focus == 0)
  }

  @Test func `a half-typed reason is kept until it is used`() {
    var play = Play.waiting
    play.keys("woone tab")
    play.press(.escape, .escape)
    #expect(play.state.open?.record.overrides == [])
    play.keys("wo")
    #expect(play.state.why.override?.text == "one tab")
    play.keys("let")
    play.press(.enter)
    #expect(play.state.open?.record.overrides.first?.reason == "one tablet")
    play.keys("wo")
    #expect(play.state.why.override?.text != "one tablet")
  }
}

@Suite struct ReviewPlays {
  @Test func `digits and Enter go to the answer`() {
    var play = Play.withConcerns
    play.send(.commanded(.review))
    play.keys("3")
    play.press(.enter)
    #expect(play.state.questionInFocus?.shown.item.id == "ibuprofen")
  }

  @Test func `n and N go round the lines that stand in the way`() {
    var play = Play.withConcerns
    play.send(.commanded(.review))
    let count = play.state.open?.reviewLines.filter(\.isProblem).count ?? 0
    for _ in 0..<count { play.keys("n") }
    #expect(play.state.review.focus == 0)
    play.keys("N")
    #expect(play.state.review.focus == count - 1)
  }

  @Test func `a safety question that a concern raises is missing until it is answered`() {
    let play = Play.withConcerns
    #expect(
      play.state.open?.reviewLines.contains { $0.places == [Place("niacin_flush")] } == true
    )
  }

  @Test func `it says plainly when nothing is missing`() {
    var play = Play.ready
    play.send(.commanded(.review))
    let lines = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(lines.contains { $0.contains("Nothing is missing") })
  }

  @Test func `d says what no longer counts since another day was planned`() {
    var play = Play.waiting
    play.keys("r")
    #expect(play.state.answers(at: Place("consent_recorded")).isEmpty)
    play.keys("d")
    let lines = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(
      lines.contains { $0.contains("No longer counts, so it is asked again: Written consent") }
    )
  }

  @Test func `a note stands right below the preparations`() {
    var play = Play.ready
    play.send(.commanded(.plan))
    play.keys("e")
    let note = play.state.editChoices.firstIndex(of: .note) ?? 0
    for _ in 0..<note { play.press(.down) }
    play.press(.enter)
    play.keys("Half the dose")
    play.press(.enter)
    let lines = play.state.planLines
    let place = lines.firstIndex(of: .note(0)) ?? 0
    #expect(lines[0..<place].contains(.preparation(0)))
    #expect(!lines[0..<place].contains { if case .notChosen = $0 { true } else { false } })
  }

  @Test(arguments: [
    (0, 48, "for 48 h"), (0, 168, "for 7 days"), (168, 2160, "7 to 90 days after"),
    (24, 72, "24 to 72 h after"), (48, 336, "48 h to 2 weeks after"),
    (336, 1008, "2 to 6 weeks after"), (100, 200, "100 to 200 h after"),
  ])
  func `hours of care are said in days and weeks once they are many`(
    from: Int,
    until: Int,
    words: String
  ) {
    let line = CareLine(
      rule: "x",
      text: "",
      fromHour: from,
      untilHour: until,
      status: .policy,
      sources: []
    )
    #expect(Words.window(line) == words)
  }
}
