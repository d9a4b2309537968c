import Benches
import Consultation
import Drafting
import Questionnaires

@testable import InvariantTests
@testable import PackFiles
@testable import ScenarioTests

/// A scenario with what the shipped pack makes of it, so that only what differs is looked at closer.
struct PreparedScenario: Sendable {
  let name: String
  let scenario: Scenario
  /// As planned, and on the eligible day where the scenario goes on there.
  let shipped: [Judgement]

  /// Every scenario whose answers can be read and whose name begins in one of these ways.
  static func all(by bench: Bench, beginning names: [String]) throws -> [PreparedScenario] {
    let files = try Scenario.names.map { ($0, try Scenario.read($0, for: bench.form)) }
    let rows = try ScenarioTable.names.flatMap { table in
      try ScenarioTable.read(table, for: bench.form).map { ($0.name, $0.reading) }
    }
    // Rows first: they hold most figures, and a scenario that notices ends the search.
    return (rows + files).compactMap { name, reading in
      guard case .read(let scenario) = reading, names.contains(where: name.hasPrefix) else {
        return nil
      }
      return PreparedScenario(
        name: name,
        scenario: scenario,
        shipped: bench.judgements(of: scenario)
      )
    }
  }

  /// The first thing in which a pack does not come out as the scenario expects.
  func difference(by bench: Bench, printsAlike: Bool) -> String? {
    let isAlike = bench.judgements(of: scenario) == shipped
    if isAlike, printsAlike || !scenario.readsTheSheet { return nil }
    return scenario.differences(by: bench).sorted().first
  }

  /// Whether anything at all comes out otherwise than by the shipped pack.
  func differs(by bench: Bench) -> Bool { bench.judgements(of: scenario) != shipped }
}

extension Bench {
  /// What the pack makes of a scenario, and of it on its eligible day.
  fileprivate func judgements(of scenario: Scenario) -> [Judgement] {
    let first = judgement(of: scenario, edits: scenario.edits)
    guard scenario.later != nil, let day = first.plan?.eligibleOn else { return [first] }
    return [first, judgement(of: scenario, edits: scenario.edits, plannedOn: day)]
  }
}

/// A generated consultation with what the shipped pack makes of it.
struct PreparedCase: Sendable {
  let made: Case
  let shipped: Judgement
}
