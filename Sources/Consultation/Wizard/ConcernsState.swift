import Clinical
public import Questionnaires

/// The concerns with their zones and degrees.
public struct ConcernsState: Hashable, Sendable {
  /// The row in focus; nothing for the first.
  public internal(set) var focus: ConcernRow.ID?
  /// The zone in focus while the zones of a concern are open.
  public internal(set) var zone: Coding?
  /// Whether since when is being typed in the row in focus.
  public internal(set) var isTyping = false
  /// Since when, as far as it is typed and not an answer yet, by occurrence.
  public internal(set) var drafts: [Int: TextField] = [:]
  /// Whether "none of these" was said on this visit; nothing is recorded for it.
  public internal(set) var saidNone = false

  /// The first row.
  public init() {}
}

extension WizardState {
  /// The rows of the list of concerns.
  public var concernRows: [ConcernRow] { open.map(ConcernRow.rows) ?? [] }

  /// The row in focus: the one chosen while it is listed, else the first.
  public var concernInFocus: ConcernRow? {
    let rows = concernRows
    return rows.first { $0.id == concerns.focus } ?? rows.first
  }

  /// What is typed in the row in focus as since when.
  public var concernField: TextField? {
    guard concerns.isTyping, let row = concernInFocus, let occurrence = row.occurrence else {
      return nil
    }
    if let draft = concerns.drafts[occurrence] { return draft }
    guard let since = row.since,
      let item = open?.judgement.evaluation.index.item(KnownItem.concernSince)
    else { return TextField() }
    return TextField(typed(.date(since), to: item))
  }

  /// What the text typed as since when means.
  public var concernReading: Reading? {
    guard let field = concernField,
      let item = open?.judgement.evaluation.index.item(KnownItem.concernSince)
    else { return nil }
    return read(field.text, for: item)
  }

  /// Whether characters are text on this screen as it stands.
  var concernsTakesText: Bool { concerns.isTyping }

  /// Notes which row is in focus and what is half typed in it.
  func noteConcerns(in scratch: inout Scratch) {
    guard let occurrence = concernInFocus?.occurrence else { return }
    scratch.place = Place(KnownItem.concernSince, [occurrence])
    guard let field = concernField ?? concerns.drafts[occurrence] else { return }
    scratch.text = field.text
    scratch.caret = field.caret
  }

  /// Puts focus and half-typed text where they were left.
  mutating func restoreConcerns(_ scratch: Scratch) {
    guard let place = scratch.place else { return }
    showConcern(at: place)
    guard let text = scratch.text, let occurrence = place.occurrences.first,
      open?.isReadOnly == false
    else { return }
    var field = TextField(text)
    field.caret = scratch.caret
    concerns.drafts[occurrence] = field
    concerns.isTyping = true
  }

  /// Puts the focus on the row of a place among the concerns.
  mutating func showConcern(at place: Place) {
    concerns.zone = nil
    concerns.isTyping = false
    let rows = concernRows
    let row =
      rows.first { $0.id == .detail(place) }
      ?? rows.first { $0.occurrence != nil && $0.occurrence == place.occurrences.first }
    if let row { concerns.focus = row.id }
  }
}
