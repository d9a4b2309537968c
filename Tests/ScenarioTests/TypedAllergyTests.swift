import Benches
import Clinical
import Drafting
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("Allergies in the patient's own words")
struct TypedAllergyTests {
  private let bench: Bench
  private let scenario: Scenario

  init() throws {
    bench = try Bench.shared.get()
    let name = "a shellfish allergy keeps polynucleotides with a question"
    guard case .read(let scenario) = try Scenario.read(name, for: bench.form) else {
      throw Scenario.NoScenario()
    }
    self.scenario = scenario
  }

  private func outcome(_ allergies: [AnswerValue]) throws -> Outcome {
    try bench.outcome(of: scenario, answering: [Place("allergies"): allergies]).get()
  }

  /// A patient in whom a product of many ingredients is ranked first.
  private static let unevenTone: [Place: [AnswerValue]] = [
    Place("concern", [0]): [.coding(Coding(code: "uneven_tone"))]
  ]

  private func typed(_ words: String) throws -> Outcome { try outcome([.string(words)]) }

  /// What was found, without the answers it was found by.
  private func found(_ outcome: Outcome) -> [[String]] {
    outcome.plan.findings.map {
      [
        $0.rule.text, $0.verdict.id, "\($0.effect)", $0.message, "\($0.excludes)",
        "\($0.cautions)",
      ]
    }
  }

  @Test(arguments: [
    ("Nickel", "nickel_steel"), ("stainless steel", "nickel_steel"), ("NEEDLES", "nickel_steel"),
    ("metal jewellery", "nickel_steel"), ("salmon", "fish"), ("Tuna, trout", "fish"),
    ("prawns", "shellfish"), ("mussels", "shellfish"),
    ("rubber gloves", "latex"), ("láteX", "latex"), ("honey", "bee_products"),
    ("propolis", "bee_products"), ("aspirin", "salicylate_aspirin"), ("soya", "soy"),
    ("eggs", "egg"), ("vitamin C", "ascorbic_acid"), ("betadine", "povidone_iodine"),
    ("anaphylactic shock", "anaphylaxis_any_cause"), ("xylocaïne", "amide_anaesthetic"),
    ("chamomile", "asteraceae"), ("sulphites", "sulfite"), ("coffee", "xanthine"),
  ])
  func `a word counts exactly as the coded allergy does`(words: String, code: String) throws {
    let said = try typed(words)
    let coded = try outcome([.coding(Coding(code: code))])
    let excluded = { (outcome: Outcome) in Set(outcome.assessment.exclusions.map(\.substance)) }
    #expect(excluded(said).isSuperset(of: excluded(coded)))
    #expect(said.plan.verdict == coded.plan.verdict)
    #expect(found(said).count == found(coded).count)
    #expect(said.assessment.openChecks.map(\.rule) == coded.assessment.openChecks.map(\.rule))
  }

  @Test func `every phrase of the list means its allergens, and no word of it is unknown`() throws {
    let phrases = try AllergyPhrase.all.get()
    #expect(phrases.count > 500)
    #expect(AllergyPhrase.differences(phrases, by: bench.pack) == [])
  }

  @Test(arguments: [("Nickel", "nickel_steel"), ("Trout", "fish"), ("crabs", "shellfish")])
  func `a word gives the findings of the coded allergy, with itself as evidence`(
    words: String,
    code: String
  ) throws {
    let said = try typed(words)
    #expect(try found(said) == found(outcome([.coding(Coding(code: code))])))
    #expect(said.plan.findings.contains { $0.evidence.map(\.answer).contains(words) })
  }

  @Test(arguments: [
    ("hyalluronic", "ha_ncl"), ("hyaluronc acid", "ha_ncl"), ("hialuronic acid", "ha_ncl"),
    ("juvaderm filler", "ha_ncl"), ("tranxamic acid", "tranexamic_acid"),
    ("minoxydil", "minoxidil"), ("ascorbc acid", "ascorbic_acid"), ("lidocaien", "lidocaine"),
    ("hyaluronzuur", "ha_ncl"), ("kwas hialuronowy", "ha_ncl"), ("H.A.", "ha_ncl"),
    ("гиалуроновая кислота", "ha_ncl"), ("玻尿酸", "ha_ncl"),
    ("acide tranexamique", "tranexamic_acid"), ("acide ascorbique", "ascorbic_acid"),
    ("Volbella", "ha_ncl"), ("Exacyl", "tranexamic_acid"), ("IV vitamins", "ascorbic_acid"),
  ])
  func `a slip of the pen or a brand bars what it names`(
    words: String,
    substance: SubstanceID
  )
    throws
  {
    #expect(try typed(words).assessment.exclusions.map(\.substance).contains(substance))
  }

  @Test(arguments: ["hyaluronidase", "hialuronidasa", "hyaluronidaze"])
  func `the longest beginning counts, so that a rescue is not what it dissolves`(
    words: String
  )
    throws
  {
    let substances = try typed(words).assessment.exclusions.filter { $0.because != "C33" }
    #expect(!substances.map(\.substance).contains("ha_ncl"))
  }

  @Test(arguments: ["hyalluronic", "tranxamic acid", "minoxydil", "juvadem"])
  func `a slip of the pen stays unknown as well`(words: String) throws {
    let said = try typed(words)
    #expect(said.plan.findings.contains { $0.message.contains("\"\(words)\" reads like ") })
    #expect(said.assessment.openChecks.contains { $0.rule == "C33" })
  }

