import Benches
import Clinical
import Drafting
import Safety
import Testing

@Suite("Laws over every scenario")
struct ScenarioLawTests {
  /// The outcomes of every scenario, worked out once.
  private static let all: [String: [Outcome]] = {
    let known = Scenario.names.map { ($0, (try? outcomes($0)) ?? []) }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }()

  /// The outcomes of a scenario: as planned, and on its eligible date where there is one.
  private static func outcomes(_ name: String) throws -> [Outcome] {
    let bench = try Bench.shared.get()
    guard case .read(let scenario) = try Scenario.read(name, for: bench.form),
      let first = try? bench.outcome(of: scenario).get()
    else { return [] }
    guard let day = first.plan.eligibleOn else { return [first] }
    return [first, try bench.outcome(of: scenario, plannedOn: day).get()]
  }

  private func outcomes(_ name: String) throws -> [Outcome] { try #require(Self.all[name]) }

  @Test(arguments: Scenario.names)
  func `the same answers give the same bytes`(_ name: String) throws {
    let (first, second) = (try outcomes(name), try Self.outcomes(name))
    #expect(first.map(\.json) == second.map(\.json))
    #expect(first.map(\.sheet) == second.map(\.sheet))
  }

  @Test(arguments: Scenario.names)
  func `the eligible date is later than planned, and then no dated reason is left`(
    _ name: String
  ) throws {
    let outcomes = try outcomes(name)
    guard let day = outcomes.first?.plan.eligibleOn, let planned = outcomes.first?.plan.plannedDate
    else { return }
    #expect(day > planned)
    #expect(outcomes.last?.plan.verdict.mayProceed == true)
  }

  @Test(arguments: Scenario.names)
  func `quantities stand only where the verdict may proceed`(_ name: String) throws {
    for plan in try outcomes(name).map(\.plan) {
      #expect(plan.verdict.mayProceed || plan.preparations.isEmpty)
      let open = Set(plan.zones.filter(\.verdict.mayProceed).map(\.zone))
      for zone in plan.preparations.flatMap(\.zones) { #expect(open.contains(zone.zone)) }
    }
  }

  @Test(arguments: Scenario.names)
  func `every line rests on a rule or a source`(_ name: String) throws {
    for plan in try outcomes(name).map(\.plan) {
      for finding in plan.findings {
        #expect(!finding.rule.text.isEmpty && !finding.evidence.isEmpty && !finding.message.isEmpty)
      }
      for component in plan.preparations.flatMap(\.components) {
        #expect(!component.sources.isEmpty)
      }
      for reason in plan.preparations.flatMap(\.reasons) + (plan.course?.reasons ?? []) {
        #expect(!reason.sources.isEmpty || reason.status != .sourced, "\(reason.text)")
      }
      for line in plan.beforeCare + plan.afterCare + plan.normalReactions + plan.redFlags {
        #expect(!line.rule.text.isEmpty && !line.text.isEmpty)
        #expect(!line.sources.isEmpty || line.status != .sourced, "\(line.text)")
      }
      for choice in plan.notChosen { #expect(!choice.reason.isEmpty) }
    }
  }

  @Test(arguments: Scenario.names)
  func `no text tells anyone to stop, skip, reduce or bridge a medicine`(_ name: String) throws {
    for outcome in try outcomes(name) {
      let printed = outcome.sheet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = "\(printed) \(outcome.json)".lowercased()
      for words in Self.stopWords { #expect(!text.contains(words), "\(words)") }
    }
  }

  private static let stopWords = [
    "stop taking", "stop your", "stop the", "stop using", "discontinue", "skip ", "bridging",
    "bridge ", "reduce the dose", "lower the dose", "change the dose", "pause your",
    "pause the med",
    "come off", "withhold", "interrupt", "delay the vaccin", "delay your vaccin",
  ]

  @Test(arguments: Scenario.names)
  func `no sheet shows a reader the name of a thing in the pack`(_ name: String) throws {
    for outcome in try outcomes(name) {
      let words = outcome.sheet.split(whereSeparator: \.isWhitespace).filter { !$0.contains("/") }
      let names = words.filter { $0.contains("_") && !$0.allSatisfy { $0 == "_" } }
      #expect(names == [])
    }
  }

  @Test(arguments: Scenario.names)
  func `every sentence begins with a capital letter and ends once`(_ name: String) throws {
    for outcome in try outcomes(name) {
      for finding in outcome.plan.findings {
        #expect(finding.message.first?.isLowercase == false, "\(finding.message)")
        #expect(!finding.message.hasSuffix(".."), "\(finding.message)")
      }
      for condition in outcome.plan.conditionsToMeet {
        #expect(!condition.hasSuffix("."), "\(condition)")
      }
      #expect(!outcome.sheet.contains(".."))
    }
  }

  @Test(arguments: Scenario.names)
  func `what weighs most is told first`(_ name: String) throws {
    for plan in try outcomes(name).map(\.plan) {
      let verdicts = plan.findings.map(\.verdict)
      #expect(verdicts == verdicts.sorted(by: >))
      #expect(plan.verdict != .doNotTreat || plan.conditionsToMeet.isEmpty)
    }
  }

  @Test(arguments: Scenario.names)
  func `no day stands beside a prescribed medicine`(_ name: String) throws {
    for plan in try outcomes(name).map(\.plan) {
      for finding in plan.findings where Self.neverDated.contains(finding.rule.text) {
        #expect(finding.earliestDate == nil)
      }
      for finding in plan.findings
      where finding.evidence.contains(where: {
        $0.item.hasSuffix(".prescribed") && $0.answer != "no"
      }) {
        #expect(finding.earliestDate == nil, "\(finding.rule)")
      }
    }
  }

  private static let neverDated = ["W03", "W04", "W09", "W11", "W15", "W24", "C11"]

  @Test(arguments: Scenario.names)
  func `every plan says what it is, what to expect and what else there is`(_ name: String) throws {
    for outcome in try outcomes(name) {
      #expect(outcome.json.contains(Plan.disclaimer))
      #expect(outcome.sheet.contains("not a prescription"))
      guard !outcome.plan.preparations.isEmpty else { continue }
      #expect(!outcome.plan.expectations.isEmpty)
      #expect(outcome.plan.alternatives.contains { $0.text.contains("Doing nothing") })
      let flags = Set(outcome.plan.redFlags.map(\.rule.text))
      #expect(flags.isSuperset(of: ["R01", "R02", "R03", "R04", "R05", "R06"]))
    }
  }
}
