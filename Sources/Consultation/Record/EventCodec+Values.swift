import Clinical
public import Questionnaires

/// The text of places and answers inside events: typed, so that it is read without knowing the
/// form.
///
/// | answer | text |
/// | --- | --- |
/// | decimal 1.50 | `decimal:1.50` |
/// | between two days | `date:2026-11-10/2026-11-16` |
/// | code without a system | `code:yes` |
/// | code of a system | `coding:http://loinc.org\|8480-6`, with `\` before a `\` or `\|` of the system |
/// | quantity | `quantity:70.25 kg`: the number ends at the first space |
///
/// A place is `item@` outside repeats and `item@0.2` inside; the last `@` ends the item.
extension EventCodec {
  /// A place in words.
  public static func text(of place: Place) -> String {
    "\(place.item.text)@\(place.occurrences.map(String.init).joined(separator: "."))"
  }

  /// The place that these words stand for.
  public static func place(of text: String) -> Place? {
    guard let at = text.lastIndex(of: "@") else { return nil }
    let item = ItemID(String(text[..<at]))
    let tail = text[text.index(after: at)...]
    guard !tail.isEmpty else { return Place(item) }
    let parts = tail.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number(of: String($0)) }
    return numbers.count == parts.count ? Place(item, numbers) : nil
  }

  static func text(of value: AnswerValue) -> String {
    switch value {
    case .boolean(let flag): "boolean:\(flag)"
    case .integer(let number): "integer:\(number)"
    case .decimal(let number): "decimal:\(number.text)"
    case .date(let date): "date:\(date.iso)"
    case .dateTime(let moment): "dateTime:\(moment)"
    case .time(let time): "time:\(time)"
    case .string(let text): "string:\(text)"
    case .coding(let coding): text(of: coding)
    case .quantity(let number, let unit): "quantity:\(number.text) \(unit)"
    }
  }

  static func answer(of text: String) -> AnswerValue? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = String(text[text.utf8.index(after: colon)...])
    return switch text[..<colon] {
    case "boolean": Bool(rest).map(AnswerValue.boolean)
    case "integer": number(of: rest).flatMap(Int32.init(exactly:)).map(AnswerValue.integer)
    case "decimal": decimal(of: rest).map(AnswerValue.decimal)
    case "date": same(rest, PartialDate(iso: rest), \.iso).map(AnswerValue.date)
    case "dateTime": same(rest, DateTime(rest), \.description).map(AnswerValue.dateTime)
    case "time": same(rest, TimeOfDay(rest), \.description).map(AnswerValue.time)
    case "string": .string(rest)
    case "code": .coding(Coding(code: rest))
    case "coding": coding(of: rest).map(AnswerValue.coding)
    case "quantity": quantity(of: rest)
    default: nil
    }
  }

  /// Reads a whole number in the one way it is written: `07`, `+7` and `-0` are refused.
  static func number(of text: String) -> Int? { same(text, Int(text), \.description) }

  static func volume(of text: String) -> Volume? {
    number(of: text).flatMap { $0 >= 0 ? Volume(microlitres: $0) : nil }
  }

  /// Reads a decimal; a whole number of ten digits is one that came from 32 bits.
  private static func decimal(of text: String) -> DecimalNumber? {
    same(text, DecimalNumber(text) ?? Int32(text).map { DecimalNumber($0) }, \.text)
  }

  private static func quantity(of text: String) -> AnswerValue? {
    let scalars = text.unicodeScalars
    guard let space = scalars.firstIndex(of: " "),
      let number = decimal(of: String(scalars[..<space]))
    else { return nil }
    return .quantity(number, unit: String(scalars[scalars.index(after: space)...]))
  }

  private static func text(of coding: Coding) -> String {
    guard let system = coding.system else { return "code:\(coding.code)" }
    var escaped = "".unicodeScalars
    for scalar in system.unicodeScalars {
      if scalar == "\\" || scalar == "|" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return "coding:\(String(escaped))|\(coding.code)"
  }

  private static func coding(of text: String) -> Coding? {
    let (escape, end) = (UInt8(ascii: "\\"), UInt8(ascii: "|"))
    var system = ""
    var rest = text[...]
    while let mark = rest.utf8.firstIndex(where: { $0 == escape || $0 == end }) {
      system += rest[..<mark]
      let after = rest.utf8.index(after: mark)
      if rest.utf8[mark] == end { return Coding(system: system, code: String(rest[after...])) }
      guard after < rest.endIndex, rest.utf8[after] == escape || rest.utf8[after] == end else {
        return nil
      }
      let next = rest.utf8.index(after: after)
      system += rest[after..<next]
      rest = rest[next...]
    }
    return nil
  }

  private static func same<Value>(
    _ text: String,
    _ value: Value?,
    _ written: (Value) -> String
  ) -> Value? {
    value.flatMap { written($0) == text ? $0 : nil }
  }
}
