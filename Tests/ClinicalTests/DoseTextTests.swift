import Testing

@testable import Clinical

@Suite struct DoseTextTests {
  @Test(arguments: [
    (0, "0 mL"), (1, "0.001 mL"), (50, "0.05 mL"), (500, "0.5 mL"), (750, "0.75 mL"),
    (1000, "1 mL"), (1005, "1.005 mL"), (1050, "1.05 mL"), (10_000, "10 mL"),
    (999_999, "999.999 mL"), (1_000_000, "1,000 mL"), (1_234_500, "1,234.5 mL"),
  ])
  func `volumes`(microlitres: Int, text: String) {
    #expect(DoseText.volume(.microlitres(microlitres)) == text)
  }

  @Test(arguments: [
    (0, "0 mg"), (1, "1 mcg"), (500, "500 mcg"), (999, "999 mcg"), (1000, "1 mg"),
    (1500, "1.5 mg"), (300_000, "300 mg"), (999_999, "999.999 mg"), (1_000_000, "1 g"),
    (1_250_000, "1.25 g"), (1_000_001, "1.000001 g"), (2_500_000_000, "2,500 g"),
  ])
  func `masses`(micrograms: Int, text: String) {
    #expect(DoseText.mass(Mass(micrograms: micrograms)) == text)
  }

  @Test(arguments: [
    (0, "0 mg/mL"), (10, "0.01 mg/mL"), (500, "0.5 mg/mL"), (20_000, "20 mg/mL"),
    (1_000_000, "1,000 mg/mL"),
  ])
  func `concentrations`(strength: Int, text: String) {
    #expect(DoseText.concentration(Concentration(microgramsPerMillilitre: strength)) == text)
  }

  @Test(arguments: [
    (1500, 2000, "1.5 to 2 mm"), (4000, 4000, "4 mm"), (0, 500, "0 to 0.5 mm"),
  ])
  func `depth ranges`(minimum: Int, maximum: Int, text: String) throws {
    #expect(DoseText.depth(try #require(DepthRange(minimum: minimum, maximum: maximum))) == text)
  }

  @Test func `a single depth, a weight and a count`() throws {
    #expect(DoseText.depth(micrometres: 4500) == "4.5 mm")
    #expect(DoseText.weight(try #require(BodyWeight(grams: 70_500))) == "70.5 kg")
    #expect(
      [0, 999, 1000, 1_234_567, -1500].map(DoseText.count) == [
        "0", "999", "1,000", "1,234,567", "-1,500",
      ]
    )
  }

  @Test func `what is not published is said in words, never as a number`() {
    #expect(DoseText.figure(Figure<Volume>.unknown, DoseText.volume) == "no published figure")
    let known = Figure(Volume.microlitres(500), basis: .policy)
    #expect(DoseText.figure(known, DoseText.volume) == "0.5 mL")
  }

  @Test func `every microlitre up to twelve millilitres reads back exactly`() throws {
    for microlitres in 0...12_000 {
      let text = DoseText.volume(.microlitres(microlitres))
      let number = text.split(separator: " ")[0].split(separator: ".")
      let fraction = number.count == 2 ? String(number[1]) : ""
      let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
      guard Int(number[0] + padded) == microlitres, fraction.last != "0",
        text.hasSuffix(" mL")
      else {
        Issue.record("\(microlitres) is written \(text)")
        return
      }
    }
  }
}
