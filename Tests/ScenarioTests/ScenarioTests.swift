import Benches
import Clinical
import Drafting
import Testing

@testable import PackFiles

@Suite("Scenarios")
struct ScenarioTests {
  @Test(arguments: Scenario.names)
  func `the pack answers as a clinician expects`(_ name: String) throws {
    let bench = try Bench.shared.get()
    hold(try Scenario.read(name, for: bench.form), by: bench, name)
  }

  @Test(arguments: ScenarioTable.names)
  func `the pack answers as a clinician expects in every row`(_ name: String) throws {
    let bench = try Bench.shared.get()
    let rows = try ScenarioTable.read(name, for: bench.form)
    #expect(rows.count > 1 && Set(rows.map(\.name)).count == rows.count)
    for row in rows { hold(row.reading, by: bench, row.name) }
  }

  private func hold(_ reading: Scenario.Reading, by bench: Bench, _ name: String) {
    switch reading {
    case .refused(let reason, let expected): hold(expected, against: reason)
    case .read(let scenario): #expect(scenario.differences(by: bench).sorted() == [], "\(name)")
    }
  }

  private func hold(_ expected: Expectation, against reason: String) {
    guard let words = expected.texts["refused"] else {
      Issue.record("the answers were refused: \(reason)")
      return
    }
    #expect(reason.contains(words))
  }

  @Test func `there are scenarios, and each says something that is checked`() throws {
    let bench = try Bench.shared.get()
    #expect(Scenario.names.count >= 40)
    for name in Scenario.names {
      let expected =
        switch try Scenario.read(name, for: bench.form) {
        case .read(let scenario): scenario.expected
        case .refused(_, let expected): expected
        }
      #expect(expected.texts["verdict"] ?? expected.texts["refused"] != nil, "\(name)")
    }
  }
}
