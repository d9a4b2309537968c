import Benches
import Drafting

extension Scenario {
  /// Where a pack does not answer as a clinician expects, one line each: on the planned day, then on the eligible one.
  func differences(by bench: Bench) -> [String] {
    switch bench.outcome(of: self) {
    case .failure(let refusal): expected.differences(from: refusal)
    case .success(let outcome):
      expected.differences(from: outcome) + differencesLater(than: outcome, by: bench)
    }
  }

  private func differencesLater(than outcome: Outcome, by bench: Bench) -> [String] {
    guard let later else { return [] }
    guard let day = outcome.plan.eligibleOn else { return ["there is no eligible day"] }
    return switch bench.outcome(of: self, plannedOn: day) {
    case .failure(let refusal): later.differences(from: refusal)
    case .success(let outcome): later.differences(from: outcome)
    }
  }

  /// Whether words are expected that only the whole sheet shows.
  var readsTheSheet: Bool {
    [expected, later].contains { expectation in
      ["says", "never_says"].contains { expectation?.lists[$0] != nil }
    }
  }
}

extension Expectation {
  /// Where a refusal of the answers is not the one expected.
  fileprivate func differences(from refusal: Bench.Refusal) -> [String] {
    let reason = refusal.messages.joined(separator: "\n")
    guard let words = texts["refused"] else { return ["the answers were refused: \(reason)"] }
    return reason.contains(words) ? [] : ["refused: expected \(words), found \(reason)"]
  }
}
