import Clinical
import Consultation
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("The shipped pack")
struct ShippedPackTests {
  @Test func `reads without a fault`() throws {
    let proof = try PackReader.check(Shipped.pack.path)
    #expect(proof.pack.rules.contraindications.count == 50)
    #expect(proof.pack.knowledge.monographs.count == 39)
    #expect(
      proof.remarks.map(\.fault) == [
        .content(.neverRaised("ha_polycomponent", by: "phenylketonuria_unknown_composition")),
        .content(.neverRaised("dexpanthenol", by: "suxamethonium_within_1h")),
      ]
    )
  }
}
