import Clinical
import Consultation
import Linear
import Plays
import Questionnaires
import Testing

@Suite struct `Random lines` {
  private static let vocabulary = [
    "", "", "y", "n", "u", "1", "2", "3", "1 2", "no 1", "7", "0", "yes", "today", "5 Dec", "2019",
    "back", "list", "list 2", "go 1", "go 3", "go 2.1", "go 4.3", "go ibuprofen", "go x", "why",
    "why 1", "why 3", "findings", "save", "undo", "redo", "find cheek", "find", "review", "plan",
    "edit", "edit 3", "approve", "Dr Vogt", "print", "print 1", "file", "new", "resume 1", "visit",
    "home", "full", "leave", "lose", "who", "again", "next", "next section", "section before",
    "no to the rest", "as last time", "add", "remove 2", "clear", "note", "note seen", "void",
    "amend", "override", "still so 1", "replan", "moved", "park", "suspend", "more", "verdict", "?",
    "none", "dullness 2", "cheeks", "=home", "=", "0.4 mL", "21", "w", "e", "a", "r", "p", "d", "m",
    "x", "q", "+", "+ more", "\u{1B}[A", "é\u{301}", "🇨🇭", "\u{0}", "1.5 kg", "approve ", "void ",
    "no to these now", "9999999999999999999999",
  ]

  @Test(arguments: 1...24)
  func `never crash, approve, void, amend, go past a rule or say no`(_ seed: UInt64) {
    var random = Lines(state: seed)
    var talk = Talk(seed % 3 == 0 ? .ready : seed % 3 == 1 ? .waiting : Play(desk: Bench.desk))
    for _ in 0..<120 {
      let line = Self.vocabulary[Int(random.next() % UInt64(Self.vocabulary.count))]
      let before = talk.play.state
      talk.say(line)
      #expect(talk.reply.isPlain, "\(line)")
      if line.isEmpty, !before.isHalfTyped, let old = before.open, let new = talk.play.state.open,
        old.record.id == new.record.id
      {
        #expect(old.record.response == new.record.response, "Enter answered: \(talk.transcript)")
      }
      if talk.play.state.open == nil, before.open != nil { talk.play.send(.commanded(.repaint)) }
    }
    for summary in talk.play.summaries.keys {
      for event in talk.play.events(of: summary) {
        switch event {
        case .approved, .voided, .amended, .overridden:
          Issue.record("\(event) came of lines that do not say it:\n\(talk.transcript)")
        default: break
        }
      }
    }
    #expect(!talk.effectsSaidNo)
    for key in ["^Z", "^S", "^R", "^O", "Esc ", "Space ", "Tab "] {
      #expect(!talk.transcript.contains(key), "names the key \(key)")
    }
  }

  @Test func `no to these counts only right after the questions were read out`() {
    var talk = Talk(.begun)
    talk.say(["go 2", "no to these"])
    #expect(talk.reply.contains("no to the rest first"))
    talk.say(["no to the rest", "who", "no to these"])
    #expect(talk.reply.contains("no to the rest first"))
    #expect(talk.play.state.answers(at: Place("diabetes")).isEmpty)
    talk.say(["no to the rest", "no to these"])
    #expect(talk.play.state.answers(at: Place("diabetes")).count == 1)
  }
}

/// Random numbers that are the same for the same seed.
private struct Lines {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

extension WizardState {
  /// Whether text stands somewhere that Enter may take.
  fileprivate var isHalfTyped: Bool {
    !questions.drafts.isEmpty || !concerns.drafts.isEmpty || concerns.isTyping
      || edit.choice?.isTyped == true || isParked
  }
}

extension Talk {
  /// Whether several questions were answered with no in one step.
  fileprivate var effectsSaidNo: Bool {
    play.effects.contains { effect in
      guard case .append(_, let events, _) = effect else { return false }
      return events.count {
        if case .answered(_, let values) = $0 {
          values.contains {
            if case .coding(let coding) = $0 { coding.code == "no" } else { false }
          }
        } else {
          false
        }
      } > 1
    }
  }
}
