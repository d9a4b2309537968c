import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct WorldTests {
  @Test func `a sheet that was written is named and noted in the open consultation`() {
    var play = Play.opened
    play.send(.sheetWritten("C-0001", sheet: .plan, file: "A-0001.txt"))
    #expect(play.state.message?.text == "Written: A-0001.txt")
    #expect(play.folded?.files == ["A-0001.txt"])
  }

  @Test func `a sheet that could not be printed is said and not noted`() {
    var play = Play.opened
    let before = play.stored.count
    play.send(.sheetRefused("No printer is set up."))
    #expect(play.state.message == Message("No printer is set up.", tone: .failure))
    #expect(play.stored.count == before)
  }

  @Test func `no printers is a sentence, and printers are kept`() {
    var play = Play()
    play.send(.printersListed([], problem: "lp is not installed."))
    #expect(play.state.printerProblem == "lp is not installed.")
    play.send(.printersListed(["Laser"], problem: nil))
    #expect(play.state.printers == ["Laser"])
    #expect(play.state.printerProblem == nil)
  }

  @Test func `a record of another version of the form is opened with a warning`() throws {
    var play = Play()
    let opening = ConsultationEvent.Opening(
      day: play.state.today,
      pack: SampleDesk.pack.identity,
      questionnaire: "https://example.org/sample|0",
      role: .prescriber
    )
    let event = StoredEvent(
      sequence: 1,
      consultation: "C-0001",
      at: play.state.now,
      practitioner: "Dr Vogt",
      event: .opened(opening),
      digest: "d"
    )
    play.send(.loaded([event], nil))
    #expect(play.state.message?.tone == .caution)
    #expect(play.state.message?.text.contains("sample|0") == true)
  }

  @Test func `the size is heard`() {
    var play = Play.opened
    play.send(.resized(ScreenSize(rows: 43, columns: 132)))
    #expect(play.state.size == ScreenSize(rows: 43, columns: 132))
  }

  @Test func `a repaint and a suspension are asked of the world, typing kept first`() {
    var play = Play.opened
    play.goTo("phone")
    play.type("044")
    play.send(.commanded(.repaint), .commanded(.suspend))
    #expect(play.effects.suffix(1) == [.suspend])
    #expect(play.answers("phone") == [.string("044")])
  }

  @Test func `plain text is asked of the world, and what is half typed stays as it is`() {
    var play = Play.opened
    play.goTo("phone")
    play.type("044")
    play.send(.commanded(.plain))
    #expect(play.effects.last == .changeScreen)
    #expect(play.answers("phone").isEmpty)
    play.send(.commanded(.find))
    let over = play.state.overlay
    play.send(.commanded(.plain))
    #expect(play.effects.last == .changeScreen)
    #expect(play.state.overlay == over)
  }

  @Test(arguments: [
    RecordError.cannotWrite(path: "/store", reason: "read-only"), .diskFull(path: "/store"),
    .damaged(path: "/store", reason: "not a database"),
    .newer(path: "/store", found: 9, known: 1), .inUse(path: "/store", holder: "process 7"),
  ])
  func `every refusal of the store names the place`(error: RecordError) {
    var play = Play()
    play.refusal = error
    play.open()
    #expect(play.state.message?.tone == .failure)
    #expect(play.state.message?.text.contains("/store") == true)
    #expect(play.state.message?.text.contains("memory") == false, "nothing is open to be kept")
    #expect(play.state.open == nil)
  }

  @Test func `an answer that cannot be read as a fact heads the findings and leads to its place`() {
    let real = SampleDesk.desk()
    let desk = Desk(
      pack: real.pack,
      judge: { record, today, practitioner in
        var judgement = real.judge(record, today, practitioner)
        judgement.inputErrors = [
          InputError(place: Place("birth_date"), message: "Birth date: in the future."),
          InputError(place: nil, message: "No role."),
        ]
        return judgement
      },
      sheet: real.sheet,
      fold: real.fold
    )
    var play = Play(desk: desk)
    play.open()
    #expect(
      play.state.open?.findingLines.map(\.text) == ["Birth date: in the future.", "No role."]
    )
    play.send(.commanded(.findings), .typed("2"), .entered)
    #expect(play.state.message?.text == Words.noAnswerBehind)
    play.send(.typed("1"), .entered)
    #expect(play.itemInFocus == "birth_date")
  }
}
