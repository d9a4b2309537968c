public import Clinical
import Drafting

/// One thing that the practitioner's hand may change on a plan.
public enum EditChoice: Hashable, Sendable {
  /// Another substance in place of a chosen one, in one area.
  case swap(area: AreaID, from: SubstanceID)
  /// Another volume for a substance in a zone.
  case volume(zone: ZoneID, substance: SubstanceID, now: Volume)
  /// Another technique for a substance in an area.
  case technique(area: AreaID, substance: SubstanceID, now: TechniqueID)
  /// Leave a zone out.
  case omit(ZoneID)
  /// Bring a left-out zone back.
  case restore(ZoneID)
  /// Another interval between sessions.
  case interval(now: Int, range: Span)
  /// Another number of sessions.
  case sessions(now: Int, range: Span)
  /// A note on the plan.
  case note
  /// Take all changes by hand back.
  case takeBack(count: Int)

  /// Whether it is typed.
  public var isTyped: Bool {
    switch self {
    case .volume, .interval, .sessions, .note: true
    case .swap, .technique, .omit, .restore, .takeBack: false
    }
  }
}

extension OpenConsultation {
  /// What may be changed on a line of the plan: what concerns its preparation first in mind, then the course.
  func editChoices(on line: PlanLine?) -> [EditChoice] {
    guard let plan = judgement.plan else { return [] }
    var choices: [EditChoice] = []
    for number in plan.preparations.indices where line?.preparation.map({ $0 == number }) ?? true {
      choices += self.choices(in: plan.preparations[number], component: line?.component)
    }
    choices += omittedZones.map(EditChoice.restore)
    if let course = plan.course {
      choices.append(.interval(now: course.intervalDays, range: course.intervalRange))
      choices.append(.sessions(now: course.sessionCount, range: course.sessionRange))
    }
    choices.append(.note)
    if !record.edits.isEmpty { choices.append(.takeBack(count: record.edits.count)) }
    return choices
  }

  private func choices(in preparation: Preparation, component: Int?) -> [EditChoice] {
    let placed = preparation.components.enumerated().filter { number, part in
      part.role != .diluent && part.role != .anaesthetic
        && (component.map { $0 == number } ?? true)
    }
    .map(\.element.substance)
    let swaps = placed.map { EditChoice.swap(area: preparation.area, from: $0) }
    let volumes = preparation.zones.flatMap { zone in
      placed.map { EditChoice.volume(zone: zone.zone, substance: $0, now: zone.volume) }
    }
    let techniques = placed.map {
      EditChoice.technique(area: preparation.area, substance: $0, now: preparation.technique)
    }
    return swaps + volumes + techniques + preparation.zones.map { .omit($0.zone) }
  }

  /// Zones left out by hand, in the order they were.
  private var omittedZones: [ZoneID] {
    record.edits.reduce(into: []) { zones, edit in
      switch edit {
      case .omitZone(let zone): if !zones.contains(zone) { zones.append(zone) }
      case .restoreZone(let zone): zones.removeAll { $0 == zone }
      case .swap, .volume, .technique, .interval, .sessions, .note: break
      }
    }
  }
}

extension PlanLine {
  /// The preparation that a line is about, where it is about one.
  var preparation: Int? {
    switch self {
    case .preparation(let number), .component(let number, _), .technique(let number),
      .mixing(let number), .pair(let number, _):
      number
    default: nil
    }
  }

  /// The component that a line is about, where it is about one.
  var component: Int? { if case .component(_, let number) = self { number } else { nil } }
}
