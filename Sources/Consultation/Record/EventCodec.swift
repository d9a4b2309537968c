import Clinical
import Drafting
import Questionnaires
import Safety

/// One named text of an event as it is stored.
public struct EventField: Hashable, Sendable {
  /// The name, unique within the event.
  public let name: String
  /// The text.
  public let text: String

  /// Names a text.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

/// An event as words: its kind, and its fields in the one order that is read back.
public struct EncodedEvent: Hashable, Sendable {
  /// The kind, one of `EventKind`'s words if this version wrote it.
  public let kind: String
  /// The fields.
  public let fields: [EventField]

  /// Gathers an event's words.
  public init(kind: String, fields: [EventField]) {
    self.kind = kind
    self.fields = fields
  }
}

/// Turns events into words and back, without loss and without guessing.
///
/// An event has exactly one encoding. Reading accepts that one and nothing else, so a word that an
/// unknown version or another hand wrote is refused, never half understood.
public enum EventCodec {
  /// The event in words.
  public static func encode(_ event: ConsultationEvent) -> EncodedEvent {
    EncodedEvent(kind: event.kind.rawValue, fields: fields(of: event))
  }

  private static func fields(of event: ConsultationEvent) -> [EventField] {
    switch event {
    case .opened(let opening):
      fields(of: opening)
    case .answered(let place, let values):
      [EventField("place", text(of: place))] + numbered("value", values.map(text(of:)))
    case .cleared(let place):
      [EventField("place", text(of: place))]
    case .occurrenceAdded(let group, let number):
      [EventField("group", text(of: group)), EventField("number", String(number))]
    case .occurrenceRemoved(let group, let number, let cleared):
      [EventField("group", text(of: group)), EventField("number", String(number))]
        + numbered("cleared", cleared.map(text(of:)))
    case .noted(let note):
      [EventField("note", note)]
    case .edited(let edit):
      fields(of: edit)
    case .overridden(let override):
      [
        EventField("rule", override.rule.text), EventField("reason", override.reason),
        EventField("by", override.by), EventField("at", override.at),
      ]
    case .overrideWithdrawn(let rule):
      [
        EventField("rule", rule.text), EventField("reason", ""), EventField("by", ""),
        EventField("at", ""),
      ]
    case .approved(let approval):
      [
        EventField("name", approval.name), EventField("day", approval.day.iso),
        EventField("text", approval.text),
      ]
    case .amended(let reason), .voided(let reason):
      [EventField("reason", reason)]
    case .printed(let sheet, let printer):
      [EventField("sheet", sheet), EventField("printer", printer)]
    case .exported(let sheet, let file):
      [EventField("sheet", sheet), EventField("file", file)]
    case .editsCleared, .parked, .resumed:
      []
    }
  }

  private static func fields(of opening: ConsultationEvent.Opening) -> [EventField] {
    [
      EventField("day", opening.day.iso),
      EventField("pack", opening.pack.id),
      EventField("packVersion", opening.pack.version),
      EventField("packDigest", opening.pack.digest),
      EventField("questionnaire", opening.questionnaire),
      EventField("role", opening.role.rawValue),
    ]
  }

  private static func fields(of edit: PlanEdit) -> [EventField] {
    switch edit {
    case .swap(let area, let from, let to):
      [
        EventField("change", "swap"), EventField("area", area.text),
        EventField("from", from.text), EventField("to", to.text),
      ]
    case .volume(let zone, let substance, let volume):
      [
        EventField("change", "volume"), EventField("zone", zone.text),
        EventField("substance", substance.text),
        EventField("microlitres", String(volume.microlitres)),
      ]
    case .omitZone(let zone):
      [EventField("change", "omitZone"), EventField("zone", zone.text)]
    case .restoreZone(let zone):
      [EventField("change", "restoreZone"), EventField("zone", zone.text)]
    case .technique(let area, let substance, let technique):
      [
        EventField("change", "technique"), EventField("area", area.text),
        EventField("substance", substance.text), EventField("technique", technique.text),
      ]
    case .interval(let days):
      [EventField("change", "interval"), EventField("days", String(days))]
    case .sessions(let count):
      [EventField("change", "sessions"), EventField("count", String(count))]
    case .note(let note):
      [EventField("change", "note"), EventField("note", note)]
    }
  }

  private static func numbered(_ name: String, _ texts: [String]) -> [EventField] {
    texts.enumerated().map { EventField("\(name).\($0.offset)", $0.element) }
  }
}
