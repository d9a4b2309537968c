import Clinical
import Consultation
import Questionnaires
import Testing

@testable import Records

/// What every store promises of events, asked of each of them.
@Suite struct EventContractTests {
  typealias Kind = StoreKind

  @Test(arguments: Kind.allCases)
  func `an opening gets the next id and the next place in the store`(kind: Kind) throws {
    try kind.withStore { store in
      for number in 1...3 {
        let opening = try Samples.opening()
        let stored = try store.open(opening, try Samples.at(), "Dr Weber")
        #expect(stored.consultation.text == "C-000\(number)")
        #expect(stored.sequence == number)
        #expect(stored.event == .opened(opening))
        #expect(stored.practitioner == "Dr Weber")
        #expect(stored.at == (try Samples.at()))
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `every event that was appended comes back, in order`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let events = try Samples.events().filter { $0.kind != .opened }
      let later = try Samples.at("2026-12-24T10:01:00+01:00")
      let stored = try store.append(id, events, later, "Dr Ada", nil)
      #expect(stored.map(\.event) == events)
      #expect(stored.map(\.sequence) == Array(2...(events.count + 1)))
      #expect(stored.allSatisfy { $0.at == later && $0.practitioner == "Dr Ada" })
      let kept = try store.events(id)
      #expect(Array(kept.dropFirst()) == stored)
      #expect(ConsultationRecord(events: kept)?.digest == stored.last?.digest)
    }
  }

  @Test(arguments: Kind.allCases)
  func `one chain of digests runs over all consultations`(kind: Kind) throws {
    try kind.withStore { store in
      let (first, second) = (try Samples.open(store), try Samples.open(store))
      for id in [first, second, first] {
        _ = try store.append(id, [.parked, .parked], try Samples.at(), "Dr Weber", nil)
      }
      let all = try store.events(first) + store.events(second)
      #expect(Set(all.map(\.digest)).count == 8)
      #expect(all.map(\.sequence).sorted() == Array(1...8))
      let digits = Set("0123456789abcdef")
      #expect(all.allSatisfy { $0.digest.count == 64 && digits.isSuperset(of: $0.digest) })
    }
  }

  @Test(arguments: Kind.allCases)
  func `consultations do not see each other's events`(kind: Kind) throws {
    try kind.withStore { store in
      let (first, second) = (try Samples.open(store), try Samples.open(store))
      _ = try store.append(first, [.noted("one")], try Samples.at(), "Dr Weber", nil)
      _ = try store.append(second, [.noted("two")], try Samples.at(), "Dr Weber", nil)
      #expect(try store.events(first).last?.event == .noted("one"))
      #expect(try store.events(second).last?.event == .noted("two"))
    }
  }

  @Test(arguments: Kind.allCases)
  func `nothing appended is nothing stored`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      #expect(try store.append(id, [], try Samples.at(), "Dr Weber", nil) == [])
      #expect(try store.events(id).count == 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `a consultation is opened once`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let again = ConsultationEvent.opened(try Samples.opening())
      #expect(throws: RecordError.openedTwice(path: store.path)) {
        try store.append(id, [.parked, again], try Samples.at(), "Dr Weber", nil)
      }
      #expect(try store.events(id).count == 1)
      #expect(try store.append(id, [.parked], try Samples.at(), "Dr Weber", nil).count == 1)
    }
  }

  @Test(arguments: Kind.allCases)
  func `an unknown consultation is refused by every call, and the store goes on`(
    kind: Kind
  ) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let known = try Lines.line(id, store)
      let unknown = ConsultationID("C-0002")
      let refusal = RecordError.noSuchConsultation(unknown)
      #expect(throws: refusal) { try store.events(unknown) }
      #expect(throws: refusal) {
        try store.append(unknown, [.parked], try Samples.at(), "Dr Weber", nil)
      }
      #expect(throws: refusal) { try store.append(unknown, [], try Samples.at(), "Dr Weber", nil) }
      #expect(throws: refusal) { try store.scratch(unknown) }
      #expect(throws: refusal) { try store.keepScratch(unknown, Scratch(screen: "plan")) }
      #expect(throws: refusal) { try store.keepScratch(unknown, nil) }
      #expect(throws: refusal) { try store.summarise(Lines.renamed(known, id: unknown)) }
      #expect(try store.list() == [known])
      #expect(try Samples.open(store) == unknown)
    }
  }

  @Test(arguments: Kind.allCases)
  func `a name with a NUL is refused, and the store goes on`(kind: Kind) throws {
    try kind.withStore { store in
      let id = try Samples.open(store)
      let known = try Lines.line(id, store)
      let refusal = RecordError.cannotWrite(
        path: store.path,
        reason: "a name holds a NUL character; take it out"
      )
      #expect(throws: refusal) {
        try store.open(try Samples.opening(), try Samples.at(), "Dr\0Weber")
      }
      #expect(throws: refusal) { try store.append(id, [.parked], try Samples.at(), "\0", nil) }
      #expect(throws: refusal) { try store.summarise(Lines.described(known, as: "Ada\0")) }
      #expect(try store.list() == [known])
      #expect(try store.append(id, [.parked], try Samples.at(), "Dr Weber", nil).count == 1)
    }
  }
}
