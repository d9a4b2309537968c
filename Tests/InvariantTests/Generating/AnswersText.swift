import Benches
import Clinical
import Questionnaires
import Safety

/// A case as the answers file that says the same; reading it again replays the case.
struct AnswersText {
  private let questionnaire: Questionnaire
  private let made: Case

  init(_ made: Case, _ questionnaire: Questionnaire) {
    self.made = made
    self.questionnaire = questionnaire
  }

  /// The file; what no answers file can say stands in its comments.
  var text: String {
    (head + lines(questionnaire.pages, [], indent: "") + tail).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    var lines = [
      "# seed \(made.seed), case \(made.number), \(made.kind.rawValue)",
      "today: \(made.said.today.iso)",
    ]
    if let practitioner = made.said.practitioner {
      let name = Self.quoted(practitioner.name)
      lines.append("operator: {name: \(name), role: \(practitioner.role.rawValue)}")
    }
    return lines
  }

  private var tail: [String] {
    let said = made.said
    return made.leftovers.map {
      "# left over: \($0): \(said.response[$0].map(Self.written).joined(separator: ", "))"
    } + said.overrides.map { "# override: \($0.rule)" }
  }

  private func lines(_ items: [Item], _ at: [Int], indent: String) -> [String] {
    items.flatMap { item -> [String] in
      if item.questionType != nil { return question(item, at, indent) }
      guard item.repeats != nil else { return lines(item.items, at, indent: indent) }
      let numbers = made.said.response.occurrences(of: Place(item.id, at))
      guard !numbers.isEmpty else { return [] }
      return ["\(indent)\(item.id):"]
        + numbers.flatMap { number -> [String] in
          let inside = lines(item.items, at + [number], indent: indent + "    ")
          return inside.isEmpty
            ? ["\(indent)  - {}"]
            : ["\(indent)  - " + (inside.first ?? "").drop { $0 == " " }] + inside.dropFirst()
        }
    }
  }

  private func question(_ item: Item, _ at: [Int], _ indent: String) -> [String] {
    let children = lines(item.items, at, indent: indent)
    guard let values = made.counted[Place(item.id, at)] else { return children }
    let written = values.map(Self.written)
    let value = item.repeats == nil ? written[0] : "[\(written.joined(separator: ", "))]"
    return ["\(indent)\(item.id): \(value)"] + children
  }

  private static func written(_ value: AnswerValue) -> String {
    switch value {
    case .boolean(let isSo): isSo ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let number): number.text
    case .date(let date): date.iso
    case .dateTime(let time): time.description
    case .time(let time): time.description
    case .string(let text): quoted(text)
    case .coding(let coding): quoted(coding.code)
    case .quantity(let number, let unit): quoted("\(number.text) \(unit)")
    }
  }

  private static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? text : "\"\(text)\""
  }
}
