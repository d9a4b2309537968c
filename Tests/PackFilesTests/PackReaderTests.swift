import Clinical
import Consultation
import Foundation
import Safety
import Testing

@testable import PackFiles

@Suite("The shipped pack")
struct ShippedPackTests {
  @Test func `reads without a fault`() throws {
    let pack = try PackReader.read(Shipped.pack.path)
    #expect(pack.rules.contraindications.count == 50)
    #expect(pack.knowledge.monographs.count == 39)
  }
}
