import Documents
import Testing

@Suite struct `Pages of text` {
  private let heading = PlanFixture.heading()

  private func pages(_ blocks: [Block], _ paper: Paper = .a4) -> [[String]] {
    TextLayout(paper: paper).document(blocks, for: heading).pages
  }

  private func page(of text: String, in pages: [[String]]) -> Int? {
    pages.firstIndex { $0.contains { $0.contains(text) } }
  }

  @Test func `a heading is never parted from its first line, wherever the page ends`() {
    for paper in Paper.allCases {
      for filler in 0..<60 {
        let blocks =
          (0..<filler).map { Block.paragraph("filler \($0)") } + [
            .heading(level: 2, "The heading"), .heading(level: 3, "The second"),
            .list(["first entry", "second entry"]),
          ]
        let pages = pages(blocks, paper)
        let place = page(of: "The heading", in: pages)
        #expect(place != nil)
        #expect(place == page(of: "first entry", in: pages), "\(paper) after \(filler)")
        #expect(place == page(of: "The second", in: pages), "\(paper) after \(filler)")
      }
    }
  }

  @Test func `a table row is never split, and the heads stand above it on each page`() {
    for filler in 0..<26 {
      let long = Array(repeating: "word", count: 40).joined(separator: " ")
      let rows = (0..<12).map { ["row\($0)begin", "\(long) row\($0)end", "0.5 mL"] }
      let blocks =
        (0..<filler).map { Block.paragraph("filler \($0)") }
        + [.table(Block.Table(heads: ["Ingredient", "Reason", "Amount"], rows: rows))]
      let pages = pages(blocks)
      for row in 0..<12 {
        let begin = page(of: "row\(row)begin", in: pages)
        #expect(begin != nil)
        #expect(begin == page(of: "row\(row)end", in: pages), "after \(filler)")
      }
      for page in pages where page.contains(where: { $0.contains("begin") }) {
        #expect(page.contains { $0.contains("Ingredient") })
      }
    }
  }

  @Test func `signatures are never split`() {
    for filler in 0..<60 {
      let blocks =
        (0..<filler).map { Block.paragraph("filler \($0)") } + [
          .signatures(["Practitioner: Jo", "Patient: Claire"])
        ]
      let pages = pages(blocks)
      let place = page(of: "Practitioner: Jo", in: pages)
      #expect(place == page(of: "Patient: Claire", in: pages))
      #expect(pages[place ?? 0].count { $0.contains("____") } == 1)
    }
  }

