import Benches
import Clinical
import Documents
import Drafting
import Safety
import Testing

@testable import Consultation

@Suite("What the law says of what is injected")
struct StandingTests {
  private static let tranexamic = "melasma in a prescriber's hands gets tranexamic acid"
  private static let hyaluronic = "A dull and dehydrated skin may be treated"

  /// The sheet of a scenario, with single spaces.
  private func sheet(_ name: String) throws -> String {
    let (open, pack) = try consultation(of: name)
    let practitioner = Practitioner(name: "Dr P. Prescriber", role: .prescriber)
    let pages = PlanPages(pack: pack, clinic: Bench.clinic(of: practitioner))
    let text = try #require(pages.pages(of: open.record, open.judgement)).text
    return text.split { $0 == " " || $0 == "\u{A0}" || $0.isNewline }.joined(separator: " ")
  }

  @Test(arguments: [
    "Standing Off-label here. Authorised against bleeding", "[TXALABEL]",
    "Tranexamic acid is used off-label: it is authorised for another use",
    "Drawing up Colourless", "Discard if turbid",
    "what acts as a medicine is a medicine",
    "supplied at 100 mg/mL; it must be diluted to 4 mg/mL before it is drawn up. [unverified]",
  ])
  func `a plan with tranexamic acid says that it is off-label`(_ words: String) throws {
    #expect(try sheet(Self.tranexamic).contains(words))
  }

  @Test func `a named product is told as one, and its patient is told nothing off-label`() throws {
    let sheet = try sheet(Self.hyaluronic)
    #expect(sheet.contains("Only as a named product. Must be CE-marked"))
    #expect(sheet.contains("Discard if cloudy"))
    #expect(sheet.contains("by the product's instructions; no ceiling published"))
    #expect(!sheet.contains("off-label"))
  }

  @Test func `why tells the standing, the handling and the interactions with their sources`() throws
  {
    let (open, pack) = try consultation(of: Self.tranexamic)
    let line = try #require(
      open.planLines.first { if case .component = $0 { true } else { false } }
    )
    let reasons = try #require(Reasoning(of: .line(line), in: open, pack: pack))
    let text = try #require(pack.knowledge.texts["tranexamic_acid"])
    #expect(reasons.known.first?.subject == .standing(.offLabel))
    #expect(reasons.known.first?.sentence == text.regulatory)
    for subject in [
      Reasoning.Known.Subject.handling, .interaction, .notMixedWith, .pregnancy, .evidence,
    ] { #expect(reasons.known.contains { $0.subject == subject }) }
    #expect(
      reasons.known.count == reasons.stops.count { if case .known = $0 { true } else { false } }
    )
    for sentence in reasons.known.compactMap(\.sentence) {
      #expect(Set(sentence.sources).isSubset(of: reasons.sources))
    }
  }

  @Test func `why a substance was not chosen tells its standing, too`() throws {
    let (open, pack) = try consultation(
      of: "melasma with the combined pill falls back on vitamin C"
    )
    let plan = try #require(open.judgement.plan)
    let number = try #require(
      plan.notChosen.firstIndex { $0.substance == "tranexamic_acid" }
    )
    let reasons = try #require(Reasoning(of: .line(.notChosen(number)), in: open, pack: pack))
    #expect(reasons.known.first?.subject == .standing(.offLabel))
  }
}
