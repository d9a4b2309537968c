import Testing

@testable import PackFiles

private enum Colour: String, CaseIterable {
  case red, green
}

@Suite("Reading keys by name and type")
struct FieldsTests {
  private func read(_ text: String, _ body: (inout Fields) -> Void) throws -> [String] {
    let log = FaultLog()
    _ = log.fields(try yaml(text), name: "entry", body)
    return log.faults.map(\.description)
  }

  @Test func `values are typed by the schema`() throws {
    let faults = try read(
      "id: W02\nwait: 14 days\nrank: 3\nhard: true\ncolour: red\nsrc: [SEED4, K1]\n"
    ) { fields in
      let id = fields.text("id")
      let wait = fields.amount("wait", .days)
      let rank = fields.wholeNumber("rank")
      let hard = fields.flag("hard")
      let colour = fields.oneOf("colour", standIn: Colour.green)
      let sources = fields.texts("src")
      let note = fields.optionalText("note")
      #expect(id == "W02" && wait == 14 && rank == 3 && hard && colour == .red)
      #expect(sources == ["SEED4", "K1"] && note == nil)
    }
    #expect(faults == [])
  }

  @Test func `every fault of an entry is named in one run`() throws {
    let faults = try read("wait: 14\nhard: yes\ncolour: rad\nsrc: SEED4\nrnak: 3\n") { fields in
      _ = fields.text("id")
      _ = fields.amount("wait", .days)
      _ = fields.flag("hard")
      _ = fields.oneOf("colour", standIn: Colour.green)
      _ = fields.texts("src")
      _ = fields.optionalWholeNumber("rank")
    }
    #expect(
      faults == [
        "test.yaml:1: \"id\" is missing. Add it to this entry.",
        "test.yaml:1: \"14\" has no unit. Write \"14 days\".",
        "test.yaml:2: \"yes\" is not possible here. Write false or true.",
        "test.yaml:3: \"rad\" is not possible here. Did you mean \"red\"?",
        "test.yaml:4: \"src\" is one text. Write a list.",
        "test.yaml:5: \"rnak\" is not known here. Did you mean \"rank\"?",
      ]
    )
  }

  @Test func `a key without a value is a fault even where the key may be absent`() throws {
    let faults = try read("note:\n") { fields in _ = fields.optionalText("note") }
    #expect(faults == ["test.yaml:1: \"note\" has no value. Write one after the colon."])
  }

  @Test func `fifty faults are shown and the rest are counted`() {
    let fault = PackFileError(.missingKey("id"), at: SourcePosition(file: "a.yaml", line: 1))
    #expect(PackFileErrors(Array(repeating: fault, count: 50)).omitted == 0)
    let errors = PackFileErrors(Array(repeating: fault, count: 52))
    #expect(errors.faults.count == 50)
    #expect(errors.description.hasSuffix("2 more faults are not shown. Mend these first."))
  }
}

@Suite("Quantities")
struct AmountTests {
  @Test(arguments: [
    ("0.5 mL", AmountUnit.millilitres, 500), ("0.02 mL", .millilitres, 20),
    ("4 mL", .millilitres, 4000),
    ("1.875 mg/mL", .milligramsPerMillilitre, 1875), ("4.5 mg/kg", .milligramsPerKilogram, 4500),
    ("1.50 mm", .millimetres, 1500), ("14 days", .days, 14), ("1 day", .days, 1),
    ("0 days", .days, 0),
    ("7.4", .acidity, 74), ("5", .acidity, 50), ("50 %", .percent, 50), ("24 h", .hours, 24),
    ("8.5 %", .percentTenths, 85),
  ])
  func `are exact whole numbers of their last decimal`(
    _ text: String,
    _ unit: AmountUnit,
    _ amount: Int
  ) throws {
    #expect(try unit.parse(text).get() == amount)
  }

  @Test(arguments: [
    ("14", AmountUnit.days, "\"14\" has no unit. Write \"14 days\"."),
    ("1", .days, "\"1\" has no unit. Write \"1 day\"."),
    ("14 day", .days, "\"14 day\" is not such a quantity. Write it like \"14 days\"."),
    ("14d", .days, "\"14d\" is not such a quantity. Write it like \"14 days\"."),
    ("500 uL", .millilitres, "\"500 uL\" is not such a quantity. Write it like \"0.5 mL\"."),
    ("0.0005 mL", .millilitres, "\"0.0005 mL\" is too precise. Keep at most 3 decimals."),
    ("1.5 days", .days, "\"1.5 days\" is too precise. Keep at most 0 decimals."),
    (".5 mL", .millilitres, "\".5 mL\" is not such a quantity. Write it like \"0.5 mL\"."),
    ("-1 days", .days, "\"-1 days\" is not such a quantity. Write it like \"14 days\"."),
    ("1,5 mL", .millilitres, "\"1,5 mL\" is not such a quantity. Write it like \"0.5 mL\"."),
    ("007 days", .days, "\"007 days\" is not such a quantity. Write it like \"14 days\"."),
    (
      "99999999999 days", .days,
      "\"99999999999 days\" is not such a quantity. Write it like \"14 days\"."
    ),
    ("7.45", .acidity, "\"7.45\" is too precise. Keep at most 1 decimal."),
  ])
  func `are refused with a remedy`(_ text: String, _ unit: AmountUnit, _ words: String) {
    guard case .failure(let fault) = unit.parse(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(fault.words == words)
  }
}

@Suite("The nearest word")
struct NearestWordTests {
  @Test(arguments: [
    ("rnak", "rank"), ("sorce", "source"), ("Source", "source"),
    ("periorbital_lowr", "periorbital_lower"),
  ])
  func `is one slip away`(_ typed: String, _ meant: String) {
    #expect(nearestWord(to: typed, among: ["rank", "source", "periorbital_lower", "id"]) == meant)
  }

  @Test func `is nothing where nothing is like it`() {
    #expect(nearestWord(to: "colour", among: ["rank", "id"]) == nil)
  }
}