  @Test(arguments: [
    "penicillin", "amoxicillin", "pollen", "dust mite", "strawberry", "banana", "cashew",
    "walnut", "wheat", "gluten", "lactose", "cat hair", "morphine", "codeine", "erythromycin",
    "doxycycline", "cefalexin", "perfume", "lanolin", "formaldehyde", "sesame",
    "mustard", "celery", "lupin", "tomato", "sulfonamide", "fillet of veal", "vital wheat gluten",
    "fuller's earth", "contrast medium",
  ])
  func `what other people are allergic to is near to nothing here`(words: String) throws {
    let plain = try outcome([]).assessment.exclusions.map(\.substance)
    #expect(try typed(words).assessment.exclusions.map(\.substance) == plain)
  }

  @Test(arguments: ["green ink", "??", "none", "penicillin"])
  func `what nothing recognises is never harmless`(words: String) throws {
    let said = try typed(words)
    let finding = try #require(said.plan.findings.first { $0.rule == "C33" })
    #expect(finding.message.contains("does not know \"\(words)\""))
    #expect(finding.excludes.isEmpty && finding.verdict == .proceedWithCaution)
    #expect(said.assessment.openChecks.contains { $0.rule == "C33" && $0.gate == .approval })
  }

  @Test func `a part that is known hides no part that is not`() throws {
    let said = try typed("fish, green ink and dust")
    let unknown = try #require(said.plan.findings.last { $0.rule == "C33" }?.message)
    #expect(unknown.contains("does not know \"green ink\" and \"dust\""))
  }

  @Test(arguments: [
    "stopped breathing after peanuts", "throat swells up with nuts", "collapsed after a wasp sting",
    "ITU after bee sting", "wasp - airway closed", "soya gives me asthma attacks",
    "severe peanut allergy", "couldn't breathe after prawns", "EpiPen for nuts",
    "anaphilaxis, eggs",
  ])
  func `words of a grave reaction are one, whatever stands beside them`(words: String) throws {
    let said = try typed(words)
    #expect(said.plan.findings.contains { $0.rule == "C32" && $0.verdict >= .refer })
    #expect(said.plan.preparations.isEmpty)
  }

  @Test(arguments: ["PDRN", "polynucleotides", "Placentex", "Rejuran", "salmon DNA"])
  func `what is made of fish is fish`(words: String) throws {
    let out = Set(try typed(words).assessment.exclusions.map(\.substance))
    #expect(out.isSuperset(of: ["polynucleotides", "pdrn"]))
  }

  @Test(arguments: ["fish makes my hands numb", "not fish", "peanuts - see the letter"])
  func `what is said beside a known word is not known because of it`(words: String) throws {
    let findings = try typed(words).plan.findings
    #expect(findings.contains { $0.message.contains("does not know") })
  }

  @Test(arguments: ["allergic to prawns", "mild rash from nickel", "intolerance to eggs (hives)"])
  func `plain words around an allergen add nothing`(words: String) throws {
    let findings = try typed(words).plan.findings
    #expect(!findings.contains { $0.message.contains("does not know") })
  }

  @Test(arguments: [
    "amino acids", "glycine", "lysine", "folic acid", "riboflavin", "niacin", "retinol",
    "tocopherol",
    "selenium", "glutathione", "DNA", "nucleotides",
  ])
  func `what may be an ingredient of many takes the product out until its label is read`(
    words: String
  ) throws {
    let many: SubstanceID = "ha_polycomponent"
    let concerns = Self.unevenTone
    let said = try bench.outcome(
      of: scenario,
      answering: concerns.merging([Place("allergies"): [.string(words)]]) { $1 }
    ).get()
    #expect(said.assessment.exclusions.contains { $0.substance == many })
    #expect(said.assessment.findings.contains { $0.rule == "C33" && $0.excludes.contains(many) })
    let read = try bench.outcome(
      of: scenario,
      answering: concerns.merging([
        Place("allergies"): [.string(words)], Place("allergy_labels_compared"): [.boolean(true)],
      ]) { $1 }
    ).get()
    #expect(!read.assessment.exclusions.contains { $0.substance == many })
    #expect(read.assessment.cautions.contains { $0.substance == many })
  }

  @Test(arguments: ["soy", "egg", "peanut", "latex"])
  func `a product of many ingredients waits for its label whatever the allergy`(
    code: String
  ) throws {
    let said = try bench.outcome(
      of: scenario,
      answering: Self.unevenTone.merging([Place("allergies"): [.coding(Coding(code: code))]]) { $1 }
    ).get()
    #expect(said.assessment.openChecks.contains { $0.rule == "C33" })
    let caution = said.assessment.findings.first { $0.rule == "C33" }
    #expect(caution?.cautions.contains("ha_polycomponent") == true)
    #expect(caution?.message.contains("every ingredient on the label") == true)
  }

  @Test func `comparing the labels closes the check and keeps the caution`() throws {
    let said = try bench.outcome(
      of: scenario,
      answering: [
        Place("allergies"): [.string("dust")], Place("allergy_labels_compared"): [.boolean(true)],
      ]
    ).get()
    #expect(!said.assessment.openChecks.contains { $0.rule == "C33" })
    #expect(said.plan.verdict == .proceedWithCaution)
  }

  @Test func `no finding says that something was left out where nothing was`() throws {
    for words in ["prawns", "rubber", "dust", "antiseptic"] {
      for finding in try typed(words).plan.findings where finding.excludes.isEmpty {
        #expect(!finding.message.contains("left out:"), "\(words)")
      }
    }
  }
}
