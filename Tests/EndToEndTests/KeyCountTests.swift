import Foundation
import Testing

extension Plays {
  @Suite struct `How many keys` {
    @Test
    func `a routine new visit takes 180 at most, from an empty list to an approved plan on file`()
      throws
    {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle(role: "prescriber")
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")

      let keys = try stage.counting {
        try stage.introduce(family: "Example", given: "Anna", planned: "today")
        try stage.press("Tab")
        try sayNo(stage, [(2, "Medical history"), (3, "Medicines")])
        try stage.section(4, showing: "Fitzpatrick")
        try stage.press("2")
        try stage.noToTheRest()
        try sayNo(stage, [(5, "checklist")])
        try stage.section(6, showing: "none chosen")
        try stage.choose(downTo: 0, degree: 2, zones: ["1", "5"])
        try stage.choose(downTo: 4, degree: 2, zones: ["1", "5"])
        try sayNo(stage, [(7, "Questions"), (8, "Earlier"), (9, "Expectations")])
        try consent(stage)
        try approve(stage)
      }
      #expect(keys <= 180, "\(keys) keys")
    }

    @Test
    func `a repeat visit takes 60 at most, from the list to an approved plan on file`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      try desk.settle(role: "prescriber")
      let stage = try Stage(at: desk)
      try stage.start(showing: "No consultation yet")
      try stage.introduce(family: "Example", given: "Anna", planned: "today")
      try stage.section(6, showing: "none chosen")
      try stage.choose(downTo: 0, degree: 2, zones: ["1", "5"])
      try stage.choose(downTo: 4, degree: 2, zones: ["1", "5"])
      try stage.section(8, showing: "Mesotherapy before")
      try stage.act(.text("y"), .key("Enter"))
      try stage.wait(for: "What was injected?")
      try stage.act(.text("4w ago"), .key("Tab"), .key("1"), .key("Tab"), .key("1"), .key("Tab"))
      try stage.press("1")
      try stage.press("Escape", "Escape", "Enter")
      try stage.wait(for: "1 consultation")

      let keys = try stage.counting { try visitAgain(stage) }
      #expect(keys <= 60, "\(keys) keys")
    }

    /// Goes from section to section; what was said last time is taken over after asking.
    private func visitAgain(_ stage: Stage) throws {
      func next(_ text: String) throws {
        try stage.press("C-n")
        try stage.wait(for: text)
      }
      try stage.press("C-t")
      try stage.wait(for: "was here before")
      try stage.type("today")
      try next("Pregnant, or")
      try stage.noToTheRest()
      try next("Warfarin or")
      try stage.noToTheRest()
      try next("Fitzpatrick")
      try stage.press("2")
      try stage.noToTheRest()
      try next("Taken or used")
      try stage.noToTheRest()
      try next("none chosen")
      try stage.press("=")
      try stage.wait(for: "2 chosen")
      try next("Questions raised")
      try stage.noToTheRest()
      try next("Mesotherapy before")
      try stage.press("=")
      try stage.wait(for: "Taken over")
      try stage.noToTheRest()
      try next("Unrealistic hopes")
      try stage.noToTheRest()
      try consent(stage)
      try stage.press("C-n", "C-n")
      try stage.wait(for: "Preparation A")
      try stage.press("a")
      try stage.wait(for: "Enter approves the plan")
      // A key that comes with the picture confirms nothing.
      stage.pause(milliseconds: 200)
      try stage.press("Enter")
      try stage.wait(for: "Approved")
      try stage.press("f")
      try stage.wait(for: "Written: ")
    }

    private func sayNo(_ stage: Stage, _ sections: [(Int, String)]) throws {
      for (number, title) in sections {
        try stage.section(number, showing: title)
        try stage.noToTheRest()
      }
    }

    /// What was said and done before, and on the day.
    private func consent(_ stage: Stage) throws {
      try stage.press("Home", "Tab", "Tab", "Tab")
      for _ in 1...4 { try stage.press("y") }
      try stage.press("Tab")
      for _ in 1...8 { try stage.press("y") }
    }

    private func approve(_ stage: Stage) throws {
      try stage.press("Escape", "End", "Enter")
      try stage.wait(for: "Preparation A")
      try stage.press("a")
      try stage.wait(for: "Enter approves the plan")
      // A key that comes with the picture confirms nothing.
      stage.pause(milliseconds: 200)
      try stage.press("Enter")
      try stage.wait(for: "Approved")
      try stage.press("f")
      try stage.wait(for: "Written: ")
    }
  }
}
