import Clinical
import Questionnaires

/// A response that grows key by key, and remembers on which line each answer stands.
struct AnswersBuilder {
  private(set) var response = QuestionnaireResponse()
  private let form: QuestionnaireIndex
  private let log: FaultLog
  private let known: [String]
  private var places: [Place: SourcePosition] = [:]

  init(form: QuestionnaireIndex, log: FaultLog) {
    self.form = form
    self.log = log
    known = form.items.map(\.id.text)
  }

  /// Takes one key with its value, inside these occurrences of the repeating items around it.
  mutating func add(_ entry: Node.Entry, at occurrences: [Int] = [], inside: [ItemID] = []) {
    let (key, node) = (entry.key, entry.value)
    let id: ItemID = Identifier(key)
    guard let item = form.item(id) else {
      log.add(
        .unknownItem(key, nearest: log.nearest(to: key, among: known)),
        at: entry.position
      )
      return
    }
    let around = form.repeatingAncestors(of: id)
    guard around == inside else {
      log.add(.misplaced(id, inside: around.last), at: entry.position)
      return
    }
    let place = Place(id, occurrences)
    places[place] = entry.position
    switch (item.kind, item.repeats) {
    case (.question, nil): addOne(item, node, at: place)
    case (.question, .some): addSeveral(item, node, at: place, inside: inside)
    case (.group, .some): addEntries(item, node, at: place, inside: inside)
    case (.group, nil), (.display, _): log.add(.takesNoAnswer(id), at: entry.position)
    }
  }

  private mutating func addOne(_ item: Item, _ node: Node, at place: Place) {
    guard case .scalar = node.content else {
      log.add(.needsOneAnswer(item.id), at: node.position)
      return
    }
    if let value = value(node, for: item) { response.answer(place, with: [value]) }
  }

  /// A repeating question: a list of answers, or of `{answer: …, child: …}` where answers have children.
  private mutating func addSeveral(
    _ item: Item,
    _ node: Node,
    at place: Place,
    inside: [ItemID]
  ) {
    guard case .sequence(let nodes) = node.content else {
      log.add(.needsList(item.id), at: node.position)
      return
    }
    var values: [AnswerValue] = []
    for node in nodes {
      let number = values.count
      if let value = value(node["answer"] ?? node, for: item) { values.append(value) }
      guard case .mapping(let entries) = node.content else { continue }
      for entry in entries where entry.key != "answer" {
        add(entry, at: place.occurrences + [number], inside: inside + [item.id])
      }
    }
    response.answer(place, with: values)
  }

  private mutating func addEntries(
    _ item: Item,
    _ node: Node,
    at place: Place,
    inside: [ItemID]
  ) {
    guard case .sequence(let nodes) = node.content else {
      log.add(.needsEntries(item.id), at: node.position)
      return
    }
    for (number, node) in nodes.enumerated() {
      response.addOccurrence(number, to: place)
      places[Place(item.id, place.occurrences + [number])] = node.position
      guard case .mapping(let entries) = node.content else {
        log.add(.needsEntries(item.id), at: node.position)
        continue
      }
      for entry in entries {
        add(entry, at: place.occurrences + [number], inside: inside + [item.id])
      }
    }
  }

  private func value(_ node: Node, for item: Item) -> AnswerValue? {
    guard let type = item.questionType, case .scalar(let text, _) = node.content else {
      log.add(.needsOneAnswer(item.id), at: node.position)
      return nil
    }
    switch AnswerText.parse(text, for: item) {
    case .success(let value): return value
    case .failure(let error):
      let codes = item.options.map(\.coding.code)
      log.add(
        .unreadable(
          item.id,
          error,
          type: type,
          options: codes,
          nearest: log.nearest(to: text, among: codes)
        ),
        at: node.position
      )
      return nil
    }
  }
}

// Judging the whole.
extension AnswersBuilder {
  /// Notes every answer that breaks a limit, and every answer to what is not asked.
  func judge(on today: CalendarDay) {
    let evaluation = Evaluation(form, response, today: today)
    for problem in evaluation.problems where !problem.isWarning && !isCount(problem.kind) {
      guard let place = line(of: problem.place) else { continue }
      log.add(.breaksLimit(problem.place.item, problem.kind), at: place)
    }
    for place in response.answers.keys where !evaluation.isEnabled(place) {
      // A plain no to something that is not asked says nothing new; anything else contradicts another answer.
      guard let position = line(of: place), !response[place].allSatisfy(\.isSafetyNo) else {
        continue
      }
      log.add(.notAsked(place.item), at: position)
    }
    log.sortByPlace()
  }

  /// Too few answers are missing answers, which the rules judge; the file may leave them out.
  private func isCount(_ kind: AnswerProblem.Kind) -> Bool {
    if case .tooFew = kind { true } else { false }
  }

  private func line(of place: Place) -> SourcePosition? {
    places[place] ?? places[Place(place.item, Array(place.occurrences.dropLast()))]
  }

  /// Records "no" for every safety question still open, until no answer opens another.
  mutating func answerNoToTheRest(on today: CalendarDay) {
    while true {
      let open = Evaluation(form, response, today: today).remainingSafetyQuestions()
      if open.isEmpty { return }
      for place in open {
        let item = form.item(place.item)
        let no = item?.options.first { $0.coding.code == SafetyAnswer.no.code }
        response.answer(place, with: no.map { [.coding($0.coding)] } ?? [])
        if no == nil { return }
      }
    }
  }
}
