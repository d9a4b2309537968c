import Clinical
import Questionnaires

/// What is answered to one question.
extension Walk {
  mutating func values(of item: Item, _ at: [Int], isFollowUp: Bool) -> [AnswerValue] {
    if item.isSafetyQuestion {
      let answer = temper.answer(to: item.id, isFollowUp: isFollowUp, &dice)
      return answer.map { coded($0.code, item) } ?? []
    }
    if let own = ownAnswer(item, at) { return own }
    if dice.hits(temper.blank) { return [] }
    switch item.questionType {
    case .boolean: return dice.hits(3_000) ? [] : [.boolean(dice.hits(8_500))]
    case .string, .text, .url: return [.string(dice.one(of: ["A", "Dr. B. Brand", "since long"]))]
    case .choice where item.repeats != nil:
      return dice.some(dice.within(1...3), of: item.options).map { .coding($0.coding) }
    case .choice: return [.coding(dice.one(of: item.options).coding)]
    case .openChoice: return openChoices(item)
    case .date where item.id.text.hasSuffix(".booked"):
      return booked(item).map { [.date($0)] } ?? []
    case .date: return past(item, at).map { [.date($0)] } ?? []
    case .integer: return [.integer(Int32(dice.within(20...110)))]
    case .decimal, .quantity, .dateTime, .time, nil: return []
    }
  }

  /// Groups repeat as often as there is something to tell.
  mutating func occurrences(of group: Item) -> Int {
    switch group.id {
    case "clearances": temper.cleared.count
    case "concerns":
      temper.asksEverything
        ? Self.askingConcerns.count
        : dice.one(
          weighed: temper.kind == .wild
            ? [(0, 10), (1, 40), (2, 25), (3, 15), (5, 10)]
            : [(0, 1), (1, 50), (2, 33), (3, 16)]
        )
    case "mesotherapy_sessions": dice.one(weighed: [(0, 4), (1, 60), (2, 36)])
    default: dice.one(weighed: [(0, 4), (1, 76), (2, 20)])
    }
  }

  /// Concerns that together raise every question that concerns raise.
  static let askingConcerns = [
    "fine_lines", "hyperpigmentation", "alopecia", "dark_circles", "localised_fat", "sagging",
  ]

  // MARK: Questions with edges of their own

  private mutating func ownAnswer(_ item: Item, _ at: [Int]) -> [AnswerValue]? {
    switch item.id {
    case "planned_date":
      return temper.asksEverything
        ? [.date(PartialDate(days.planned))] : days.plannedAnswer.map { [.date($0)] } ?? []
    case "birth_date": return birthDate().map { [.date($0)] } ?? []
    case "sex_at_birth":
      if temper.asksEverything { return coded("female", item) }
      return coded(dice.one(weighed: [("female", 62), ("male", 33), ("other", 4), (nil, 1)]), item)
    case "weight_kg": return dice.hits(3_000) ? [] : decimal(dice.within(38...130))
    case "height_cm": return dice.hits(3_000) ? [] : decimal(dice.within(145...200))
    case "systolic_mmhg": return pressure([159, 160, 161, 179, 180, 181], 95...150)
    case "diastolic_mmhg": return pressure([99, 100, 101, 109, 110, 111], 55...94)
    case "hba1c_mmol_per_mol":
      return [.integer(Int32(dice.one(of: [45, 52, 60, 68, 69, 70, 71, 90])))]
    case "fitzpatrick_type":
      let weights = [("1", 15), ("2", 35), ("3", 32), ("4", 10), ("5", 4), ("6", 3), (nil, 1)]
      return coded(dice.one(weighed: weights), item)
    default: return groupAnswer(item, at)
    }
  }

  private mutating func groupAnswer(_ item: Item, _ at: [Int]) -> [AnswerValue]? {
    switch item.id {
    case "procedure" where dice.hits(500): return []
    case "clearance_condition": return coded(temper.cleared[at[0]], item)
    case "concern":
      if temper.asksEverything { return coded(Self.askingConcerns[at[0]], item) }
      return dice.hits(temper.blank / 4) ? [] : [.coding(dice.one(of: item.options).coding)]
    case "concern_degree":
      if dice.hits(temper.blank / 4) { return [] }
      return [.integer(Int32(dice.one(weighed: [(1, 40), (2, 45), (3, 15)])))]
    case "concern_zones": return concernZones(item, at)
    case "concern_diagnosis":
      return coded(
        dice.one(weighed: [("androgenetic", 75), ("other", 12), ("none", 10), (nil, 3)]),
        item
      )
    case "session_reaction":
      let weights = [("none", 60), ("expected", 32), ("complication", 4), (nil, 4)]
      return coded(dice.one(weighed: weights), item)
    case "session_zones", "procedure_zones":
      return dice.hits(3_500)
        ? [] : dice.some(dice.within(1...4), of: item.options).map { .coding($0.coding) }
    case "mixture_acknowledgement": return dice.hits(5_500) ? [.string("A. Preparer")] : []
    default: return nil
    }
  }

