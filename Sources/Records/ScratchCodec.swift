import Clinical
import Consultation
import Questionnaires

/// Where the practitioner stands, as the fields of one text.
enum ScratchCodec {
  static func encode(_ scratch: Scratch) -> [EventField] {
    var fields = [EventField("screen", scratch.screen)]
    if let page = scratch.page { fields.append(EventField("page", page.text)) }
    if let place = scratch.place { fields.append(EventField("place", EventCodec.text(of: place))) }
    if let text = scratch.text { fields.append(EventField("text", text)) }
    fields.append(EventField("caret", String(scratch.caret)))
    for (number, draft) in scratch.drafts.enumerated() {
      fields += [
        EventField("draft.\(number).place", EventCodec.text(of: draft.place)),
        EventField("draft.\(number).answer", String(draft.answer)),
        EventField("draft.\(number).text", draft.text),
      ]
    }
    if scratch.position != 0 { fields.append(EventField("position", String(scratch.position))) }
    for (number, line) in scratch.lines.enumerated() {
      fields += [
        EventField("line.\(number).purpose", line.purpose),
        EventField("line.\(number).text", line.text),
        EventField("line.\(number).caret", String(line.caret)),
        EventField("line.\(number).open", line.isOpen ? "yes" : "no"),
      ]
    }
    return fields
  }

  static func decode(_ fields: [EventField]) -> Scratch? {
    let texts = Dictionary(fields.map { ($0.name, $0.text) }) { first, _ in first }
    guard let screen = texts["screen"], let caret = texts["caret"].flatMap(Int.init) else {
      return nil
    }
    let place = texts["place"].map(EventCodec.place(of:))
    if let place, place == nil { return nil }
    let scratch = Scratch(
      screen: screen,
      page: texts["page"].map { ItemID($0) },
      place: place ?? nil,
      text: texts["text"],
      caret: caret,
      drafts: drafts(in: texts),
      lines: lines(in: texts),
      position: texts["position"].flatMap(Int.init) ?? 0
    )
    return encode(scratch) == fields ? scratch : nil
  }

  /// The drafts up to the first that is missing or not as it was written.
  private static func drafts(in texts: [String: String]) -> [Scratch.Draft] {
    var drafts: [Scratch.Draft] = []
    while let place = texts["draft.\(drafts.count).place"].flatMap(EventCodec.place(of:)),
      let answer = texts["draft.\(drafts.count).answer"].flatMap(Int.init),
      let text = texts["draft.\(drafts.count).text"]
    {
      drafts.append(Scratch.Draft(place: place, answer: answer, text: text))
    }
    return drafts
  }

  /// The lines up to the first that is missing or not as it was written.
  private static func lines(in texts: [String: String]) -> [Scratch.Line] {
    var lines: [Scratch.Line] = []
    while let purpose = texts["line.\(lines.count).purpose"],
      let text = texts["line.\(lines.count).text"],
      let caret = texts["line.\(lines.count).caret"].flatMap(Int.init),
      let isOpen = texts["line.\(lines.count).open"]
    {
      lines.append(
        Scratch.Line(purpose: purpose, text: text, caret: caret, isOpen: isOpen == "yes")
      )
    }
    return lines
  }
}
