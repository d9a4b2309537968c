import Testing

@testable import Clinical

@Suite struct DoseTextTests {
  @Test(arguments: [
    (0, "0 mL"), (1, "0.001 mL"), (50, "0.05 mL"), (500, "0.5 mL"), (750, "0.75 mL"),
    (1000, "1 mL"), (1005, "1.005 mL"), (1050, "1.05 mL"), (10_000, "10 mL"),
    (999_999, "999.999 mL"), (1_000_000, "1,000 mL"), (1_234_500, "1,234.5 mL"),
    (.max, "9,223,372,036,854,775.807 mL"),
  ])
  func `volumes`(microlitres: Int, text: String) {
    #expect(DoseText.volume(.microlitres(microlitres)) == text)
  }

  @Test(arguments: [
    (0, "0 mg"), (1, "1 mcg"), (500, "500 mcg"), (999, "999 mcg"), (1000, "1 mg"),
    (1500, "1.5 mg"), (300_000, "300 mg"), (999_999, "999.999 mg"), (1_000_000, "1 g"),
    (1_250_000, "1.25 g"), (1_000_001, "1.000001 g"), (2_500_000_000, "2,500 g"),
    (.max, "9,223,372,036,854.775807 g"),
  ])
  func `masses`(micrograms: Int, text: String) {
    #expect(DoseText.mass(Mass(micrograms: micrograms)) == text)
  }

  @Test(arguments: [
    (0, "0 mg/mL"), (1, "0.001 mg/mL"), (10, "0.01 mg/mL"), (500, "0.5 mg/mL"),
    (20_000, "20 mg/mL"),
    (1_000_000, "1,000 mg/mL"), (.max, "9,223,372,036,854,775.807 mg/mL"),
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

  /// Amounts of every size, each with its neighbours.
  static let sizes: [Int] = {
    let powers: [Int] = (0..<63).map { 1 << $0 }
    return powers.flatMap { [$0 - 1, $0, $0 + 1] } + [.max - 1, .max]
  }()

  static let units: Set<String> = ["mL", "mcg", "mg", "g", "mg/mL", "mm"]

  @Test(arguments: sizes)
  func `no amount is written in a way that has harmed people`(amount: Int) throws {
    let texts = [
      DoseText.volume(.microlitres(amount)), DoseText.mass(Mass(micrograms: amount)),
      DoseText.concentration(Concentration(microgramsPerMillilitre: amount)),
      DoseText.depth(micrometres: amount),
    ]
    for text in texts {
      let parts = text.split(separator: " ")
      let number = try #require(parts.first)
      let digits = number.split(separator: ".")
      #expect(parts.count == 2 && Self.units.contains(String(parts[1])))
      #expect(number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
      #expect(number.first != "." && number.last != "." && digits.count <= 2)
      #expect(digits.count < 2 || digits[1].last != "0" && !digits[1].contains(","))
      #expect(digits[0] == "0" || digits[0].first != "0")
      let groups = digits[0].split(separator: ",", omittingEmptySubsequences: false)
      #expect((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    }
  }
}