  /// Mostly where the concern is treated; now and then anywhere.
  private mutating func concernZones(_ item: Item, _ at: [Int]) -> [AnswerValue] {
    if dice.hits(temper.blank / 4) { return [] }
    let own = code("concern", at).flatMap { content.reference.zonesOfConcern[$0] } ?? []
    let all = item.options.map(\.coding.code)
    let from = own.isEmpty || dice.hits(1_000) ? all : own
    return dice.some(dice.within(1...4), of: from).flatMap { coded($0, item) }
  }

  private mutating func openChoices(_ item: Item) -> [AnswerValue] {
    let count = dice.one(weighed: [(1, 70), (2, 24), (4, 6)])
    let chosen = dice.some(count, of: item.options).map { AnswerValue.coding($0.coding) }
    guard dice.hits(1_500) else { return chosen }
    return chosen + [.string(dice.one(of: ["green ink", "Salmon", "xylocaine", "NICKEL", "dust"]))]
  }

  private mutating func birthDate() -> PartialDate? {
    let planned = days.planned
    if temper.asksEverything { return PartialDate(planned.adding(years: -33)) }
    let edge = dice.one(of: [12, 18, 18, 18, 40, 55, 75])
    switch dice.one(weighed: [(0, 88), (1, 7), (2, 2), (3, 1), (4, 1), (5, 1)]) {
    case 0: return PartialDate(planned.adding(days: -dice.within(7_000...23_000)))
    case 1: return PartialDate(planned.adding(years: -edge).adding(days: dice.within(-1...1)))
    case 2: return PartialDate(year: planned.year - edge)
    case 3: return PartialDate(year: planned.year - edge, month: planned.month)
    case 4:
      return dice.hits(3_000)
        ? PartialDate(days.today.adding(days: 5))
        : CalendarDay(iso: "2008-02-29").map { PartialDate($0) }
    default: return nil
    }
  }

  private mutating func pressure(_ edges: [Int], _ usual: ClosedRange<Int>) -> [AnswerValue] {
    if dice.hits(max(100, temper.blank)) { return [] }
    let value = dice.hits(500) ? dice.one(of: edges) : dice.within(usual)
    return [.integer(Int32(value))]
  }

  /// A day to come around the planned one, seldom; and now and then one that has gone by.
  private mutating func booked(_ item: Item) -> PartialDate? {
    guard !temper.asksEverything, dice.hits(400) else { return nil }
    if dice.hits(temper.future) { return PartialDate(days.today.adding(days: -1)) }
    let apart = dice.one(of: [-15, -14, -13, 0, 13, 14, 15])
    return PartialDate(max(days.planned.adding(days: apart), days.today))
  }

  private mutating func past(_ item: Item, _ at: [Int]) -> PartialDate? {
    let id = item.id.text
    var facts = [id, String(id.prefix { $0 != "." })]
    if id == "procedure_date" { facts = code("procedure", at).map { [$0] } ?? [] }
    if id == "session_date" {
      facts = ["mesotherapy_same_zone"]
      if dice.hits(7_000) { return PartialDate(days.today.adding(days: -dice.within(40...400))) }
    }
    let edges = facts.flatMap { content.edges[$0] ?? [] }
    let isBlank = id == "concern_since" ? 5_000 : max(temper.blank, 300)
    return days.past(edges, future: temper.future, blank: isBlank, &dice)
  }

  private mutating func decimal(_ whole: Int) -> [AnswerValue] {
    DecimalNumber("\(whole).\(dice.below(10))").map { [.decimal($0)] } ?? []
  }

  private func coded(_ code: String?, _ item: Item) -> [AnswerValue] {
    item.options.first { $0.coding.code == code }.map { [.coding($0.coding)] } ?? []
  }
}
