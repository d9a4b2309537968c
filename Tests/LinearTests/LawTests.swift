import Clinical
import Consultation
import Linear
import Plays
import Questionnaires
import Testing

@Suite struct `Plain text` {
  @Test func `reaches every screen`() {
    var seen: Set<WizardScreen> = []
    for lines in [
      ["", "go 1"], ["back"], ["go 1", "back", "back"], ["go concerns"], ["review"],
      ["plan"], ["why 1"], ["edit"], ["approve"], ["home"], ["home", "1", "more", "1"],
    ] {
      var talk = Talk(.ready)
      for line in lines {
        talk.say(line)
        seen.insert(talk.play.state.screen)
      }
    }
    var first = Talk(Play(clinic: nil))
    first.say("")
    seen.insert(first.play.state.screen)
    // The list of sections is said by list wherever one stands, and shown on the way out of a full screen.
    var outside = Play.ready
    outside.send(.escaped)
    var talk = Talk(outside)
    #expect(talk.reply.contains("1 Patient"))
    #expect(talk.say("1").contains("1.1"))
    seen.insert(.outline)
    #expect(seen == Set(WizardScreen.allCases))
  }

  /// All but the calendar, which is a picture: a day is typed.
  @Test(arguments: Command.allCases.filter { $0 != .calendar })
  func `gives every command`(_ command: Command) throws {
    let lines: [Command: String] = [
      .help: "?", .save: "save", .undo: "undo", .redo: "redo", .why: "why", .findings: "findings",
      .find: "find cheek", .nextSection: "next section", .previousSection: "section before",
      .review: "review", .plan: "plan", .takeOver: "as last time", .newConsultation: "new",
      .repeatVisit: "visit", .print: "print", .menu: "more", .park: "park", .leave: "leave",
      .suspend: "suspend", .repaint: "again", .plain: "full",
    ]
    let isOfList = [.newConsultation, .repeatVisit, .print].contains(command)
    var play = Play.ready
    if isOfList {
      play = Play(desk: Bench.desk)
      play.open()
      play.send(.commanded(.leave), .entered)
    }
    var linear = Linear()
    let line = try #require(lines[command])
    let turn = linear.turn(line, in: play.state, pack: play.desk.pack)
    var given: [Action] = []
    for step in turn.steps {
      for action in step(play.state, play.desk.pack) {
        given.append(action)
        play.send(action)
      }
    }
    #expect(given.contains(.commanded(command)))
  }

  @Test(arguments: [
    "home", "go 1", "go concerns", "review", "plan", "why 1", "approve", "findings",
  ])
  func `refuses a number that is beyond all lines, whatever its size`(_ place: String) {
    for number in ["0", "-5", "10001", "9223372036854775807", "-9223372036854775808"] {
      for verb in ["", "go ", "go 1.", "list ", "why ", "edit ", "remove ", "print ", "still so "] {
        var talk = Talk(.ready)
        talk.say(place)
        talk.say(verb + number)
        #expect(!talk.reply.isEmpty, "\(place): \(verb)\(number)")
      }
    }
  }

  @Test func `never leaves a place without words`() {
    var talk = Talk(.ready)
    for line in ["", "?", "", "home", "1", "go 99", "go 1.99", "why 99", "still so", "print 7"] {
      #expect(!talk.say(line).isEmpty, "\(line)")
    }
  }

  @Test func `says names that steer a terminal as clean text`() {
    var play = Play(desk: Bench.desk)
    play.open()
    let id = play.state.open?.record.id ?? "C-0001"
    let opening = ConsultationEvent.Opening(
      day: play.state.today,
      pack: Bench.pack.identity,
      questionnaire: Bench.form.canonical,
      role: .prescriber
    )
    let evil = "A\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}nna\nLine"
    let events = [
      ConsultationEvent.opened(opening), .answered(Place("family_name"), [.string(evil)]),
    ]
    .enumerated().map { offset, event in
      StoredEvent(
        sequence: offset + 1,
        consultation: id,
        at: play.state.now,
        practitioner: evil,
        event: event,
        digest: ""
      )
    }
    play.send(.loaded(events, nil))
    var talk = Talk(play)
    talk.say(["who", "list", "go 1", "review", "plan", "home"])
    #expect(talk.transcript.isPlain)
    #expect(talk.transcript.contains("NNA"))
  }

