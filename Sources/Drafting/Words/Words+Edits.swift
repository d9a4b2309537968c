import Clinical

/// Why an edit is refused: place, reason, remedy.
extension Words {
  static let emptyNote = "Note: it is empty. Type what should stand on the plan."
  static let nothingToEdit =
    "Plan: nothing is drafted, so there is nothing to change. Meet the conditions of the verdict first."
  static let needsOwnSession = "it needs a session of its own"
  static let notRanked = "it is not ranked for a concern chosen in this area"
  static let notRankedHere = "it is not ranked for a concern chosen in this zone"
  static let noRoomHere = "its volume is above the cap of the zone beside what stays"

  /// "fat needs a session of its own".
  static func keptApart(_ alone: [String]) -> String {
    alone.count > 1
      ? "\(list(alone)) each need a session of their own"
      : "\(list(alone)) needs a session of its own"
  }

  static func swapItself(_ name: String, _ area: String) -> String {
    "\(area.capitalised): \(name) is placed there already. Choose another substance."
  }

  static func zoneNotChosen(_ zone: String) -> String {
    "\(zone.capitalised): it is not a chosen zone. Choose a concern for it first."
  }

  static func alreadyOmitted(_ zone: String) -> String {
    "\(zone.capitalised): it is left out already. Bring it back or go on."
  }

  static func notOmitted(_ zone: String) -> String {
    "\(zone.capitalised): it was not left out by hand. See the plan for why nothing is placed there."
  }

  static func swapNothing(_ from: String, _ area: String) -> String {
    "\(area.capitalised): \(from) is not placed there. Swap a substance of the plan."
  }

  static func swapNotOffered(_ to: String, _ area: String, reason: String) -> String {
    "\(area.capitalised): \(to) may not be placed, \(reason). Choose a feasible substance."
  }

  static func swapNotHere(_ to: String, _ zone: String, reason: String) -> String {
    "\(zone.capitalised): \(to) may not be placed there, \(reason). Leave this zone out first."
  }

  static func swapTwice(_ to: String, _ zone: String) -> String {
    "\(zone.capitalised): \(to) is placed there already. Choose another substance."
  }

  static func tooManyNew(_ most: Int) -> String {
    "First session: more than \(most) substances new to the patient. Swap every use or wait a session."
  }

  static func exceeded(
    _ limit: SessionMap.LimitName,
    percent: Int,
    _ context: DraftingContext
  ) -> String {
    "\(limitName(limit, percent: percent, context)) would be exceeded. Choose less or leave a zone out."
  }

  /// "Face: the session's 2 mL at a first session".
  static func limitName(
    _ limit: SessionMap.LimitName,
    percent: Int,
    _ context: DraftingContext
  ) -> String {
    switch limit {
    case .cap(let cap, let maximum):
      let first = percent == 100 ? "" : " at a first session"
      let groups = list(cap.groups.map { context.name($0) })
      return "\(groups.capitalised): the cap of \(volume(maximum.percent(percent)))\(first)"
    case .ceiling(let substance, let ceiling):
      return "\(context.name(substance).capitalised): the ceiling of \(volume(ceiling)) a session"
    }
  }

  static func notPlaced(_ substance: String, _ place: String) -> String {
    "\(place.capitalised): \(substance) is not placed there. Choose a line of the plan."
  }

  static func noVolume(_ zone: String) -> String {
    "\(zone.capitalised): no volume is left. Leave the zone out instead."
  }

  static func aboveZoneCap(_ zone: String, _ total: Volume, _ cap: Volume) -> String {
    "\(zone.capitalised): \(volume(total)) is above the zone's \(volume(cap)). Choose at most that."
  }

  static func techniqueWithoutDepth(
    _ technique: String,
    _ area: String,
    _ wanted: DepthRange
  ) -> String {
    "\(area.capitalised): \(technique) has no published depth and is not listed here. "
      + "Choose a technique that reaches \(depth(wanted))."
  }

  static func techniqueOutside(
    _ technique: String,
    _ known: DepthRange,
    _ area: String,
    _ wanted: DepthRange
  ) -> String {
    "\(area.capitalised): \(technique) goes \(depth(known)) deep and does not meet "
      + "\(depth(wanted)). Choose a technique that reaches it."
  }

  static func intervalOutside(_ days: Int, _ range: Span) -> String {
    "Course: \(self.days(days)) between sessions is outside \(span(range)). Choose inside the range."
  }

  static func sessionsOutside(_ count: Int, _ range: Span) -> String {
    "Course: \(sessions(count)) is outside \(span(range)). Choose inside the range."
  }
}
