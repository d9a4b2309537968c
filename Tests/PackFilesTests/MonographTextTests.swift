import Clinical
import Consultation
import Foundation
import Testing

@testable import PackFiles

@Suite("What is said of substances in words")
struct MonographTextTests {
  private static let proof = Result {
    let files = PackFolder(Shipped.pack.path, log: FaultLog())
    return (files, try PackReader.check(files, log: FaultLog()))
  }

  private func knowledge() throws -> Knowledge { try Self.proof.get().1.pack.knowledge }

  /// The standing of every substance, as the clinical reference gives it.
  private static let standings: [Standing: Set<SubstanceID>] = [
    .authorised: ["deoxycholic_acid", "lidocaine", "saline_diluent"],
    .namedProduct: [
      "ha_ncl", "ha_polycomponent", "polyvitamin_no_ha", "zinc", "amino_acids", "polynucleotides",
    ],
    .offLabel: [
      "ascorbic_acid", "b_complex", "biotin", "dexpanthenol", "tranexamic_acid", "l_carnitine",
      "pdrn", "minoxidil", "dutasteride", "finasteride",
    ],
    .notAuthorised: [
      "tocopherol_oil", "retinol_vit_a", "ghk_cu", "glutathione", "dmae", "caffeine",
      "artichoke_extract", "ginkgo_extract", "phosphatidylcholine_dc", "kojic_acid",
      "azelaic_acid", "glycolic_acid",
    ],
    .varies: ["organic_silicon", "procaine", "prp"],
    .unknown: [
      "selenium", "biomimetic_peptides", "rutin_melilotus", "plant_extract_other", "hyaluronidase",
    ],
  ]

  @Test func `every substance has its kind, its standing and a sentence of the law`() throws {
    let knowledge = try knowledge()
    var found: [Standing: Set<SubstanceID>] = [:]
    for monograph in knowledge.monographs {
      let text = try #require(knowledge.texts[monograph.id], "\(monograph.id)")
      found[text.standing, default: []].insert(monograph.id)
      #expect(!text.kind.isEmpty && !text.regulatory.text.isEmpty, "\(monograph.id)")
    }
    #expect(found == Self.standings)
    #expect(knowledge.texts.substances.count == 39)
  }

  @Test func `a medicine is never told as a named product, nor a device as off-label`() throws {
    let knowledge = try knowledge()
    for monograph in knowledge.monographs {
      let standing = knowledge.texts[monograph.id]?.standing
      switch monograph.useClass {
      case .prescriberOnly: #expect(standing != .namedProduct, "\(monograph.id)")
      case .productOnly:
        #expect(standing == .namedProduct || standing == .unknown, "\(monograph.id)")
      case .blocked: #expect(standing != .authorised, "\(monograph.id)")
      case .draftable, .explainOnly, .hidden: break
      }
    }
  }

  @Test func `every sentence ends as one, and what is sourced names its source`() throws {
    let texts = try knowledge().texts
    let each = texts.substances.values.flatMap { text in
      [text.regulatory, text.handling, text.discard, text.pregnancy, text.evidence]
        .compactMap(\.self) + text.interactions + text.notMixedWith
    }
    let all = texts.drawingUp + texts.law + [texts.mixture, texts.pregnancy].compactMap(\.self)
    #expect(texts.drawingUp.count == 2 && texts.law.count == 5)
    #expect(each.count > 150)
    for sentence in each + all {
      #expect(sentence.text.hasSuffix("."), "\(sentence.text)")
      #expect(sentence.basis != .sourced || !sentence.sources.isEmpty, "\(sentence.text)")
    }
  }

  @Test func `what is sold stronger than it is drafted says so`() throws {
    let knowledge = try knowledge()
    for id: SubstanceID in ["ascorbic_acid", "tranexamic_acid"] {
      let supplied = try #require(knowledge.texts[id]?.supplied.value)
      let drafted = try #require(knowledge.monograph(id)?.concentration.value)
      #expect(drafted < supplied, "\(id)")
    }
  }

  @Test func `no sentence holds a dose, a depth or a course`() throws {
    let text = try Shipped.text("monographs.yaml")
    let quantity = /[0-9] ?(mg|mL|ml|mm|kg|%|days?|weeks?|months?|sessions?)\b/
    let lines = text.split(separator: "\n")
      .filter { $0.contains(quantity) && !$0.contains("    supplied: {strength: ") }
    #expect(lines == [])
  }

  @Test(arguments: [true, false])
  func `a substance that a clinic adds may have its words`(isTold: Bool) throws {
    let url = Exhibit.folder.appending(
      path: "overlay/what is said of an added substance is called sourced.yaml"
    )
    let (files, proof) = try Self.proof.get()
    var text = try String(contentsOf: url, encoding: .utf8)
      .replacing("MADE_FOR", with: files.digest.prefix(10))
      .replacing("basis: sourced", with: "basis: clinic")
    if !isTold, let place = text.range(of: "    text:") { text = String(text[..<place.lowerBound]) }
    let today = try #require(CalendarDay(iso: "2026-12-01"))
    let file = OverlayFile(path: "/home/clinic.yaml", today: today)
    let texts = try PackReader.check(files, proof, file, Array(text.utf8)).pack.knowledge.texts
    #expect(texts["example_complex"]?.standing == (isTold ? .offLabel : nil))
    #expect(texts["example_complex"]?.regulatory.basis == (isTold ? .clinic : nil))
    #expect(texts.substances.count == (isTold ? 40 : 39))
  }
}
