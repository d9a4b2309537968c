import Clinical
import Drafting
import Safety

/// A part of a plan whose lines are told as the pack has them.
enum ToldPart: Hashable {
  case before
  case after
  case normal
  case redFlag
  case maintenance
  case alternative
  case expectation
}

/// A line that is told as the pack has it, and the days over which it holds.
struct ToldLine {
  /// What it is about: the rules that it words, or the words that it begins with.
  let rules: [RuleID]
  let text: String
  let from: CalendarDay?
  let until: CalendarDay?

  fileprivate init(_ line: CareLine) {
    rules = [line.rule] + line.alike
    (text, from, until) = (line.text, line.from, line.until)
  }

  fileprivate init(_ line: ReasonedLine) {
    (rules, text, from, until) = ([], line.text, nil, nil)
  }

  /// What it says, with every day counted from the first on which it holds, or else from the first session.
  func counted(in plan: Plan) -> [String] {
    let first = from ?? plan.course?.sessions.first ?? plan.plannedDate
    let held = [from, until].compactMap { $0.map { "\(first.days(until: $0))" } }
    return [CountedDays.text(text, from: first)] + held
  }

  /// What it is about, where no rule says so: its first words, up to the colon after a name.
  func topic(_ knowledge: Knowledge) -> String {
    let names = knowledge.concerns.map(\.name) + knowledge.monographs.map(\.name)
    let named = names.map(\.capitalised).filter { starts(with: $0) }
    return named.max { $0.count < $1.count } ?? text.split(separator: ":").first.map(String.init)
      ?? text
  }

  func starts(with topic: String) -> Bool {
    guard text.hasPrefix(topic) else { return false }
    return text.dropFirst(topic.count).first.map { ":,".contains($0) } ?? true
  }
}

extension Plan {
  /// The lines of a part, in order.
  func told(_ part: ToldPart) -> [ToldLine] {
    switch part {
    case .before: beforeCare.map { ToldLine($0) }
    case .after: afterCare.map { ToldLine($0) }
    case .normal: normalReactions.map { ToldLine($0) }
    case .redFlag: redFlags.map { ToldLine($0) }
    case .maintenance: (course?.maintenance ?? []).map { ToldLine($0) }
    case .alternative: alternatives.map { ToldLine($0) }
    case .expectation: expectations.map { ToldLine($0) }
    }
  }
}

extension PlanLine {
  /// The part in which it is told, and which line of it this is; nothing for lines that are reckoned.
  var told: (part: ToldPart, number: Int)? {
    switch self {
    case .before(let number): (.before, number)
    case .after(let number): (.after, number)
    case .normal(let number): (.normal, number)
    case .redFlag(let number): (.redFlag, number)
    case .maintenance(let number): (.maintenance, number)
    case .alternative(let number): (.alternative, number)
    case .expectation(let number): (.expectation, number)
    default: nil
    }
  }
}
