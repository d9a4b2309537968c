import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite("The calendar over a date") struct CalendarTests {
  private var play = Play()

  init() {
    play.open()
    play.goTo("birth_date")
  }

  private var shown: CalendarDay? {
    guard case .calendar(let state) = play.state.overlay else { return nil }
    return state.day
  }

  private mutating func open() { play.send(.commanded(.calendar)) }

  @Test mutating func `opens on today where nothing is answered`() {
    open()
    #expect(shown == play.state.today)
  }

  @Test mutating func `opens on what is typed, and on what is answered`() {
    play.type("18 Apr 1988")
    open()
    #expect(shown?.iso == "1988-04-18")
    play.send(.escaped, .moved(.next))
    play.goTo("birth_date")
    open()
    #expect(shown?.iso == "1988-04-18")
  }

  @Test(arguments: [
    (Action.moved(.right), "1988-05-01"), (.moved(.left), "1988-04-29"),
    (.moved(.down), "1988-05-07"), (.moved(.up), "1988-04-23"),
    (.moved(.pageDown), "1988-05-30"), (.moved(.pageUp), "1988-03-30"),
    (.moved(.home), "1988-04-01"), (.moved(.end), "1988-04-30"),
    (.typed("+"), "1989-04-30"), (.typed("-"), "1987-04-30"),
  ])
  mutating func `moves by days, weeks, months and years`(_ action: Action, _ iso: String) {
    play.type("30 Apr 1988")
    open()
    play.send(action)
    #expect(shown?.iso == iso)
  }

  @Test mutating func `a month without the day ends at its last`() {
    play.type("31 Jan 1988")
    open()
    play.send(.moved(.pageDown))
    #expect(shown?.iso == "1988-02-29")
  }

  @Test mutating func `Enter answers with the day, and undo takes it back`() {
    play.type("18 Apr 1988")
    open()
    play.send(.moved(.right), .entered)
    #expect(play.answers("birth_date") == [.date(PartialDate(day("1988-04-19")))])
    #expect(play.state.overlay == nil)
    play.send(.commanded(.undo))
    #expect(play.answers("birth_date").isEmpty)
  }

  @Test mutating func `Esc leaves what was typed as it was`() {
    play.type("18 A")
    open()
    play.send(.moved(.right), .escaped)
    #expect(play.field.text == "18 A")
    #expect(play.answers("birth_date").isEmpty)
  }

  @Test mutating func `opens nowhere but on a date`() {
    play.goTo("family_name")
    open()
    #expect(play.state.overlay == nil)
    #expect(play.state.message?.text == Words.noDateInFocus)
  }

  @Test func `a month is laid out from Monday to Sunday`() {
    let weeks = CalendarState(day: day("2026-02-15")).weeks
    #expect(weeks.count == 5)
    #expect(weeks.allSatisfy { $0.count == 7 })
    #expect(weeks[0][6]?.iso == "2026-02-01")
    #expect(weeks.flatMap { $0 }.compactMap(\.self).count == 28)
    for week in weeks {
      for (column, day) in week.enumerated() where day != nil {
        #expect(day?.weekday == column + 1)
      }
    }
  }
}
