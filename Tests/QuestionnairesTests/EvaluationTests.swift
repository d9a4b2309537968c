import Clinical
import Testing

@testable import Questionnaires

@Suite struct EnablingTests {
  @Test func `an item without conditions is enabled`() {
    #expect(page(ask("a")).evaluate().isEnabled("a"))
  }

  @Test func `a place that does not exist is not enabled`() {
    let evaluation = page(ask("a")).evaluate()
    #expect(!evaluation.isEnabled("b"))
    #expect(!evaluation.isEnabled(Place("a", [0])))
    #expect(evaluation.values(at: "b").isEmpty)
  }
}
