import Clinical

/// Why the lines of a preparation are as they are.
extension Words {
  /// "Cheek: dull skin 2 × 90 + dry skin 2 × 90 − 25 = 335".
  static func arithmetic(zone: String, parts: [String], cost: [Int], total: Int) -> String {
    let costs = cost.map { " − \($0)" }.joined()
    return "\(zone.capitalised): \(parts.joined(separator: " + "))\(costs) = \(total)"
  }

  static func substance(_ monograph: Monograph, ranks: [String]) -> String {
    "\(monograph.name.capitalised): evidence \(evidence(monograph.evidence)); "
      + "place in the ranking: \(ranks.joined(separator: ", "))."
  }

  /// "fine lines 2 (90 % of 60 points)".
  static func rank(_ rank: Int, for concern: String, percent: Int, points: Int) -> String {
    "\(concern) \(rank) (\(percent) % of \(points) points)"
  }

  static func volume(
    of item: PlacedItem,
    concerns: [String],
    _ context: DraftingContext
  )
    -> String
  {
    let zone = context.name(item.zone.id).capitalised
    if item.isByHand {
      return "\(zone): \(volume(item.session)), set by hand; later \(volume(item.full))."
    }
    let smaller = concerns.count > 1 ? ", one volume for all" : ""
    let head = "\(zone): \(volume(item.full)) for \(list(concerns))\(smaller)"
    guard item.session != item.full else { return head + "." }
    return "\(head); at the first session \(volume(item.session))."
  }

  static let volumeAnew =
    " The volume that was set by hand before the swap no longer holds; this one was set anew."

  static func firstSession(percent: Int, total: Volume, cap: Volume?) -> String {
    let share = percent == 50 ? "half" : "\(percent) %"
    let head = "First session: \(share) of every volume and cap"
    guard let cap else { return head + "." }
    return "\(head); \(volume(total)) of \(volume(cap)). Later sessions carry the full volumes."
  }

  static func depth(of syringe: Syringe, _ context: DraftingContext) -> String {
    let substances = syringe.substances.compactMap { id in
      context.monographs[id].flatMap { monograph in
        monograph.depth.value.map { "\(monograph.name) \(depth($0))" }
      }
    }
    let zones = syringe.zones.compactMap { zone in
      zone.maximumDepth.value.map { deepest in
        "\(context.name(zone.id)) at most \(DoseText.depth(micrometres: deepest))"
          + concernDepths(of: syringe, in: zone, context)
      }
    }
    return "\(depth(syringe.depth).capitalised): what all allow, \(list(substances + zones))."
  }

  /// ", for fine lines 1 to 2 mm".
  private static func concernDepths(
    of syringe: Syringe,
    in zone: Zone,
    _ context: DraftingContext
  ) -> String {
    let wishes = syringe.items.filter { $0.zone == zone }.flatMap(\.wishes).uniqued().sorted()
    return wishes.compactMap { wish in
      let (concern, row) = (context.wishes[wish].concern, context.wishes[wish].row)
      return row?.depth.value.map { ", for \(concern.name) \(depth($0))" }
    }
    .joined()
  }

  static func technique(_ name: String, zones: [String]) -> String {
    "\(name.capitalised): suits \(list(zones)) and reaches the depth."
  }

  /// "Epidermal nappage: set by hand; it reaches the depth. Listed for the cheek: micropapule and nappage."
  static func techniqueByHand(
    _ name: String,
    zones: [String],
    listed: [String],
    isListed: Bool
  ) -> String {
    let head = "\(name.capitalised): set by hand; it reaches the depth."
    guard !isListed else { return "\(head) It is listed for \(list(zones)), too." }
    return "\(head) It is not listed for \(list(zones)); listed: \(list(listed).lowercased())."
  }

  static func swapByHand(_ name: String, inPlaceOf drafted: String) -> String {
    "\(name.capitalised): set by hand in place of \(drafted)."
  }

  static func mixingStep(_ number: Int, _ substance: String) -> String { "\(number). \(substance)" }

  static func lastMixingStep(_ number: Int) -> String {
    "\(number). Invert gently, inspect against light, label."
  }
}
