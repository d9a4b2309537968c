import Clinical
import Consultation
import Questionnaires
import Safety
import Testing

@testable import Records

@Suite struct EventCodecTests {
  @Test func `every event survives a round trip through words`() throws {
    for event in try Samples.events() {
      let words = EventCodec.encode(event)
      let read = try EventCodec.decode(words, sequence: 1)
      #expect(read == event)
      #expect(EventCodec.encode(read) == words)
    }
  }

  @Test func `every event survives a round trip through the file's text, byte for byte`() throws {
    for event in try Samples.events() {
      let fields = EventCodec.encode(event).fields
      let read = try #require(PayloadText.read(PayloadText.write(fields)))
      #expect(read.map { Array($0.text.utf8) } == fields.map { Array($0.text.utf8) })
      #expect(read.map(\.name) == fields.map(\.name))
    }
  }

  @Test func `the samples hold every kind of event`() throws {
    #expect(Set(try Samples.events().map(\.kind)) == Set(EventKind.allCases))
  }

  @Test func `no two events have the same words`() throws {
    let events = try Samples.events()
    #expect(Set(events.map(EventCodec.encode)).count == Set(events).count)
  }

  @Test func `a decimal comes back with the digits that were typed`() throws {
    for text in ["1.5", "1.50", "1.500000000", "-0.50", "10"] {
      let number = try #require(DecimalNumber(text))
      let event = ConsultationEvent.answered(
        Place("weight_kg"),
        [.decimal(number), .quantity(number, unit: "kg")]
      )
      let read = try EventCodec.decode(EventCodec.encode(event), sequence: 1)
      guard case .answered(_, let values) = read, case .decimal(let decimal) = values.first,
        case .quantity(let quantity, _) = values.last
      else { throw TestFailure("not an answer of two values: \(read)") }
      #expect([decimal.text, quantity.text] == [text, text])
    }
  }

  /// Words that are refused: kind, fields as the file holds them, and the reason given.
  static let exhibits: [(String, String, String)] = [
    ("forgotten", "{}", "it is of a kind this version does not know: \"forgotten\""),
    ("", "{}", "it is of a kind this version does not know: \"\""),
    ("parked", #"{"note":"x"}"#, #"parked: "note" does not belong there"#),
    ("noted", "{}", #"noted: "note" is missing"#),
    ("noted", #"{"text":"x"}"#, #"noted: "note" is expected where "text" stands"#),
    ("cleared", #"{"place":"age"}"#, #"cleared: "place" cannot be read"#),
    ("cleared", #"{"place":"age@1."}"#, #"cleared: "place" cannot be read"#),
    ("cleared", #"{"place":"age@01"}"#, #"cleared: "place" cannot be read"#),
    (
      "answered", #"{"place":"age@","value.1":"integer:1"}"#,
      #"answered: "value.1" does not belong there"#
    ),
    (
      "answered", #"{"value.0":"integer:1","place":"age@"}"#,
      #"answered: "place" is expected where "value.0" stands"#
    ),
    (
      "occurrenceAdded", #"{"group":"g@","number":"+1"}"#,
      #"occurrenceAdded: "number" cannot be read"#
    ),
    (
      "edited", #"{"change":"double"}"#,
      #"edited: "change" is not one this version knows: "double""#
    ),
    (
      "edited", #"{"change":"volume","zone":"z","substance":"s","microlitres":"-1"}"#,
      #"edited: "microlitres" cannot be read"#
    ),
    (
      "overridden", #"{"rule":"W05","reason":" ","by":"Dr W","at":"now"}"#,
      "overridden: an override has a reason and a name"
    ),
    (
      "approved", #"{"name":"Dr W","day":"2026-02-30","text":""}"#,
      #"approved: "day" cannot be read"#
    ),
    (
      "opened",
      #"{"day":"2026-12-24","pack":"p","packVersion":"1","packDigest":"d","questionnaire":"q","#
        + #""role":"nurse"}"#,
      #"opened: "role" cannot be read"#
    ),
  ]

  @Test(arguments: exhibits)
  func `words of another hand are refused with place and reason`(
    kind: String,
    fields: String,
    reason: String
  ) throws {
    let words = EncodedEvent(kind: kind, fields: try #require(PayloadText.read(fields)))
    #expect(throws: RecordError.unreadableEvent(sequence: 7, reason: reason)) {
      try EventCodec.decode(words, sequence: 7)
    }
  }

  @Test(arguments: [
    "", "yes", "boolean:yes", "boolean:TRUE", "Boolean:true", "integer:2147483648", "integer:-0",
    "integer:1.0", "integer:", "decimal:1,5", "decimal:.5", "decimal:05", "decimal:2147483648",
    "decimal:1e3", "date:2026-13", "date:2026-02-30", "date:2026-11-16/2026-11-10",
    "date:2026-11-16/2026-11-16", "dateTime:2026-12-24T10:00:00", "dateTime:2026-12-24T10:00Z",
    "dateTime:2026-12-24T10:00:00+00:00", "time:10:00", "time:24:00:00", "coding:yes",
    "coding:a\\b|c", "quantity:70", "quantity:x kg", "text:x",
  ])
  func `an answer in any other words is refused`(text: String) {
    let words = EncodedEvent(
      kind: "answered",
      fields: [EventField("place", "q@"), EventField("value.0", text)]
    )
    #expect(
      throws: RecordError.unreadableEvent(
        sequence: 1,
        reason: "answered: \"value.0\" cannot be read"
      )
    ) {
      try EventCodec.decode(words, sequence: 1)
    }
  }
}
