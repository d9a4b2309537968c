import Clinical
import Drafting
import Questionnaires
import Safety

extension EventCodec {
  /// The event that these words stand for; `sequence` is its place in the store, for the message.
  public static func decode(
    _ encoded: EncodedEvent,
    sequence: Int
  ) throws(RecordError) -> ConsultationEvent {
    guard let kind = EventKind(rawValue: encoded.kind) else {
      throw .unreadableEvent(
        sequence: sequence,
        reason: RecordWords.unknownKind(encoded.kind)
      )
    }
    var fields = EventFieldReader(encoded.fields, kind: kind, sequence: sequence)
    let event = try event(of: kind, &fields)
    try fields.end()
    return event
  }

  private static func event(
    of kind: EventKind,
    _ fields: inout EventFieldReader
  ) throws(RecordError) -> ConsultationEvent {
    switch kind {
    case .opened: .opened(try opening(&fields))
    case .answered:
      .answered(try fields.next("place", place(of:)), try fields.list("value", answer(of:)))
    case .cleared: .cleared(try fields.next("place", place(of:)))
    case .occurrenceAdded:
      .occurrenceAdded(
        group: try fields.next("group", place(of:)),
        number: try fields.next("number", number(of:))
      )
    case .occurrenceRemoved:
      .occurrenceRemoved(
        group: try fields.next("group", place(of:)),
        number: try fields.next("number", number(of:)),
        cleared: try fields.list("cleared", place(of:))
      )
    case .noted: .noted(try fields.next("note"))
    case .edited: .edited(try edit(&fields))
    case .editsCleared: .editsCleared
    case .overridden: try override(&fields)
    case .approved:
      .approved(
        ConsultationEvent.Approval(
          name: try fields.next("name"),
          day: try fields.next("day", CalendarDay.init(iso:)),
          text: try fields.next("text")
        )
      )
    case .amended: .amended(reason: try fields.next("reason"))
    case .printed:
      .printed(sheet: try fields.next("sheet"), printer: try fields.next("printer"))
    case .exported: .exported(sheet: try fields.next("sheet"), file: try fields.next("file"))
    case .parked: .parked
    case .resumed: .resumed
    case .voided: .voided(reason: try fields.next("reason"))
    }
  }

  private static func opening(
    _ fields: inout EventFieldReader
  ) throws(RecordError) -> ConsultationEvent.Opening {
    ConsultationEvent.Opening(
      day: try fields.next("day", CalendarDay.init(iso:)),
      pack: Pack.Identity(
        id: try fields.next("pack"),
        version: try fields.next("packVersion"),
        digest: try fields.next("packDigest")
      ),
      questionnaire: try fields.next("questionnaire"),
      role: try fields.next("role", Practitioner.Role.init(rawValue:))
    )
  }

  private static func override(
    _ fields: inout EventFieldReader
  ) throws(RecordError) -> ConsultationEvent {
    let rule = RuleID(try fields.next("rule"))
    let reason = try fields.next("reason")
    let by = try fields.next("by")
    let at = try fields.next("at")
    if reason.isEmpty, by.isEmpty, at.isEmpty { return .overrideWithdrawn(rule) }
    guard let override = RuleOverride(rule: rule, reason: reason, by: by, at: at) else {
      throw fields.refusal(RecordWords.blankOverride)
    }
    return .overridden(override)
  }

  private static func edit(_ fields: inout EventFieldReader) throws(RecordError) -> PlanEdit {
    let change = try fields.next("change")
    switch change {
    case "swap":
      return .swap(
        area: AreaID(try fields.next("area")),
        from: SubstanceID(try fields.next("from")),
        to: SubstanceID(try fields.next("to"))
      )
    case "volume":
      return .volume(
        zone: ZoneID(try fields.next("zone")),
        substance: SubstanceID(try fields.next("substance")),
        try fields.next("microlitres", volume(of:))
      )
    case "omitZone": return .omitZone(ZoneID(try fields.next("zone")))
    case "restoreZone": return .restoreZone(ZoneID(try fields.next("zone")))
    case "technique":
      return .technique(
        area: AreaID(try fields.next("area")),
        substance: SubstanceID(try fields.next("substance")),
        TechniqueID(try fields.next("technique"))
      )
    case "interval": return .interval(days: try fields.next("days", number(of:)))
    case "sessions": return .sessions(try fields.next("count", number(of:)))
    case "note": return .note(try fields.next("note"))
    default: throw fields.refusal(RecordWords.unknownChange(change))
    }
  }
}

/// Reads an event's fields in order and refuses the first that is not the one expected.
struct EventFieldReader {
  private var rest: ArraySlice<EventField>
  private let kind: EventKind
  private let sequence: Int

  init(_ fields: [EventField], kind: EventKind, sequence: Int) {
    rest = fields[...]
    self.kind = kind
    self.sequence = sequence
  }

  func refusal(_ reason: String) -> RecordError {
    .unreadableEvent(sequence: sequence, reason: "\(kind.rawValue): \(reason)")
  }

  mutating func next(_ name: String) throws(RecordError) -> String {
    guard let field = rest.first, field.name == name else {
      throw refusal(RecordWords.missingField(name, found: rest.first?.name))
    }
    rest.removeFirst()
    return field.text
  }

  mutating func next<Value>(
    _ name: String,
    _ read: (String) -> Value?
  ) throws(RecordError) -> Value {
    let text = try next(name)
    guard let value = read(text) else { throw refusal(RecordWords.malformed(name)) }
    return value
  }

  mutating func list<Value>(
    _ name: String,
    _ read: (String) -> Value?
  ) throws(RecordError) -> [Value] {
    var values: [Value] = []
    while let field = rest.first, field.name == "\(name).\(values.count)" {
      values.append(try next(field.name, read))
    }
    return values
  }

  func end() throws(RecordError) {
    if let extra = rest.first { throw refusal(RecordWords.unexpectedField(extra.name)) }
  }
}
