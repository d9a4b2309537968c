import Clinical
import Consultation
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("The self-test")
struct SelfTestTests {
  private static let proof = Result { try PackReader.check(Shipped.pack.path) }

  /// The files of the shipped pack with one text in one of them put for another.
  private func proof(_ file: String, _ find: String, _ put: String) throws -> PackReader.Proof {
    let text = try Shipped.text(file)
    let place = try #require(text.range(of: find))
    var roots = Dictionary(
      uniqueKeysWithValues: try PackFolder.names.map { ($0, try Shipped.node($0)) }
    )
    roots[file] = try Shipped.node(file, in: text.replacingCharacters(in: place, with: put))
    return try PackReader.check(PackFolder(roots: roots, digest: ""), log: FaultLog())
  }

  @Test func `passes, and the pack is sealed`() throws {
    let proof = try Self.proof.get()
    #expect(SelfTest(proof.cases, shipped: Judge(pack: proof.pack), own: nil).faults == [])
    #expect(proof.testedJudge().planningOff == nil)
    #expect(proof.pack.provenance.isSealed, "run: meso check --no-overlay --seal --quiet")
  }

  @Test func `covers every verdict, and every effect of a finding`() throws {
    let proof = try Self.proof.get()
    #expect(Set(proof.cases.map(\.expected.verdict)) == Set(Verdict.allCases))
    let judge = Judge(pack: proof.pack)
    let effects = proof.cases.flatMap { golden in
      let judgement = judge.judge(
        golden.response,
        today: golden.today,
        practitioner: golden.practitioner,
        overrides: golden.overrides
      )
      return judgement.assessment?.findings.map(\.effect) ?? []
    }
    #expect(Set(effects) == Set(Effect.allCases))
    #expect(proof.cases.contains { !$0.overrides.isEmpty })
    #expect(proof.cases.count == 42)
  }

  @Test(arguments: [
    (
      "washouts.yaml", "exposure: ibuprofen_self\n    kind: wash\n    wait: 14 days",
      "exposure: ibuprofen_self\n    kind: wash\n    wait: 13 days"
    ),
    ("concerns.yaml", "cap_factor: 50 %", "cap_factor: 60 %"),
    ("drafting.yaml", "years: 40 years", "years: 60 years"),
    ("drafting.yaml", "{points: 25, basis: policy}", "{points: 400, basis: policy}"),
    (
      "formulary.yaml",
      "wait: 14 days, basis: sourced, src: [SEED0]}\n    course:\n      interval: 14 days",
      "wait: 21 days, basis: sourced, src: [SEED0]}\n    course:\n      interval: 21 days"
    ),
  ])
  func `fails as soon as one figure of the pack is another`(
    _ file: String,
    _ find: String,
    _ put: String
  ) throws {
    let judge = try proof(file, find, put).testedJudge()
    let reason = try #require(judge.planningOff)
    #expect(reason.hasPrefix("Planning is off, for the self-test failed: "))
    #expect(
      reason.hasSuffix("What is stored can be viewed. Put the released pack back, or update meso.")
    )
  }

  @Test func `a pack without cases plans nothing`() throws {
    let proof = try Self.proof.get()
    let test = SelfTest([], shipped: Judge(pack: proof.pack), own: nil)
    #expect(test.faults == ["the pack has no cases to test"])
  }

  @Test func `without planning there is the form, and neither finding nor plan`() throws {
    let proof = try Self.proof.get()
    let golden = try #require(proof.cases.first)
    let judge = Judge(pack: proof.pack, planningOff: "Planning is off.")
    let judgement = judge.judge(
      golden.response,
      today: golden.today,
      practitioner: golden.practitioner
    )
    #expect(judgement.plan == nil && judgement.assessment == nil)
    #expect(judgement.inputErrors.map(\.message) == ["Planning is off."])
    #expect(!judgement.evaluation.shown.isEmpty)
    #expect(Desk(judge, fold: { $0 }).planningOff == "Planning is off.")
  }

  @Test func `the clinic's own values may not lose a finding of a hard rule`() throws {
    let proof = try Self.proof.get()
    let judge = Judge(pack: proof.pack)
    let softer = try self.proof(
      "contraindications.yaml",
      """
      condition: allergy_nickel_or_stainless_steel
          effect: absolute
          verdict: do_not_treat
          scope: systemic
          clearance_to: refer
      """,
      """
      condition: allergy_nickel_or_stainless_steel
          effect: refer
          verdict: refer
          scope: systemic
          clearance_to: proceed_with_caution
      """
    )
    let test = SelfTest(proof.cases, shipped: judge, own: Judge(pack: softer.pack))
    #expect(
      test.faults.contains(
        "\u{201C}a nickel allergy is refused\u{201D}, with the clinic's own values: C12 is hard, and found no more or milder"
      )
    )
    #expect(SelfTest(proof.cases, shipped: judge, own: judge).faults == [])
  }
}