  @Test func `boxes stand in two columns, read down, and in one where they are wide`() {
    let wide = String(repeating: "word ", count: 12)
    #expect(
      pages([.checkboxes(["one", "two", "three"])])[0][6...7].map(\.self) == [
        "[ ] one" + String(repeating: " ", count: 40) + "[ ] three", "[ ] two",
      ]
    )
    #expect(pages([.checkboxes(["one", wide])])[0][6] == "[ ] one")
  }

  @Test func `rows without a first cell stay with the row above, which runs down beside them`() {
    let rows = [["48 h, Sat 12 Dec 2026", "upper"], ["", "lower"], ["72 h", "other"]]
    let table = Block.Table(heads: ["Until", "What"], rows: rows, limits: [16, nil])
    #expect(
      pages([.table(table)])[0][8...10].map(\.self) == [
        "48 h,             upper", "Sat 12 Dec 2026   lower", "72 h              other",
      ]
    )
    for filler in 0..<60 {
      let pages = pages((0..<filler).map { .paragraph("filler \($0)") } + [.table(table)])
      #expect(page(of: "upper", in: pages) == page(of: "lower", in: pages))
    }
  }

  @Test func `a title begins a page`() {
    let pages = pages([
      .heading(level: 1, "First"), .paragraph("a"), .heading(level: 1, "Second"), .paragraph("b"),
    ])
    #expect(pages.count == 2)
    #expect(pages[1][6] == "Second")
  }

  @Test(arguments: [(1, 1), (12, 1), (13, 2), (24, 2)])
  func `a hint breaks a page where that keeps what follows together`(before: Int, pages: Int) {
    let fillers = (0..<before).map { Block.paragraph("filler \($0)") }
    let after = (0..<16).map { Block.paragraph("after \($0)") }
    let document = self.pages(fillers + [.breakHint] + after)
    #expect(document.count == pages)
    #expect(page(of: "after 0", in: document) == page(of: "after 15", in: document))
  }

  @Test func `a hint does not break where what follows fits on no page`() {
    let after = (0..<60).map { Block.paragraph("after \($0)") }
    let document = pages([.paragraph("before"), .breakHint] + after)
    #expect(page(of: "before", in: document) == page(of: "after 0", in: document))
  }

  @Test func `every page names the patient above and page, seal and disclaimer below`() {
    let pages = pages((0..<220).map { .paragraph("line \($0)") })
    #expect(pages.count == 8)
    for (index, page) in pages.enumerated() {
      #expect(page[1].hasPrefix("A-0042  MARTIN, Claire"))
      #expect(page[2].hasPrefix("Consultation C-0007 \u{B7} Sat 12 December 2026"))
      #expect(page[62].hasPrefix("Page \(index + 1) of 8 \u{B7} seal 0123456789"))
      #expect(page[62].hasSuffix("Suggestion for a qualified practitioner; not a prescription."))
    }
  }

  @Test func `random documents fit their paper and lose no word`() {
    for seed in UInt64(1)...15 {
      var random = Seeded(state: seed)
      let blocks = (0..<40).map { Block.random($0, using: &random) }
      for paper in Paper.allCases {
        let document = TextLayout(paper: paper).document(blocks, for: heading)
        expectFit(document, on: paper)
        let text = document.text
        let lost = (0..<40).filter { !text.contains("mark\($0).") }
        #expect(lost.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `a document without blocks has one page`() {
    #expect(pages([]).count == 1)
    #expect(pages([.list([]), .table(Block.Table(heads: [], rows: []))]).count == 1)
  }

  @Test func `a chunk taller than a page goes on over the next`() {
    let text = Array(repeating: "word", count: 2_000).joined(separator: " ")
    let pages = pages([.callout(text + " end.")])
    #expect(pages.count == 3)
    #expect(pages[2].contains { $0.contains("end.") })
  }

  @Test(arguments: Paper.allCases)
  func `pages are found again in the text of a file`(paper: Paper) {
    let blocks = Sheets.planSheet(PlanFixture.treatment, in: PlanFixture.context())
    let document = TextLayout(paper: paper).document(blocks, for: heading)
    #expect(PagedText(text: document.text) == document)
    #expect(PagedText(text: document.text + "\n") == nil)
    #expect(PagedText(text: "anything else\n") == nil)
    #expect(document.text.count { $0 == "\u{C}" } == document.pages.count - 1)
    #expect(document.paper == paper)
  }

  @Test(arguments: Paper.allCases)
  func `pages that were kept before form feeds parted them are found, too`(paper: Paper) {
    let blocks = Sheets.planSheet(PlanFixture.treatment, in: PlanFixture.context())
    let document = TextLayout(paper: paper).document(blocks, for: heading)
    #expect(document.pages.count > 1)
    #expect(PagedText(text: document.text.filter { $0 != "\u{C}" }) == document)
  }

  @Test func `amounts and dates stay on one line at any width`() {
    for count in 0..<90 {
      let filler = String(repeating: "x", count: count)
      let lines = pages([.paragraph("\(filler) 0.75 mL on Sat 12 December 2026 at 10 mg/mL")])[0]
      #expect(lines.contains { $0.contains("0.75 mL") }, "\(count)")
      #expect(lines.contains { $0.contains("Sat 12 December 2026") }, "\(count)")
      #expect(lines.contains { $0.contains("10 mg/mL") }, "\(count)")
    }
  }

  @Test func `ASCII marks leave the letters of names alone`() {
    let layout = TextLayout(paper: .a4, punctuation: .ascii)
    let document = layout.document(
      [.list(["Šárka \u{2013} 2 \u{D7} 90 \u{2265} 5 \u{B5}g\u{2026}"])],
      for: heading
    )
    #expect(document.pages[0][6] == "- Šárka - 2 x 90 >= 5 mcg...")
  }
}

/// Numbers that look random and are the same on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension Block {
  /// A block of any kind whose text holds `markN.`.
  fileprivate static func random(_ number: Int, using random: inout Seeded) -> Block {
    let words = ["a", "word", "山田太郎", "0.5 mL", "hyaluronic", "Łódź", "👩‍👧", "antidisestablishment"]
    let count = Int.random(in: 0..<60, using: &random)
    let picked = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
    let text = (["mark\(number)."] + picked).joined(separator: " ")
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return .heading(level: Int.random(in: 1...3, using: &random), text)
    case 1: return .paragraph(text)
    case 2: return .callout(text)
    case 3: return .list([text, text])
    case 4: return .pairs([Pair("name", text), Pair(text, "value")])
    case 5: return .table(Table(heads: ["One", "Two"], rows: [[text, text], ["x"]]))
    case 6: return .signatures(["mark\(number).", text])
    case 7: return .checkboxes(["mark\(number).", text, "third"])
    default: return .paragraph(text)
    }
  }
}
