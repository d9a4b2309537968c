import Documents
import Drafting
import Testing

@Suite struct `Pictures of sheets` {
  @Test(arguments: SheetKind.allCases)
  func `each sheet on A4 looks as recorded`(kind: SheetKind) throws {
    let sheet = Sheets.sheet(for: PlanFixture.plan(kind), in: PlanFixture.context())
    let text = TextLayout(paper: .a4).document(sheet, for: PlanFixture.heading())
    try expectPicture(text.text, named: "\(kind.rawValue) on A4.txt")
  }

  @Test func `the plan on Letter in ASCII marks looks as recorded`() throws {
    let heading = PlanFixture.heading(
      status: .approved(by: "Jo Marsh", on: PlanFixture.day("2026-12-12"))
    )
    let sheet = Sheets.sheet(for: PlanFixture.treatment, in: PlanFixture.context(heading))
    let text = TextLayout(paper: .letter, punctuation: .ascii).document(sheet, for: heading)
    try expectPicture(text.text, named: "plan on Letter in ASCII.txt")
  }

  @Test func `the JSON of a plan looks as recorded`() throws {
    let json = PlanJSON(
      PlanFixture.treatment,
      pack: PlanJSON.PackStamp(id: "mesotherapy", version: "1", digest: "00ff")
    )
    try expectPicture(json.text, named: "plan.json")
  }
}
