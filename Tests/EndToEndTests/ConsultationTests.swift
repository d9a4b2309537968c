import Foundation
import Testing

extension Plays {
  @Suite struct `A consultation` {
    @Test func `goes from an empty screen to a plan on file, killed twice on the way`() throws {
      let desk = try Desk()
      defer { desk.clear() }
      let stage = try Stage(at: desk)
      try stage.start(showing: "First start")
      try stage.act(.text("Clinic Example"), .key("Tab"), .text("112"), .key("Tab"))
      try stage.act(.text("A. Practitioner"), .key("Tab"), .key("Right"), .key("Space"))
      try stage.act(.key("Tab"), .key("Space"), .key("Tab"), .key("Space"), .key("Tab"))
      try stage.press("Enter")
      try stage.wait(for: "Before you begin")
      try stage.press("Enter")
      try stage.wait(for: "No consultation yet")

      try stage.introduce(family: "Šárka", given: "Łucja", planned: "in 1 we")
      sleep(3)
      try stage.signal(SIGKILL)
      try stage.wait(for: "Killed")
      try stage.type("clear")
      try stage.press("Enter")
      try stage.start("resume", showing: "[in 1 we")
      #expect(try stage.screen().contains("ŠÁRKA, Łucja"))
      try stage.act(.text("ek"), .key("Tab"))
      try stage.wait(for: "planned")

      for (number, title) in [(2, "Medical history"), (3, "Medicines"), (5, "checklist")] {
        try stage.section(number, showing: title)
        if number == 5 { try selfBoughtAspirinAndIbuprofen(stage) }
        try stage.noToTheRest()
      }
      try stage.section(4, showing: "Fitzpatrick")
      try stage.press("2")
      try stage.noToTheRest()

      try stage.signal(SIGKILL)
      try stage.wait(for: "Killed")
      try stage.type("clear")
      try stage.press("Enter")
      try stage.start(showing: "interrupted")
      try stage.press("Enter")
      try stage.wait(for: "Resumed where it was left")

      try stage.section(6, showing: "none chosen")
      try stage.choose(downTo: 0, degree: 2, zones: ["1", "3", "5"])
      try stage.choose(downTo: 4, degree: 2, zones: ["1", "5"])
      try stage.choose(downTo: 5, degree: 1, zones: ["1", "5"])
      for (number, title) in [(7, "Questions"), (8, "Earlier"), (9, "Expectations")] {
        try stage.section(number, showing: title)
        try stage.noToTheRest()
      }
      try stage.press("Escape")
      try stage.press("End")
      try stage.press("Enter")
      let waiting = try stage.wait(for: "DEFER")
      #expect(!waiting.contains("0.5 mL"), "a deferred plan holds no quantities")
      try stage.press("r")
      try stage.wait(for: "Preparation A")
      try stage.press("f")
      try stage.wait(for: "Written: ")

      let files = try FileManager.default.contentsOfDirectory(atPath: desk.plans.path)
      let file = try #require(files.first { $0.hasSuffix("plan.txt") })
      #expect(!file.contains("rka"), "no patient's name in a file name")
      let plan = try String(
        contentsOfFile: desk.plans.appendingPathComponent(file).path,
        encoding: .utf8
      )
      #expect(plan.contains("ŠÁRKA, Łucja"))
      #expect(plan.contains("hyaluronic acid, not cross-linked"))
      #expect(plan.contains("Suggestion for a qualified practitioner; not a prescription."))
      #expect(plan.contains("112"))

      try stage.press("a")
      try stage.wait(for: "This stands in the way")
      try stage.press("Escape")
      try stage.section(9, showing: "Preparer's acknowledgement")
      try stage.press("Home", "Tab", "Tab", "Tab")
      for _ in 1...4 { try stage.press("y") }
      try stage.press("Tab")
      for _ in 1...8 { try stage.press("y") }
      try stage.press("Escape")
      try stage.press("End", "Enter")
      try stage.press("a")
      let early = try stage.wait(for: "the plan is approved, on that day")
      #expect(!early.contains("Enter approves the plan"), "treatment is planned for a later day")

      let shown = try desk.run(["show", "A-0001"])
      #expect(shown.status == 0)
      #expect(shown.output.contains("ŠÁRKA, Łucja"))
      #expect(!shown.output.contains("Approved by"))
    }

    /// Two self-bought medicines, the second one three days ago.
    private func selfBoughtAspirinAndIbuprofen(_ stage: Stage) throws {
      try stage.press("Home")
      try stage.act(.key("n"), .key("y"))
      try stage.wait(for: "Did a doctor prescribe it?")
      try stage.act(.key("n"), .text("6 days ago"), .key("Tab"))
      try stage.act(.key("y"))
      try stage.act(.key("n"), .text("3 days ago"), .key("Tab"))
      try stage.wait(for: "DEFER")
    }
  }
}