  @Test func `takes keys that mean nothing for no answer and for no Enter`() {
    var talk = Talk(Play.ready)
    talk.say("go family")
    let before = talk.play.state
    #expect(talk.say("\u{1B}[A").contains("only keys"))
    #expect(talk.say("\u{7}\u{8}").contains("only keys"))
    #expect(talk.play.state == before)
  }

  @Test func `refuses text that is longer than its field, and keeps what stands`() {
    var talk = Talk(Play.ready)
    talk.say("go family")
    let before = talk.play.state
    talk.say(String(repeating: "a", count: 10_001))
    #expect(talk.reply.contains("longer than 10000"))
    #expect(talk.play.state == before)
  }

  @Test func `keeps a half-typed word both ways`() {
    var play = Play.begun
    play.send(.typed("E"), .typed("x"))
    play.send(.commanded(.plain))
    #expect(play.effects.contains(.changeScreen))
    var talk = Talk(play)
    #expect(talk.reply.contains("Half typed: “Ex”"))
    talk.say("go birth date")
    talk.say("31 feb")
    talk.say("full")
    let place = Place("birth_date")
    #expect(talk.play.state.questions.drafts[RowID(place)]?.text == "31 feb")
    #expect(talk.play.state.questions.focus == RowID(place))
    var again = Talk(talk.play)
    again.say("18 apr 1988")
    #expect(again.play.state.answers(at: place).count == 1)
    #expect(again.play.state.answers(at: Place("family_name")) == [.string("Ex")])
  }

  @Test(arguments: ["new", "Home", "plan", "save", "5", "find me"])
  func `takes a command for an answer after an equals sign`(_ name: String) {
    var talk = Talk(Play.begun)
    talk.say("=\(name)")
    #expect(talk.play.state.answers(at: Place("family_name")) == [.string(name)])
  }

  @Test(arguments: ["Park", "Home", "List", "Save", "Plan"])
  func `takes a name with a capital for an answer where text is asked`(_ name: String) {
    var talk = Talk(Play.begun)
    talk.say(name)
    #expect(talk.play.state.answers(at: Place("family_name")) == [.string(name)])
  }

  @Test func `finds nothing for a text, and takes it for an answer after an equals sign`() {
    var talk = Talk(Play.begun)
    #expect(talk.say("go to hospital").contains("nothing found"))
    talk.say("=go to hospital")
    #expect(talk.play.state.answers(at: Place("family_name")) == [.string("go to hospital")])
    #expect(talk.play.state.overlay == nil)
  }

  @Test func `says a long list page by page, and takes up a line of any page`() {
    var play = Play(desk: Bench.desk)
    for _ in 1...45 {
      play.open()
      play.send(.commanded(.leave), .entered)
    }
    var talk = Talk(play)
    #expect(talk.reply.contains("and 25 more: list 2 says the next"))
    #expect(talk.say("list 3").contains("45 "))
    #expect(!talk.reply.contains("40 A"))
    talk.say("resume 45")
    #expect(talk.play.state.open?.banner.recordNumber == "A-0001")
  }

  @Test func `is not left with changes that are not stored, unless that is said`() {
    var talk = Talk(Play.begun)
    talk.play.refusal = .diskFull(path: "/store")
    talk.say("Example")
    #expect(talk.reply.contains("NOT SAVED"))
    talk.say("leave")
    #expect(talk.play.state.open != nil)
    #expect(!talk.play.effects.contains(.quit))
    talk.play.refusal = nil
    talk.say("save")
    #expect(talk.play.state.open?.pending.isEmpty == true)
    talk.say("leave")
    #expect(talk.play.effects.contains(.quit))
  }
}

extension String {
  /// Whether it holds neither controls nor two blank lines in a row.
  var isPlain: Bool {
    !contains("\n\n\n")
      && unicodeScalars.allSatisfy { scalar in
        scalar == "\n"
          || ![.control, .format].contains(scalar.properties.generalCategory)
      }
  }
}
