import Clinical
import Documents
import Drafting
import Testing

@Suite struct `Hostile text` {
  @Test(arguments: HostileText.names)
  func `no name puts anything harmful on any sheet`(name: String) {
    for kind in SheetKind.allCases {
      for paper in Paper.allCases {
        for punctuation in Punctuation.allCases {
          let document = sheet(kind, name: name, on: paper, punctuation)
          let harmful = Reading.harmful(in: document.pages.joined().joined(separator: "\n"))
          #expect(harmful.isEmpty, "\(kind) \(paper) \(punctuation): \(harmful)")
          #expect(Reading.longestRunOfMarks(in: document.text) <= 6)
          expectFit(document, on: paper)
        }
      }
    }
  }

  @Test(arguments: HostileText.names)
  func `no name pushes record number, birth date or seal off any page`(name: String) {
    let document = sheet(.plan, name: name, on: .a4, .typographic)
    for page in document.pages {
      #expect(page[1].hasPrefix("A-0042"))
      #expect(page[1].hasSuffix("born 12 Mar 1992 (34)"))
      #expect(page.contains { $0.contains("seal 0123456789") })
    }
  }

  @Test(arguments: HostileText.names)
  func `no name puts a control character into JSON`(name: String) {
    let plan = PlanFixture.plan(verdict: .defer, sheet: .plan, conditions: [name], notes: [name])
    let text = PlanJSON(plan, pack: .init(id: name, version: "1", digest: "0")).text
    #expect(Reading.harmful(in: text).isEmpty)
    #expect(!text.unicodeScalars.contains("\u{200D}"))
  }

  @Test(arguments: [
    ("Claire", "Claire"),
    ("Łucja Šárka 山田", "Łucja Šárka 山田"),
    ("Anna\u{1B}[31m", "Anna\u{25AF}[31m"),
    ("a\u{1B}\u{9B}\u{202E}b", "a\u{25AF}b"),
    ("a\r\nb\tc", "a  b c"),
    ("a\u{200D}", "a"),
    ("\u{200D}a", "a"),
    ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("e\u{301}", "e\u{301}"),
    ("\u{301}e", "e"),
    ("12\u{202F}mL", "12\u{A0}mL"),
  ])
  func `cleaning keeps what can be read and marks what was removed`(
    text: String,
    expected: String
  ) {
    #expect(Array(CleanText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `cleaning twice changes nothing more`() {
    for name in HostileText.names {
      let once = CleanText.line(name)
      #expect(CleanText.line(once) == once)
    }
  }

  private func sheet(
    _ kind: SheetKind,
    name: String,
    on paper: Paper,
    _ punctuation: Punctuation
  ) -> PagedText {
    let heading = PlanFixture.heading(
      name: name,
      status: .voided(reason: name),
      allergies: .listed([name, "fish"])
    )
    let plan = PlanFixture.plan(kind).noting(name)
    let blocks = Sheets.sheet(for: plan, in: PlanFixture.context(heading))
    return TextLayout(paper: paper, punctuation: punctuation).document(blocks, for: heading)
  }
}

/// Every page has the lines of its paper, and no line is wider than it.
func expectFit(_ document: PagedText, on paper: Paper) {
  #expect(document.pages.allSatisfy { $0.count == paper.lines })
  let wide = document.pages.joined().filter { line in
    line.utf8.count > paper.columns
      && line.reduce(0) { $0 + TextWidth.columns($1) } > paper.columns
  }
  #expect(wide.isEmpty)
}
