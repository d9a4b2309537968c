import Benches
import Clinical
import Consultation
import Questionnaires

/// Fills in a form from its first question to its last, answering what is asked.
///
/// Which questions are asked it reads from the form by itself, so that the form's own reading can be held against
/// it.
struct Walk {
  let content: Content
  let temper: Temper
  let days: DayFrame
  var dice: Dice
  private(set) var counted: [Place: [AnswerValue]] = [:]
  private(set) var leftovers: [Place] = []
  private(set) var response = QuestionnaireResponse()
  private var known: [ItemID: [(at: [Int], values: [AnswerValue])]] = [:]

  /// What the answers are drawn from.
  struct Content: Sendable {
    let questionnaire: Questionnaire
    let reference: Reference
    let questions: SafetyQuestions
    /// Days to wait after what an item asks, by the item without its detail.
    let edges: [String: [Int]]

    init(_ bench: Bench, _ reference: Reference) {
      questionnaire = bench.pack.questionnaire
      self.reference = reference
      questions = SafetyQuestions(questionnaire, reference)
      var edges: [String: [Int]] = [:]
      for row in reference.washouts {
        edges[row.exposure, default: []] += [row.days, row.scalpDays].compactMap(\.self)
      }
      for row in reference.conditions {
        guard let days = row.days else { continue }
        for fact in [row.name] + row.raisedBy { edges[fact, default: []].append(days) }
      }
      // Rules that no row of a table counts: a label's window, a recent heart attack, a sugar too old.
      edges["combined_hormonal_contraceptive"] = [365]
      edges["stroke_or_mi_history"] = [180]
      edges["hba1c_date"] = [90]
      edges["microneedling_same_zone", default: []].append(14)
      edges["alcohol", default: []].append(0)
      self.edges = edges
    }
  }

  init(_ content: Content, _ temper: Temper, _ days: DayFrame, _ dice: Dice) {
    self.content = content
    self.temper = temper
    self.days = days
    self.dice = dice
  }

  /// Fills in everything.
  mutating func fill() {
    for page in content.questionnaire.pages { visit(page, [], isAsked: true, isFollowUp: false) }
  }

  private mutating func visit(_ item: Item, _ at: [Int], isAsked: Bool, isFollowUp: Bool) {
    let isAsked = isAsked && isEnabled(item, at)
    if item.questionType != nil {
      answer(item, at, isAsked: isAsked, isFollowUp: isFollowUp)
      for child in item.items { visit(child, at, isAsked: isAsked, isFollowUp: true) }
    } else if item.repeats != nil {
      guard isAsked else { return }
      for number in 0..<occurrences(of: item) {
        response.addOccurrence(number, to: Place(item.id, at))
        for child in item.items {
          visit(child, at + [number], isAsked: true, isFollowUp: isFollowUp)
        }
      }
    } else {
      for child in item.items { visit(child, at, isAsked: isAsked, isFollowUp: isFollowUp) }
    }
  }

  // MARK: What is asked

  private func isEnabled(_ item: Item, _ at: [Int]) -> Bool {
    guard let when = item.enableWhen else { return true }
    func holds(_ condition: EnableWhen.Condition) -> Bool {
      let seen = (known[condition.question] ?? [])
        .filter { zip($0.at, at).allSatisfy { $0 == $1 } }
        .flatMap(\.values)
      return switch condition.operator {
      case .exists: condition.answer == .boolean(!seen.isEmpty)
      case .notEqual: !seen.contains { $0.isSame(as: condition.answer) }
      default: seen.contains { $0.isSame(as: condition.answer) }
      }
    }
    return switch when.behavior {
    case .all: when.conditions.allSatisfy(holds)
    case .any: when.conditions.contains(where: holds)
    }
  }

  private mutating func answer(_ item: Item, _ at: [Int], isAsked: Bool, isFollowUp: Bool) {
    let place = Place(item.id, at)
    if isAsked {
      let values = values(of: item, at, isFollowUp: isFollowUp)
      guard !values.isEmpty else { return }
      counted[place] = values
      known[item.id, default: []].append((at, values))
      response.answer(place, with: values)
    } else if temper.leftover > 0, dice.hits(temper.leftover) {
      let values = values(of: item, at, isFollowUp: true)
      guard !values.isEmpty else { return }
      leftovers.append(place)
      response.answer(place, with: values)
    }
  }

  /// The first answer that counts to an item, in the same occurrence where it repeats.
  func code(_ item: ItemID, _ at: [Int] = []) -> String? {
    if case .coding(let coding) = counted[Place(item, at)]?.first { coding.code } else { nil }
  }
}

extension AnswerValue {
  /// Whether it is the answer that a condition names.
  fileprivate func isSame(as other: AnswerValue) -> Bool {
    switch (self, other) {
    case (.coding(let mine), .coding(let theirs)): mine.code == theirs.code
    default: self == other
    }
  }
}
