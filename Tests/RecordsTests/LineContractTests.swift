import Clinical
import Consultation
import Questionnaires
import Testing

@testable import Records

/// What every store promises of the list and of what is kept beside the events.
@Suite struct LineContractTests {
  typealias Kind = StoreKind

  @Test(arguments: Kind.allCases)
  func `an opened consultation is in the list before anyone describes it`(kind: Kind) throws {
    try kind.withStore { store in
      #expect(try store.list() == [])
      let id = try Samples.open(store)
      let expected = ConsultationSummary(
        id: id,
        recordNumber: "",
        patient: "",
        birthDate: "",
        day: try Samples.opening().day,
        lastChange: try Samples.at(),
        status: .open,
        verdict: "",
        concerns: "",
        isInterrupted: true
      )
      #expect(try store.list() == [expected])
    }
  }

  @Test(arguments: Kind.allCases)
  func `a line comes back as it was described`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      for text in Samples.awkwardTexts where !text.utf8.contains(0) {
        let line = Lines.described(try Lines.line(id, store), as: text)
        try store.summarise(line)
        #expect(try store.list() == [line])
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `the last changed consultation comes first, whatever the clock says`(kind: Kind) throws {
    try kind.withStore { store in
      let ids = [try Samples.open(store), try Samples.open(store), try Samples.open(store)]
      let earlier = try Samples.at("2020-01-01T00:00:00Z")
      _ = try store.append(ids[0], [.noted("x")], earlier, "Dr Weber", nil)
      #expect(try store.list().map(\.id) == [ids[0], ids[2], ids[1]])
      try store.summarise(Lines.described(try Lines.line(ids[1], store), as: "Ada"))
      #expect(try store.list().map(\.id) == [ids[0], ids[2], ids[1]])
    }
  }

  @Test(arguments: Kind.allCases)
  func `the list can be read in parts`(kind: Kind) throws {
    try kind.withStore { store in
      let ids = try (0..<5).map { _ in try Samples.open(store) }.reversed().map { $0 }
      #expect(try store.count() == 5)
      #expect(try store.lines(nil, 2).map(\.id) == Array(ids[..<2]))
      #expect(try store.lines(ids[1], 2).map(\.id) == Array(ids[2..<4]))
      #expect(try store.lines(ids[3], 2).map(\.id) == [ids[4]])
      #expect(try store.lines(ids[4], 2) == [])
      #expect(try store.lines("C-9999", 2) == [])
    }
  }

  @Test(arguments: Kind.allCases)
  func `events and their line are kept together, or neither`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let line = Lines.described(try Lines.line(id, store), as: "Ada")
      let at = try Samples.at("2026-12-11T09:00:00+01:00")
      _ = try store.append(id, [.parked], at, "Dr Weber", line)
      let kept = try Lines.line(id, store)
      #expect(kept.patient == "Ada")
      #expect(kept.lastChange == at)
      #expect(!kept.isInterrupted)
      let events = try store.events(id)
      for bad in [Lines.described(line, as: "A\0"), Lines.renamed(line, id: "C-0002")] {
        #expect(throws: RecordError.self) {
          try store.append(id, [.resumed], at, "Dr Weber", bad)
        }
        #expect(try store.events(id) == events)
        #expect(try Lines.line(id, store) == kept)
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `a line follows the events without being described anew`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      try store.summarise(Lines.described(try Lines.line(id, store), as: "Ada"))
      let approval = ConsultationEvent.Approval(
        name: "Dr Weber",
        day: try Samples.opening().day,
        text: "plan"
      )
      let steps: [(ConsultationEvent, ConsultationRecord.Status, Bool)] = [
        (.noted("x"), .open, true), (.parked, .open, false),
        (.exported(sheet: "plan", file: "f"), .open, false), (.resumed, .open, true),
        (.printed(sheet: "plan", printer: "p"), .open, true),
        (.approved(approval), .approved, false), (.noted("y"), .approved, false),
        (.amended(reason: "z"), .open, true), (.voided(reason: "wrong"), .voided, false),
        (.resumed, .voided, false),
      ]
      for (minute, (event, status, isInterrupted)) in steps.enumerated() {
        let at = try Samples.at("2026-12-24T11:0\(minute):00+01:00")
        _ = try store.append(id, [event], at, "Dr Weber", nil)
        let line = try Lines.line(id, store)
        #expect(line.status == status, "after \(event)")
        #expect(line.isInterrupted == isInterrupted, "after \(event)")
        #expect(line.lastChange == at)
        #expect(line.patient == "Ada")
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `where the practitioner stood is kept until it is taken away`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      #expect(try store.scratch(id) == nil)
      for text in Samples.awkwardTexts {
        let scratches = [
          Scratch(screen: text),
          Scratch(
            screen: "plan",
            drafts: [
              Scratch.Draft(place: Place(ItemID(text)), answer: 0, text: text),
              Scratch.Draft(place: Place("procedure", [1]), answer: .max, text: "70,"),
            ]
          ),
          Scratch(
            screen: "plan",
            lines: [
              Scratch.Line(purpose: text, text: text, caret: .max, isOpen: true),
              Scratch.Line(purpose: "find", text: text, caret: -1, isOpen: false),
            ],
            position: 7
          ),
          Scratch(screen: "questions", page: ItemID(text), caret: -1),
          Scratch(screen: "plan", place: Place(ItemID(text), [0, 2]), text: text, caret: .max),
        ]
        for scratch in scratches {
          try store.keepScratch(id, scratch)
          #expect(try store.scratch(id) == scratch)
        }
      }
      try store.keepScratch(id, nil)
      #expect(try store.scratch(id) == nil)
      #expect(try store.events(id).count == 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `each record number is given away once`(kind: Kind) throws {
    try kind.withStore { store in
      let numbers = [try store.nextRecordNumber(), try store.nextRecordNumber()]
      #expect(numbers == ["A-0001", "A-0002"])
    }
  }

  @Test(
    arguments: Kind.allCases,
    [
      ("A-0041", "A-0042"), ("A-9999", "A-10000"), ("A-999999998", "A-999999999"),
      ("A-0000", "A-0001"), ("A-41", "A-0001"), ("B-0041", "A-0001"), ("A-00x1", "A-0001"),
      ("A-9999999999", "A-0001"), ("A-99999999999999999999", "A-0001"), ("", "A-0001"),
    ]
  )
  func `a record number in use is passed over`(
    kind: Kind,
    numbers: (used: String, next: String)
  ) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let line = try Lines.line(id, store)
      try store.summarise(Lines.described(line, as: "Ada", recordNumber: numbers.used))
      try store.summarise(Lines.described(line, as: "Ada", recordNumber: ""))
      #expect(try store.nextRecordNumber() == numbers.next)
    }
  }
}
