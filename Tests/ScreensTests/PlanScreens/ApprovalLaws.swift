import Cells
import Clinical
import Consultation
import Plays
import Questionnaires
import Testing

@Suite struct ApprovalLaws {
  /// Every key that does something on the plan and the approval, and some that do not.
  private static let keys: [Key] = [
    .character("a"), .character("y"), .character("r"), .character("1"), .character(" "), .enter,
    .escape, .paste("Dr Vogt"),
  ]

  @Test(arguments: Gate.allCases)
  func `no three keys approve while something stands in the way`(gate: Gate) {
    var plays = [gate.play]
    for _ in 1...3 {
      plays = plays.flatMap { play in
        Self.keys.filter { !gate.isSettled(by: $0) }.map { key in
          var play = play
          play.press(key)
          return play
        }
      }
      #expect(plays.allSatisfy { !$0.hasApproved })
    }
    #expect(plays.contains { $0.state.screen == .approve })
  }

  enum Gate: CaseIterable {
    case waiting, withoutConsent, withoutName

    var play: Play {
      switch self {
      case .waiting: return .waiting
      case .withoutConsent: return .withoutConsent
      case .withoutName:
        var play = Play.ready
        play.keys("a")
        play.press(.control("u"))
        return play
      }
    }

    /// Keys that settle the matter by themselves: another day, a name.
    func isSettled(by key: Key) -> Bool {
      switch (self, key) {
      case (.waiting, .character("r")): true
      case (.withoutName, .character(let character)): character != " "
      case (.withoutName, .paste), (.withoutName, .escape): true
      default: false
      }
    }
  }

  @Test func `the approval keeps the plan word for word, with name and day`() {
    var play = Play.ready
    play.keys("a")
    play.press(.enter)
    let approval = play.state.open?.record.approvals.first
    #expect(play.hasApproved)
    #expect(approval?.name == "Dr Vogt")
    #expect(approval?.day == play.state.today)
    #expect(approval?.text == "plan of C-0001 approved by Dr Vogt on 2026-12-10")
    #expect(play.state.screen == .plan)
  }

  @Test func `a gate leads to where it is settled, and once settled the plan is approved`() {
    var play = Play.withoutConsent
    play.keys("a")
    play.press(.enter)
    #expect(play.state.questionInFocus?.shown.item.id == "consent_recorded")
    play.keys("y")
    play.send(.commanded(.plan))
    play.keys("a")
    play.press(.enter)
    #expect(play.state.open?.record.status == .approved)
  }
}

@Suite struct WhyLaws {
  @Test(arguments: ["ready", "waiting", "without consent", "approved", "edited"])
  func `every line of a plan answers why by a rule or a source`(which: String) {
    var play =
      switch which {
      case "waiting": Play.waiting
      case "without consent": Play.withoutConsent
      default: Play.ready
      }
    if which == "approved" {
      play.keys("a")
      play.press(.enter)
    }
    if which == "edited" {
      play.focus("Preparation A")
      play.keys("e5")
      play.keys("e")
      play.keys("\(play.state.editChoices.count - 1)a note")
      play.press(.enter)
    }
    let lines = play.state.planLines
    #expect(lines.count > 5)
    for number in lines.indices {
      play.press(.home)
      for _ in 0..<number { play.press(.down) }
      #expect(play.state.planLine == lines[number])
      play.keys("w")
      let reasons = play.state.reasoning(Bench.pack)
      let isAnswered = reasons.map { !$0.sources.isEmpty || !$0.statements.isEmpty } ?? false
      #expect(isAnswered, "\(which): \(lines[number])")
      #expect(reasons?.statements.allSatisfy { !$0.text.isEmpty } == true, "\(lines[number])")
      play.press(.escape)
    }
  }

  @Test func `a substance, a depth and a refused candidate name their sources`() {
    let play = Play.ready
    for line in play.state.planLines {
      guard let open = play.state.open else { continue }
      switch line {
      case .component, .technique, .notChosen, .unserved, .before, .after, .redFlag:
        var asked = play
        asked.state.screen = .plan
        asked.focus(line)
        asked.keys("w")
        #expect(asked.state.reasoning(Bench.pack)?.sources.isEmpty == false, "\(line)")
        #expect(open.planLines.contains(line))
      default: break
      }
    }
  }
}

extension Play {
  /// Whether the store was given an approval.
  var hasApproved: Bool {
    stored.contains { if case .approved = $0.event { true } else { false } }
  }

  mutating func focus(_ line: PlanLine) {
    press(.home)
    for _ in state.planLines where state.planLine != line { press(.down) }
  }
}
