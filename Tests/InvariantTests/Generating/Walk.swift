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
  /// Safety questions that count although they are not asked, and what follows them up.
  private var standing: Set<ItemID> = []

  /// What the answers are drawn from.
  struct Content: Sendable {
    let questionnaire: Questionnaire
    let reference: Reference
    let questions: SafetyQuestions
    let safetyQuestions: Set<ItemID>
    /// Days to wait after what an item asks, by the item without its detail.
    let edges: [String: [Int]]

    init(_ bench: Bench, _ reference: Reference) {
      questionnaire = bench.pack.questionnaire
      self.reference = reference
      questions = SafetyQuestions(questionnaire, reference)
      let items = QuestionnaireIndex(questionnaire).items
      safetyQuestions = Set(items.filter(\.isSafetyQuestion).map(\.id))
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
    for page in content.questionnaire.pages { visit(page, [], .init(), isFollowUp: false) }
  }

  /// How far the conditions around an item let it be asked.
  private struct Leave {
    /// Whether it is asked.
    var isAsked = true
    /// Whether it would be, were there no conditions on anything but safety questions.
    var couldBe = true
  }

  private mutating func visit(_ item: Item, _ at: [Int], _ around: Leave, isFollowUp: Bool) {
    var here = around
    here.isAsked = around.isAsked && isEnabled(item, at)
    here.couldBe = around.couldBe && isEnabled(item, at, disregardingOthers: true)
    if !here.isAsked, here.couldBe, followsUp(item, at) {
      here.isAsked = true
      standing.insert(item.id)
    }
    if item.questionType != nil {
      answer(item, at, here, isFollowUp: isFollowUp)
      if standing.contains(item.id) { here.isAsked = true }
      for child in item.items { visit(child, at, here, isFollowUp: true) }
    } else if item.repeats != nil {
      guard here.isAsked else { return }
      for number in 0..<occurrences(of: item) {
        response.addOccurrence(number, to: Place(item.id, at))
        for child in item.items {
          visit(child, at + [number], .init(), isFollowUp: isFollowUp)
        }
      }
    } else {
      for child in item.items { visit(child, at, here, isFollowUp: isFollowUp) }
    }
  }

  // MARK: What is asked

  /// Whether it asks on after questions that all stand.
  private func followsUp(_ item: Item, _ at: [Int]) -> Bool {
    let conditions = item.enableWhen?.conditions ?? []
    return !conditions.isEmpty && conditions.allSatisfy { standing.contains($0.question) }
      && isEnabled(item, at)
  }

  private func isEnabled(_ item: Item, _ at: [Int], disregardingOthers: Bool = false) -> Bool {
    guard let when = item.enableWhen else { return true }
    func holds(_ condition: EnableWhen.Condition) -> Bool {
      if disregardingOthers, !safetyQuestions.contains(condition.question) { return true }
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

  private var safetyQuestions: Set<ItemID> { content.safetyQuestions }

  private mutating func answer(_ item: Item, _ at: [Int], _ here: Leave, isFollowUp: Bool) {
    let place = Place(item.id, at)
    if here.isAsked {
      let values = values(of: item, at, isFollowUp: isFollowUp)
      guard !values.isEmpty else { return }
      counted[place] = values
      known[item.id, default: []].append((at, values))
      response.answer(place, with: values)
    } else if temper.leftover > 0, dice.hits(temper.leftover) {
      let values = values(of: item, at, isFollowUp: true)
      guard !values.isEmpty else { return }
      response.answer(place, with: values)
      if here.couldBe, item.isSafetyQuestion, code(of: values) != "no" {
        counted[place] = values
        known[item.id, default: []].append((at, values))
        standing.insert(item.id)
      } else {
        leftovers.append(place)
      }
    }
  }

  private func code(of values: [AnswerValue]) -> String? {
    if case .coding(let coding) = values.first { coding.code } else { nil }
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
