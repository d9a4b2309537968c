import Clinical
import Drafting
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

@Suite("What would change a line")
struct WhatIfTests {
  /// A consultation, the pack and the judge that judged it.
  private struct Table {
    let open: OpenConsultation
    let pack: Pack
    let judge: (ConsultationRecord) -> Judgement

    init(_ name: String) throws {
      let (open, pack) = try consultation(of: name)
      let judge = Judge(pack: pack)
      let practitioner = Practitioner(
        name: open.record.lastPractitioner,
        role: open.record.opening.role
      )
      let today = open.record.opening.day
      (self.open, self.pack) = (open, pack)
      self.judge = { judge.judge($0, today: today, practitioner: practitioner) }
    }

    func nearest(_ subject: WhySubject) -> [OtherAnswer]? {
      guard var search = OtherAnswerSearch(subject, in: open, pack: pack) else { return nil }
      while !search.isDone { search.tryNext(in: open, pack: pack, judge: judge) }
      return search.nearest
    }
  }

  private static let ibuprofen = "B ibuprofen two days before waits until the fourteenth day"

  @Test
  func `a verdict that waits names the planned day, the answer and the date that would change it`()
    throws
  {
    let found = try #require(try Table(Self.ibuprofen).nearest(.line(.verdict)))
    #expect(found.map(\.place.item) == ["planned_date", "ibuprofen_self", "ibuprofen_self.last"])
    #expect(found.map(\.answer) == ["24 Dec 2026", "No", "28 Nov 2026"])
    #expect(found.map(\.bound) == [.orMore, nil, nil])
    #expect(found.map(\.size) == [12, 1, 12])
    #expect(found.allSatisfy { $0.reading == .verdict(.proceed) })
  }

  @Test func `one day less does not do it`() throws {
    let table = try Table(Self.ibuprofen)
    for (item, day) in [("planned_date", "2026-12-23"), ("ibuprofen_self.last", "2026-11-29")] {
      var record = table.open.record
      let date = try #require(PartialDate(iso: day))
      record.take(.answered(Place(ItemID(item)), [.date(date)]))
      #expect(table.judge(record).plan?.verdict == .defer)
    }
  }

  @Test func `the first day that treatment may take place moves with the date of last use`() throws
  {
    let found = try #require(try Table(Self.ibuprofen).nearest(.line(.eligible)))
    let last = try #require(found.first { $0.place.item == "ibuprofen_self.last" })
    #expect(last.answer == "9 Dec 2026")
    #expect(last.reading == .day(try #require(CalendarDay(iso: "2026-12-23"))))
  }

  @Test func `a concern that goes without names what would let it be treated`() throws {
    let found = try #require(try Table(Self.ibuprofen).nearest(.line(.unserved(0))))
    #expect(found.first?.reading == .treated)
    #expect(found.first?.verdict == .proceed)
    #expect(!found.contains { $0.place.item == "concern" })
  }

  @Test(arguments: [
    "A dull and dehydrated skin may be treated", "E a wound on the cheek leaves the forehead",
  ])
  func `given for real, each makes the line another`(_ name: String) throws {
    let table = try Table(name)
    var count = 0
    for line in table.open.planLines where line.isDecided {
      let key = try #require(LineKey(.line(line), in: table.open.judgement))
      let now = key.reading(in: table.open.judgement)
      for other in try #require(table.nearest(.line(line))) {
        #expect(other.reading != now, "\(line): \(other.question)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test func `an approved plan, a note and a change by hand have no other answer`() throws {
    let table = try Table(Self.ibuprofen)
    #expect(OtherAnswerSearch(.line(.approval(0)), in: table.open, pack: table.pack) == nil)
    var approved = table.open
    approved.record.take(.voided(reason: "wrong patient"))
    #expect(OtherAnswerSearch(.line(.verdict), in: approved, pack: table.pack) == nil)
  }
}

extension PlanLine {
  /// The lines whose change is looked for here: one of every kind that answers decide.
  fileprivate var isDecided: Bool {
    switch self {
    case .verdict, .preparation, .technique, .course, .finding, .unserved, .zone: true
    case .component(_, let part): part == 0
    case .notChosen(let number): number == 0
    default: false
    }
  }
}
